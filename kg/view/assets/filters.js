// Legend and filters in one: each kind of co-operation is a switch that shows its line; the rest are plain lists to choose from.

function renderFilters() {
  const counted = Object.fromEntries(FAMILIES.map((family) => [family, new Set()]));
  for (const edge of data.edges) {
    if (state.scope === 'local' && !isLocal(edge)) continue;
    for (const fact of edge.facts) if (inPeriod(data.facts[fact])) counted[edge.family].add(fact);
  }
  const counts = Object.fromEntries(FAMILIES.map((family) => [family, counted[family].size]));
  const chips = FAMILIES.filter((family) => counts[family] || state.families.includes(family)).map((family) => button('', () => toggle(family), {
    class: 'chip', 'aria-pressed': String(state.families.includes(family)), 'data-family': family,
  }));
  for (const chip of chips) chip.append(sample(chip.dataset.family), word(chip.dataset.family), el('span', { class: 'count' }, number(counts[chip.dataset.family])));
  byId('filters').replaceChildren(
    el('div', { class: 'chips', role: 'group', 'aria-label': word('families') }, chips),
    el('div', { class: 'choices' },
      choice('scope', [['local', word('local')], ['everything', word('everything')]]),
      choice('type', options('agreement-kind', (fact) => (['agreements', 'planned'].includes(fact.f) ? [fact.k] : [])), 'agreement-type'),
      choice('status', options('agreement-status', (fact) => (STATUS[fact.f] === 'agreement-status' ? [fact.s] : []))),
      choice('sector', options('sector', sectorsOf)),
      choice('kind', ['body', 'province', 'prefecture', 'city'].map((kind) => [kind, word(kind)]), 'thing-kind'),
      button(word('reset'), reset, { class: 'quiet', id: 'reset' })));
}

function toggle(family) {
  const families = FAMILIES.filter((held) => state.families.includes(held) !== (held === family));
  set({ families, path: [] });
}

function reset() {
  const { lang, theme, view } = state;
  stop();
  set({ ...initial(), lang, theme, view });
}

// The codes that occur in the data, by their word.
function options(scheme, codesOf) {
  const codes = new Set(data.facts.filter((fact) => fact.p).flatMap(codesOf).filter(Boolean));
  return [...codes].map((code) => [code, concept(scheme, code)]).sort((a, b) => a[1].localeCompare(b[1], state.lang));
}

function choice(key, held, label = key) {
  if (!held.length) return null;
  const any = key === 'scope' ? [] : [['', word('any')]];
  const select = el('select', { 'data-filter': key, onchange: (event) => set({ [key]: event.target.value, path: [] }) },
    [...any, ...held].map(([value, text]) => el('option', { value, selected: state[key] === value }, text)));
  return el('label', {}, el('span', {}, word(label)), select);
}

function renderSwitches() {
  const group = (id, label, key, held) => {
    byId(id).setAttribute('aria-label', word(label));
    byId(id).replaceChildren(...held.map(([value, text, lang]) => button(text, () => set({ [key]: value }), {
      'aria-pressed': String(state[key] === value), [`data-${key}`]: value, lang,
    })));
  };
  group('views', 'view', 'view', ['network', 'map', 'table'].map((view) => [view, word(view)]));
  group('languages', 'language', 'lang', [['th', 'ไทย', 'th'], ['en', 'English', 'en'], ['ja', '日本語', 'ja']]);
  byId('tools').replaceChildren(
    button(word(isDark() ? 'light' : 'dark'), () => set({ theme: isDark() ? 'light' : 'dark' }), { id: 'theme', 'aria-label': word('theme') }),
    button(word('save-png'), savePicture, { id: 'save-png', hidden: state.view === 'table' }),
    button(word('save-csv'), saveTable, { id: 'save-csv' }));
}

function isDark() {
  return state.theme ? state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}
