// The panel: what is known of a thing, or every fact behind a line.

function renderPanel() {
  const panel = byId('panel');
  const { thing, pair } = selection();
  panel.hidden = !data.factsOf || (thing === undefined && !pair);
  document.body.classList.toggle('with-panel', !panel.hidden);
  if (panel.hidden) return panel.replaceChildren();
  const close = button('×', () => set({ selected: '', path: [] }), { class: 'close', 'aria-label': word('close') });
  panel.replaceChildren(close, ...(pair ? pairPanel(pair) : thingPanel(thing)));
  panel.scrollTop = 0;
  return panel;
}

function pairPanel([thai, japanese]) {
  const facts = data.edges.filter((edge) => edge.from === thai && edge.to === japanese).flatMap((edge) => edge.facts).sort(compareFacts);
  const claims = claimsAbout(new Set(facts), []);
  return [
    el('p', { class: 'kicker' }, word('facts-behind', { count: facts.length })),
    el('h2', {}, thingLink(thai), el('span', { class: 'with' }, ' – '), thingLink(japanese)),
    ...section('timeline', facts, factCard),
    ...section('claims', claims, claimCard),
  ];
}

function thingPanel(id) {
  const held = data.factsOf[id];
  const facts = held.filter((n) => FAMILIES.includes(data.facts[n].f)).sort(compareFacts);
  const posts = held.filter((n) => data.facts[n].f === 'posts').sort(compareFacts);
  const about = new Set(facts);
  return [
    el('p', { class: 'kicker' }, dot(id), kindWord(id)),
    el('h2', {}, thingName(id)),
    names(id), actions(id),
    ...section('partners', partnersOf(id), ([other, edges]) => partnerLine(other, edges)),
    ...section('posts', posts, (number) => postLine(number, id)),
    ...section('timeline', facts, factCard),
    ...section('claims', claimsAbout(about, [id]), claimCard),
  ];
}

const AT_ONCE = 25; // a ministry has hundreds of facts; they are written out as they are asked for

function section(key, items, written) {
  if (!items.length) return [];
  const list = el('div', { class: `list ${key}` });
  const more = button('', () => grow(), { class: 'more' });
  let shownItems = 0;
  function grow() {
    list.append(...items.slice(shownItems, shownItems + AT_ONCE).map((item) => written(item)));
    shownItems = Math.min(items.length, shownItems + AT_ONCE);
    more.textContent = `${word('more')} (${number(items.length - shownItems)})`;
    more.hidden = shownItems === items.length;
  }
  grow();
  return [el('h3', {}, word(key), el('span', { class: 'count' }, number(items.length))), list, more];
}

function names(id) {
  const thing = data.things[id];
  const own = thingName(id);
  const rows = LANGUAGES.map((lang) => [lang, nameIn(thing, lang)]).filter(([, name]) => name && name !== own);
  const others = (thing.o || []).filter((name) => name !== own).slice(0, 12);
  const marks = { th: 'ไทย', en: 'EN', ja: '日本' };
  return el('div', { class: 'names' },
    rows.map(([lang, name]) => el('p', { lang }, el('span', { class: 'tag', 'aria-hidden': 'true' }, marks[lang]), name)),
    others.length ? el('p', { class: 'others' }, `${word('also-called')}: ${others.join(' · ')}`) : null);
}

function actions(id) {
  if (!data.nodes.has(id)) return null;
  return el('div', { class: 'actions' },
    button(word('neighbours'), () => set({ only: nameOf(id), path: [], selected: nameOf(id), view: 'network' })),
    button(word('path-to'), () => {
      searchEnd = (other) => {
        const path = pathBetween(id, other);
        if (!path.length) say(word('path-none'));
        note(path.length ? '' : word('path-none'));
        if (path.length) set({ path: path.map(nameOf), families: [...FAMILIES], scope: 'everything', selected: '', view: 'network', only: '' });
      };
      note(word('path-choose'));
      byId('search').focus();
    }));
}

// The partners of a thing, the closest first, each with its families.
function partnersOf(id) {
  const beside = new Map();
  for (const edge of data.edges) {
    if (edge.from !== id && edge.to !== id) continue;
    const other = edge.from === id ? edge.to : edge.from;
    beside.set(other, [...(beside.get(other) || []), edge]);
  }
  const count = (edges) => edges.reduce((sum, edge) => sum + edge.facts.length, 0);
  return [...beside].sort((a, b) => count(b[1]) - count(a[1]) || a[0] - b[0]);
}

function partnerLine(other, edges) {
  const line = button('', () => selectPair(edges[0].from, edges[0].to), { class: 'partner', 'data-thing': nameOf(other) });
  line.append(dot(other), el('span', { class: 'name' }, thingName(other)), el('span', { class: 'families' }, edges.map((edge) =>
    el('span', { title: word(edge.family) }, sample(edge.family), el('span', { class: 'unseen' }, `${word(edge.family)} `), number(edge.facts.length)))));
  return line;
}

// A post: who, as what, where and when; where no date is stated, from which releases it is known.
function postLine(factNumber, id) {
  const fact = data.facts[factNumber];
  const part = (name) => (fact.w || []).filter((pair) => pair[0] === name).map((pair) => pair[1]);
  const others = [...part('member'), ...part('organization')].filter((thing) => thing !== id);
  const when = el('span', { class: 'when' }, fact.d ? date(fact.d) : '');
  if (!fact.d) toldBetween(fact).then((text) => { when.textContent = text; });
  const title = fact.t && state.lang === 'th' ? fact.t : concept('role', fact.k);
  const former = fact.g ? `${word('former')}${state.lang === 'ja' ? '' : ' '}` : '';
  return el('div', { class: 'post' },
    el('p', { class: 'who' }, listed(others.map(thingLink))), el('p', { class: 'role' }, `${former}${title}`),
    el('details', {}, el('summary', {}, when), proofs(fact)));
}

async function toldBetween(fact) {
  const days = (await documentsOf(fact)).map((held) => held.d).filter(Boolean).sort();
  if (!days.length) return word('no-date');
  const [from, to] = [day(days[0]), day(days[days.length - 1])];
  return from === to ? word('told-on', { from }) : word('told-from-to', { from, to });
}

// Claims about these facts or things.
function claimsAbout(facts, things) {
  return data.facts.map((fact, n) => [fact, n]).filter(([fact]) => fact.f === 'figures' && (
    (fact.b || []).some((number) => facts.has(number)) || (fact.w || []).some(([part, thing]) => part === 'about' && things.includes(thing))
  )).map(([, n]) => n).sort(compareFacts);
}
