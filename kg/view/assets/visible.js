// Which facts, pairs and partners are shown: everything that the filters let through, the strongest first.

function factWanted(fact) {
  if (!state.families.includes(fact.f)) return false;
  if (state.type && fact.k !== state.type) return false;
  if (state.status && fact.s !== state.status) return false;
  return !state.sector || sectorsOf(fact).includes(state.sector);
}

const factShown = (fact) => factWanted(fact) && inPeriod(fact);

function inPeriod(fact) {
  if (!fact.a && !fact.z) return state.undated;
  const first = Number((fact.a || fact.z).slice(0, 4));
  const last = fact.z ? Number(fact.z.slice(0, 4)) : data.lastYear;
  return first <= state.to && last >= state.from;
}

// Pairs by family with the facts that the filters let through.
function pairs(fits) {
  const edges = [];
  for (const edge of data.edges) {
    if (state.scope === 'local' && !isLocal(edge)) continue;
    if (state.kind && data.things[edge.from].k !== state.kind && data.things[edge.to].k !== state.kind) continue;
    const facts = edge.facts.filter((fact) => fits(data.facts[fact]));
    if (facts.length) edges.push({ from: edge.from, to: edge.to, family: edge.family, facts });
  }
  return edges;
}

// What is drawn; `all` counts every partner that the filters let through. While the years are played everybody keeps the
// place that they have in the end, so that the network grows instead of jumping.
function visible() {
  const wanted = pairs(playing ? factWanted : factShown);
  const all = endsOf(wanted);
  const kept = chosen(wanted, all);
  const frame = wanted.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  const shown = playing ? pairs(factShown).filter((edge) => kept.has(edge.from) && kept.has(edge.to)) : frame;
  return { edges: shown, nodes: endsOf(shown), all: all.size, columns: columns(frame) };
}

const endsOf = (edges) => new Set(edges.flatMap((edge) => [edge.from, edge.to]));

function chosen(edges, all) {
  const strength = new Map();
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) strength.set(end, (strength.get(end) || 0) + edge.facts.length);
  }
  const path = state.path.map(numberOf);
  if (path.length) return new Set(path);
  const only = numberOf(state.only);
  if (only !== undefined) {
    const near = new Set([only]);
    for (const edge of edges) if (edge.from === only || edge.to === only) near.add(edge.from).add(edge.to);
    return near;
  }
  const limit = FIRST * (1 + state.more);
  const kept = new Set();
  for (const side of ['TH', 'JP']) {
    const ordered = [...all].filter((thing) => data.things[thing].s === side)
      .sort((a, b) => strength.get(b) - strength.get(a) || a - b);
    for (const thing of ordered.slice(0, limit)) kept.add(thing);
  }
  const { thing, pair } = selection();
  const grown = [...state.grown.map(numberOf), thing, ...(pair || [])].filter((end) => all.has(end));
  for (const edge of edges) {
    if (grown.includes(edge.from) || grown.includes(edge.to)) kept.add(edge.from).add(edge.to);
  }
  return kept;
}

// The order of both columns: from the order that was computed beforehand, sweeps of barycentres; the best one is kept.
function columns(edges) {
  const ties = new Map();
  for (const edge of edges) {
    const key = `${edge.from}~${edge.to}`;
    ties.set(key, { from: edge.from, to: edge.to, weight: (ties.get(key)?.weight || 0) + edge.facts.length });
  }
  const pairs = [...ties.values()];
  const before = (node) => data.nodes.get(node).y ?? data.nodes.get(node).rank * 1000;
  const start = (end) => [...new Set(pairs.map((pair) => pair[end]))].sort((a, b) => before(a) - before(b) || a - b);
  let best = { left: start('from'), right: start('to') };
  if (best.left.concat(best.right).every((node) => data.nodes.get(node).y !== undefined) || pairs.length > 600) return best;
  let { left, right } = best;
  let least = crossings(left, right, pairs);
  for (let sweep = 0; sweep < 12; sweep += 1) {
    if (sweep % 2) left = swept(left, right, pairs, 'from', 'to');
    else right = swept(right, left, pairs, 'to', 'from');
    const now = crossings(left, right, pairs);
    if (now < least) [least, best] = [now, { left, right }];
  }
  return best;
}

function swept(moving, fixed, pairs, end, other) {
  const place = new Map(fixed.map((node, n) => [node, n / Math.max(1, fixed.length - 1)]));
  const sums = new Map(moving.map((node) => [node, [0, 0]]));
  for (const pair of pairs) {
    const sum = sums.get(pair[end]);
    sum[0] += pair.weight * place.get(pair[other]);
    sum[1] += pair.weight;
  }
  const mean = (node) => Math.round((sums.get(node)[0] / sums.get(node)[1]) * 1e9);
  return [...moving].sort((a, b) => mean(a) - mean(b) || a - b);
}

function crossings(left, right, pairs) {
  const [l, r] = [left, right].map((column) => new Map(column.map((node, n) => [node, n])));
  const ends = pairs.map((pair) => [l.get(pair.from), r.get(pair.to)]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let found = 0;
  for (let i = 0; i < ends.length; i += 1) {
    for (let j = i + 1; j < ends.length; j += 1) if (ends[j][1] < ends[i][1]) found += 1;
  }
  return found;
}

// The shortest path between two things over all pairs, whatever the filters say.
function pathBetween(from, to) {
  const beside = new Map();
  for (const edge of data.edges) {
    beside.set(edge.from, [...(beside.get(edge.from) || []), edge.to]);
    beside.set(edge.to, [...(beside.get(edge.to) || []), edge.from]);
  }
  const before = new Map([[from, from]]);
  for (const node of before.keys()) { // grows while it is walked
    for (const next of beside.get(node) || []) if (!before.has(next)) before.set(next, node);
  }
  if (!before.has(to)) return [];
  const path = [to];
  while (path[0] !== from) path.unshift(before.get(path[0]));
  return path;
}
