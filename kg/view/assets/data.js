// The data blocks of the page, decoded once. kg/view/content.py explains the single letters.

async function block(name) {
  const pieces = () => [...document.querySelectorAll(`script[data-block=${name}]`)];
  if (!FIRST_BLOCKS.includes(name)) await parsed;
  const text = pieces().map((piece) => piece.textContent).join('');
  if (pieces()[0].dataset.packed === undefined) return JSON.parse(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let n = 0; n < letters.length; n += 1) bytes[n] = letters.charCodeAt(n);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

// What the first screen does not need stands behind the script.
const FIRST_BLOCKS = ['content', 'nodes', 'edges', 'words', 'meta', 'options'];
const parsed = new Promise((done) => { addEventListener('DOMContentLoaded', done); });
const FAMILIES = ['agreements', 'planned', 'meetings', 'gatherings', 'postings', 'investments'];
const data = { things: [], facts: [], codes: {}, nodes: new Map(), edges: [], factsOf: null, evidence: null };

async function load() {
  const [content, nodes, edges, words, meta, options] =
    await Promise.all(FIRST_BLOCKS.map(block));
  Object.assign(data, content, { edges, words, meta, options });
  data.nodes = new Map(nodes.map((node) => [node.id, node]));
  data.byName = new Map(data.things.map((thing, number) => [thing.i, number]));
  const years = data.facts.flatMap((fact) => [fact.a, fact.z]).filter(Boolean).map((day) => Number(day.slice(0, 4)));
  data.firstYear = years.length ? Math.min(...years) : 0;
  data.lastYear = years.length ? Math.max(...years) : 0;
}

// People, posts and claims: read once the network is drawn.
async function loadRest() {
  const { things, facts } = await block('rest');
  data.things = data.things.concat(things);
  data.facts = data.facts.concat(facts);
  data.byName = new Map(data.things.map((thing, number) => [thing.i, number]));
  data.factsOf = data.things.map(() => []);
  data.facts.forEach((fact, number) => {
    for (const thing of new Set([...(fact.w || []).map((part) => part[1]), ...(fact.p || []).flat()])) {
      data.factsOf[thing].push(number);
    }
  });
}

// Sentences, quotations and documents are read when the first of them is asked for.
function evidence() {
  data.evidence = data.evidence || block('evidence');
  return data.evidence;
}

// A fact's own sectors, else those of the releases that tell it.
const sectorsOf = (fact) => fact.x || fact.r || [];
const isLocal = (edge) => ['prefecture', 'city'].includes(data.things[edge.to].k) || data.things[edge.from].k === 'province';

// The documents that tell a fact, by their day.
async function documentsOf(fact) {
  const { quotes, documents } = await evidence();
  return [...new Set((fact.q || []).map((quote) => quotes[quote][0]))].map((number) => documents[number]);
}
