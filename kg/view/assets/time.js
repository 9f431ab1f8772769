// The time slider: a histogram of facts by year, two handles, and play, which lets the network grow year by year.

let playing = null;

function renderTime() {
  const box = byId('time');
  if (!data.firstYear) return box.replaceChildren();
  const years = Array.from({ length: data.lastYear - data.firstYear + 1 }, (_, n) => data.firstYear + n);
  const counts = new Map(years.map((value) => [value, 0]));
  let undated = 0;
  for (const fact of yearFacts()) {
    if (!fact.a && !fact.z) undated += 1;
    else {
      const first = Number((fact.a || fact.z).slice(0, 4));
      counts.set(first, (counts.get(first) || 0) + 1);
    }
  }
  const most = Math.max(1, ...counts.values());
  const bars = years.map((value) => {
    const bar = el('span', { class: value >= state.from && value <= state.to ? 'bar in' : 'bar', title: `${year(value)}: ${counts.get(value)}` });
    bar.style.height = `${Math.round((counts.get(value) / most) * 100)}%`;
    return el('span', { class: 'slot' }, bar);
  });
  box.style.setProperty('--years', years.length);
  const focused = document.activeElement && document.activeElement.dataset.handle;
  box.replaceChildren(
    button(playing ? '❚❚' : '▶', playing ? stop : play, { id: 'play', class: 'play', 'aria-label': word(playing ? 'pause' : 'play'), title: word(playing ? 'pause' : 'play') }),
    el('div', { class: 'track' },
      el('div', { class: 'bars', 'aria-hidden': 'true' }, bars),
      handle('from', 'from-year'), handle('to', 'to-year'),
      el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, year(data.firstYear)), el('span', {}, year(data.lastYear)))),
    el('div', { class: 'period' }, el('output', { id: 'period' }, periodText()),
      undated ? el('label', { class: 'undated' }, el('input', { type: 'checkbox', id: 'undated', checked: state.undated,
        onchange: (event) => set({ undated: event.target.checked }) }), word('undated', { count: undated })) : null));
  if (focused) box.querySelector(`[data-handle="${focused}"]`)?.focus();
}

const periodText = () => (state.from === state.to ? year(state.from) : `${year(state.from)} – ${year(state.to)}`);

// The facts that stand behind the lines of the chosen kinds, in any year.
function yearFacts() {
  const numbers = new Set();
  for (const edge of data.edges) {
    if (state.families.includes(edge.family) && (state.scope !== 'local' || isLocal(edge))) edge.facts.forEach((fact) => numbers.add(fact));
  }
  return [...numbers].map((fact) => data.facts[fact]);
}

function handle(key, label) {
  const input = el('input', {
    type: 'range', min: data.firstYear, max: data.lastYear, step: 1, value: state[key], 'data-handle': key,
    'aria-label': word(label), 'aria-valuetext': year(state[key]), oninput: (event) => slide(key, Number(event.target.value)),
  });
  // Where both handles stand in one place, the one that can still be moved lies above.
  if (key === 'from' && state.from > (data.firstYear + data.lastYear) / 2) input.style.zIndex = 1;
  return input;
}

function slide(key, value) {
  stop();
  if (key === 'from') set({ from: Math.min(value, state.to) });
  else set({ to: Math.max(value, state.from) });
}

function play() {
  playing = setInterval(() => {
    if (state.to >= data.lastYear) stop();
    else set({ to: state.to + 1 });
  }, 900);
  set({ to: state.from, undated: false });
}

function stop() {
  if (!playing) return;
  clearInterval(playing);
  playing = null;
  render();
}
