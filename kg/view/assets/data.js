// The data blocks of the page, decoded once. kg/view/content.py explains the single letters.

async function block(id) {
  const node = document.getElementById(id);
  if (node.dataset.packed === undefined) return JSON.parse(node.textContent);
  const bytes = Uint8Array.from(atob(node.textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

const FAMILIES = ['agreements', 'planned', 'meetings', 'gatherings', 'postings', 'investments'];
const data = { things: [], facts: [], documents: [], codes: {}, nodes: new Map(), edges: [], factsOf: [], evidence: null };

async function load() {
  const [content, nodes, edges, words, meta] =
    await Promise.all(['content', 'nodes', 'edges', 'words', 'meta'].map(block));
  Object.assign(data, content, { edges, words, meta });
  data.nodes = new Map(nodes.map((node) => [node.id, node]));
  data.factsOf = data.things.map(() => []);
  data.facts.forEach((fact, number) => {
    for (const thing of new Set([...(fact.w || []).map((part) => part[1]), ...(fact.p || []).flat()])) {
      data.factsOf[thing].push(number);
    }
  });
  data.byName = new Map(data.things.map((thing, number) => [thing.i, number]));
  data.strength = new Map();
  for (const edge of edges) {
    for (const end of [edge.from, edge.to]) data.strength.set(end, (data.strength.get(end) || 0) + edge.facts.length);
  }
  const years = data.facts.filter((fact) => fact.p).flatMap((fact) => [fact.a, fact.z])
    .filter(Boolean).map((day) => Number(day.slice(0, 4)));
  data.firstYear = Math.min(...years, Infinity);
  data.lastYear = Math.max(...years, -Infinity);
  if (!years.length) data.firstYear = data.lastYear = 0;
}

// Sentences and quotations are read when the first of them is asked for: the first screen does not need them.
function evidence() {
  data.evidence = data.evidence || block('evidence');
  return data.evidence;
}

// A fact's own sectors, else those of the releases that tell it.
const sectorsOf = (fact) => fact.x || fact.r || [];
const isLocal = (edge) => ['prefecture', 'city'].includes(data.things[edge.to].k) || data.things[edge.from].k === 'province';

// The documents that tell a fact, by their day.
async function documentsOf(fact) {
  const { quotes } = await evidence();
  return [...new Set((fact.q || []).map((quote) => quotes[quote][0]))].map((number) => data.documents[number]);
}
