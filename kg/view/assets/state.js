// What the user has chosen. It lives in the URL's fragment, so that a link or a reload brings the same picture back.

const FIRST = 22; // partners of each side on the first screen, as in kg/view/layout.py
const state = {};

function initial() {
  const usual = data.facts.some((fact) => ['agreements', 'planned'].includes(fact.f) && fact.p);
  const local = data.edges.some(isLocal);
  return {
    lang: data.meta.language, view: 'network', theme: '', families: usual ? ['agreements', 'planned'] : [...FAMILIES],
    scope: local && data.meta.focus == null ? 'local' : 'everything', type: '', status: '', sector: '', kind: '',
    from: data.firstYear, to: data.lastYear, undated: true, selected: '', grown: [], only: '', path: [], more: 0, sort: 'date',
  };
}

const LISTS = ['families', 'grown', 'path'];
const NUMBERS = ['from', 'to', 'more'];

function readFragment() {
  Object.assign(state, initial());
  for (const [key, value] of new URLSearchParams(location.hash.slice(1))) {
    if (!Object.hasOwn(state, key)) continue;
    if (LISTS.includes(key)) state[key] = value ? value.split('~') : [];
    else if (NUMBERS.includes(key)) state[key] = Number(value) || 0;
    else if (key === 'undated') state[key] = value !== 'false';
    else state[key] = value;
  }
  state.families = state.families.filter((family) => FAMILIES.includes(family));
  const within = (year) => Math.min(data.lastYear, Math.max(data.firstYear, year));
  [state.from, state.to] = [within(Math.min(state.from, state.to)), within(Math.max(state.from, state.to))];
  if (!['th', 'en', 'ja'].includes(state.lang)) state.lang = 'th';
  if (!['network', 'map', 'table'].includes(state.view)) state.view = 'network';
}

function writeFragment() {
  const usual = initial();
  const kept = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    const text = Array.isArray(value) ? value.join('~') : String(value);
    const standard = Array.isArray(usual[key]) ? usual[key].join('~') : String(usual[key]);
    if (text !== standard) kept.set(key, text);
  }
  const hash = decodeURIComponent(kept.toString().replace(/%(?![0-9A-F]{2})/g, '%25')).replace(/[ %#"<>]/g, encodeURIComponent);
  if (hash === location.hash.slice(1) || location.protocol === 'about:') return; // in a notebook the page has no address of its own
  history.replaceState(null, '', hash ? `#${hash}` : location.pathname + location.search);
}

function set(changes) {
  Object.assign(state, changes);
  writeFragment();
  render(changes);
}

// Things are named by the tail of their IRI, pairs by both with ~ between them.
const numberOf = (name) => data.byName.get(name);
const nameOf = (number) => data.things[number].i;

function selection() {
  const ends = state.selected.split('~').map(numberOf).filter((number) => number !== undefined);
  return ends.length === 2 ? { pair: ends } : ends.length === 1 ? { thing: ends[0] } : {};
}

const selectThing = (number) => set({ selected: nameOf(number) });
const selectPair = (thai, japanese) => set({ selected: `${nameOf(thai)}~${nameOf(japanese)}` });
