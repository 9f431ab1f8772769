// Start, and draw again whenever the state changes.

function note(text) {
  byId('note').dataset.passing = text ? 'yes' : '';
  if (text) byId('note').replaceChildren(text);
}

function render(changes = {}) {
  document.documentElement.lang = state.lang;
  document.documentElement.dataset.theme = state.theme || 'auto';
  document.title = word('title');
  for (const node of document.querySelectorAll('[data-word]')) node.textContent = word(node.dataset.word);
  for (const node of document.querySelectorAll('[data-label]')) node.setAttribute('aria-label', word(node.dataset.label));
  byId('search').placeholder = word('search');
  byId('search').setAttribute('aria-label', word('search'));
  byId('suggestions').setAttribute('aria-label', word('suggestions'));
  byId('credits').textContent = word('credits');
  renderSwitches();
  renderFilters();
  renderTime();
  const found = visible();
  renderBasis(found);
  for (const view of ['network', 'map', 'table']) byId(`${view}-view`).hidden = state.view !== view;
  renderPanel();
  renderNote(found);
  renderLegend();
  if (state.view === 'network') drawNetwork(found); // behind all that takes room on the page
  renderMap(found);
  renderTable();
  if ('selected' in changes && state.selected) byId('panel').focus({ preventScroll: true });
}

function renderBasis(found) {
  const facts = new Set(found.edges.flatMap((edge) => edge.facts)).size;
  byId('basis').textContent = word('basis', { documents: data.meta.documents, facts, period: data.firstYear ? periodText() : '' });
}

function renderNote(found) {
  const box = byId('note');
  box.dataset.passing = '';
  const parts = [];
  if (!found.nodes.size) parts.push(word('nothing'));
  else if (found.nodes.size < found.all || state.only || state.path.length) {
    parts.push(word('showing', { shown: found.nodes.size, all: found.all }), ' ');
    parts.push(button(word('more'), () => set({ more: state.only || state.path.length ? 0 : state.more + 1, only: '', path: [] }), { id: 'more' }));
  }
  const { partners, facts } = data.meta.leftOut;
  if (partners || facts) parts.push(' ', word('left-out', { partners, facts }));
  box.replaceChildren(...parts);
}

// What the shapes mean; what the lines mean stands on the switches.
function renderLegend() {
  const signs = state.view === 'map' ? [] : [el('span', {}, el('i', { class: 'dot round' }), word('legend-body')), el('span', {}, el('i', { class: 'dot' }), word('legend-place'))];
  byId('legend').replaceChildren(...signs, el('span', {}, word('legend-width')));
  byId('legend').hidden = state.view === 'table';
}

async function start() {
  await load();
  readFragment();
  buildSearch();
  render();
  document.fonts.addEventListener('loadingdone', () => drawing && drawing.redraw());
  let waiting = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => { if (state.view === 'network') drawNetwork(visible()); });
  });
  addEventListener('hashchange', () => { readFragment(); render(); });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected) set({ selected: '' });
    else if (event.key === '/' && document.activeElement === document.body) { byId('search').focus(); event.preventDefault(); }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => render());
  document.body.dataset.ready = 'yes';
  await new Promise((done) => { setTimeout(done, 100); }); // the drawing is seen first
  await loadRest();
  if (state.selected || state.path.length) render();
  if (byId('search').value) suggest(byId('search').value);
  document.body.dataset.whole = 'yes';
}

start();
