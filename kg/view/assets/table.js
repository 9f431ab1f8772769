// The same facts as a table: sortable, copied as CSV; every row opens the facts behind its pair.

const ROWS = 200;
const COLUMNS = [['thai', 'thai-side'], ['japanese', 'japanese-side'], ['kind', 'kind'], ['status', 'status'], ['date', 'date'], ['documents', 'documents']];
let rowsShown = ROWS;

function tableRows() {
  const { edges } = visibleEverything();
  const rows = [];
  for (const edge of edges) {
    for (const fact of edge.facts) {
      const held = data.facts[fact];
      const status = STATUS[held.f] && held.s ? concept(STATUS[held.f], held.s) : '';
      rows.push({ edge, fact, thai: thingName(edge.from), japanese: thingName(edge.to),
        kind: SCHEME[held.f] && held.k ? concept(SCHEME[held.f], held.k) : word(`one-${held.f}`), status, date: date(held.d),
        documents: held.m || 1, day: held.a || held.z || '' });
    }
  }
  const key = state.sort.replace('-', '');
  const sign = state.sort.startsWith('-') ? -1 : 1;
  const value = (row) => (key === 'date' ? row.day || '9999' : row[key]);
  return rows.sort((a, b) => sign * (typeof value(a) === 'number' ? value(a) - value(b) : String(value(a)).localeCompare(String(value(b)), state.lang)) || a.fact - b.fact);
}

// The table holds all partners, not only the strongest.
function visibleEverything() {
  const before = state.more;
  state.more = 1e6;
  const found = visible();
  state.more = before;
  return found;
}

function renderTable() {
  const box = byId('table-view');
  if (state.view !== 'table') return box.replaceChildren();
  const rows = tableRows();
  const heads = COLUMNS.map(([key, label]) => {
    const direction = state.sort === key ? 'ascending' : state.sort === `-${key}` ? 'descending' : 'none';
    const arrow = { ascending: ' ↑', descending: ' ↓', none: '' }[direction];
    return el('th', { scope: 'col', 'aria-sort': direction }, button(word(label) + arrow, () => set({ sort: state.sort === key ? `-${key}` : key }), { 'data-sort': key }));
  });
  const body = rows.slice(0, rowsShown).map((row) => el('tr', { onclick: () => selectPair(row.edge.from, row.edge.to) },
    el('td', {}, thingLink(row.edge.from)), el('td', {}, thingLink(row.edge.to)),
    el('td', {}, sample(data.facts[row.fact].f), row.kind), el('td', {}, row.status),
    el('td', {}, button(row.date, (event) => { event.stopPropagation(); selectPair(row.edge.from, row.edge.to); }, { class: 'thing' })),
    el('td', { class: 'count' }, number(row.documents))));
  return box.replaceChildren(
    el('div', { class: 'table-head' }, el('p', {}, word('rows', { shown: Math.min(rows.length, rowsShown), all: rows.length })),
      button(word('copy-csv'), copyTable, { id: 'copy-csv' })),
    el('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': word('table') }, el('table', {}, el('thead', {}, el('tr', {}, heads)), el('tbody', {}, body))),
    rows.length > rowsShown ? button(word('more'), () => { rowsShown += ROWS * 5; renderTable(); }, { class: 'more' }) : '');
}
