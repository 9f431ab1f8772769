// Search over every name in every script: Thai, English, Japanese, romaji, abbreviations.

const MOST = 9;
const NO_FIT = 9;
let index = null;
let matches = [];
let active = -1;
let searchEnd = null; // called with the chosen thing instead of selecting it

function searchIndex() {
  index = index || data.things.map((thing, id) => ({
    id,
    names: [...new Set([...thing.n, ...(thing.o || [])].filter(Boolean))].map((name) => [folded(name), loose(folded(name)), name]),
    weight: data.factsOf[id].length,
  })).filter((held) => held.weight || data.nodes.has(held.id));
  return index;
}

// The things whose names fit, best first: a whole name before a beginning before a part, the busier before the quieter.
function search(query) {
  const wanted = folded(query);
  if (!wanted) return [];
  const near = loose(wanted);
  const found = [];
  for (const { id, names, weight } of searchIndex()) {
    let best = NO_FIT;
    let form = '';
    for (const [key, looseKey, name] of names) {
      const rank = fit(key, looseKey, wanted, near);
      if (rank < best) [best, form] = [rank, name];
    }
    if (best < NO_FIT) found.push({ id, rank: best + (data.nodes.has(id) ? 0 : 0.5), form, weight });
  }
  return found.sort((a, b) => a.rank - b.rank || b.weight - a.weight || a.id - b.id).slice(0, MOST);
}

function fit(key, looseKey, wanted, near) {
  if (key === wanted) return 0;
  if (key.startsWith(wanted)) return 1;
  if (looseKey === near) return 1.2;
  if (key.includes(wanted)) return 2;
  if (near.length > 2 && looseKey.startsWith(near)) return 3;
  return near.length > 2 && looseKey.includes(near) ? 4 : NO_FIT;
}

function buildSearch() {
  const input = byId('search');
  input.addEventListener('input', () => suggest(input.value));
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      active = (active + (event.key === 'ArrowDown' ? 1 : -1) + matches.length) % Math.max(1, matches.length);
      markActive();
      event.preventDefault();
    } else if (event.key === 'Enter' && matches.length) choose(matches[Math.max(0, active)].id);
    else if (event.key === 'Escape') suggest('');
  });
  input.addEventListener('blur', () => setTimeout(() => suggest(''), 150));
}

function suggest(query) {
  if (!data.factsOf) return; // start() asks again when everything has been read
  const list = byId('suggestions');
  matches = search(query);
  active = -1;
  const rows = matches.map(({ id, form }, n) => el('li', {
    role: 'option', id: `match-${n}`, 'aria-selected': 'false', onmousedown: (event) => { event.preventDefault(); choose(id); },
  }, dot(id), el('span', { class: 'name' }, thingName(id)), form !== thingName(id) ? el('span', { class: 'form' }, form) : null,
  el('span', { class: 'what' }, kindWord(id))));
  const none = query && !matches.length ? [el('li', { role: 'option', 'aria-disabled': 'true' }, word('no-match', { query }))] : [];
  list.replaceChildren(...rows, ...none);
  list.hidden = !query;
  byId('search').setAttribute('aria-expanded', String(Boolean(query)));
  byId('search').removeAttribute('aria-activedescendant');
}

function markActive() {
  [...byId('suggestions').children].forEach((row, n) => row.setAttribute('aria-selected', String(n === active)));
  byId('search').setAttribute('aria-activedescendant', `match-${active}`);
}

function choose(id) {
  byId('search').value = '';
  suggest('');
  if (searchEnd) {
    const end = searchEnd;
    searchEnd = null;
    end(id);
  } else show(id);
}

// Bring a thing onto the screen: select it, and let it and its partners grow into the picture.
function show(id) {
  const partner = data.nodes.has(id);
  const grown = partner && !state.grown.includes(nameOf(id)) ? [...state.grown, nameOf(id)] : state.grown;
  set({ selected: nameOf(id), grown, path: [], only: state.only && partner ? nameOf(id) : state.only });
}

function dot(id) {
  const { k, s } = data.things[id];
  return el('span', { class: `dot ${k === 'body' ? 'round' : k} ${s === 'TH' ? 'thai' : s === 'JP' ? 'japanese' : ''}`, 'aria-hidden': 'true' });
}

function kindWord(id) {
  const { k, s } = data.things[id];
  return k === 'body' && s ? `${word('body')} · ${word(s)}` : word(k);
}
