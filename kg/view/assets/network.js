// The network as vis-network draws it: two columns, Thai partners left, Japanese right, a line for each pair and family.
// The page scrolls, the drawing does not: letters keep their size, however many partners there are.

let drawing = null;
let shown = { edges: [], nodes: new Set(), columns: { left: [], right: [] } };
let labels = []; // where each label stands, for the pointer
let hovered = null;
const ruler = document.createElement('canvas').getContext('2d');

const narrow = () => byId('scroll').clientWidth < 700;

function measures() {
  const width = byId('scroll').clientWidth;
  const gap = Math.max(narrow() ? 76 : 180, Math.min(width * 0.36, 620));
  const size = narrow() ? 13 : 15;
  return { width, gap, size, room: (width - gap) / 2 - 22, row: narrow() ? 30 : 32 };
}

function places({ left, right }) {
  const { gap, row } = shown.measures;
  const height = Math.max(byId('scroll').clientHeight - 8, row * Math.max(left.length, right.length, 1) + 16);
  const at = new Map();
  for (const [column, x] of [[left, -gap / 2], [right, gap / 2]]) {
    const step = Math.min(height / Math.max(1, column.length), row * 2.6);
    const top = (height - step * column.length) / 2;
    column.forEach((node, n) => at.set(node, { x, y: top + step * (n + 0.5) - height / 2 }));
  }
  return { at, height };
}

function drawNetwork(found) {
  shown = { ...found, facts: factsAt(found.edges), families: familiesOf(found.edges) };
  shown.measures = measures();
  const { at, height } = places(found.columns);
  const container = byId('canvas');
  container.style.height = `${height}px`;
  container.setAttribute('aria-label', word('canvas-help'));
  const nodes = [...at.keys()].filter((id) => found.nodes.has(id)).map((id) => ({ id, ...at.get(id), shape: 'custom', fixed: true, ctxRenderer: drawPartner }));
  const edges = found.edges.map(drawnEdge);
  if (!drawing) {
    drawing = new vis.Network(container, { nodes, edges }, { ...data.options, autoResize: false });
    listen(container);
  } else {
    drawing.setData({ nodes, edges });
  }
  drawing.setSize('100%', `${height}px`);
  drawing.moveTo({ position: { x: 0, y: 0 }, scale: 1, animation: false });
  byId('head-th').textContent = word('TH');
  byId('head-jp').textContent = word('JP');
}

const LIFT = { agreements: 0, planned: 0.1, meetings: -0.1, gatherings: 0.18, postings: -0.18, investments: 0.26 };

function drawnEdge(edge) {
  const lift = LIFT[edge.family] - LIFT[shown.families.get(`${edge.from}~${edge.to}`)[0]];
  const smooth = lift
    ? { enabled: true, type: lift > 0 ? 'curvedCW' : 'curvedCCW', roundness: Math.abs(lift) }
    : { enabled: true, type: 'cubicBezier', forceDirection: 'horizontal', roundness: 0.5 };
  const line = color(`family-${edge.family}`);
  return {
    id: edgeId(edge), from: edge.from, to: edge.to, smooth, width: edgeWidth(edge.facts.length), hoverWidth: 1.5,
    dashes: edge.family === 'planned' ? [7, 6] : false, arrows: '',
    color: { color: line, hover: line, opacity: edgeLit(edge) ? 0.85 : 0.13 },
  };
}

const edgeId = (edge) => `${edge.from}~${edge.to}~${edge.family}`;
const edgeWidth = (count) => Math.min(9, 1.6 + 1.5 * Math.log2(count));

// With something selected only what touches it is lit.
function edgeLit(edge) {
  const { thing, pair } = selection();
  if (state.path.length) return true;
  if (pair) return edge.from === pair[0] && edge.to === pair[1];
  return thing === undefined || !shown.nodes.has(thing) || edge.from === thing || edge.to === thing;
}

function nodeLit(id) {
  const { thing, pair } = selection();
  if (state.path.length) return true;
  if (pair) return pair.includes(id);
  if (thing === undefined || !shown.nodes.has(thing) || id === thing) return true;
  return shown.edges.some((edge) => (edge.from === thing && edge.to === id) || (edge.to === thing && edge.from === id));
}

function drawPartner({ ctx, id, x, y }) {
  return {
    drawNode() {
      const thing = data.things[id];
      const { size, room } = shown.measures;
      const { thing: chosenThing, pair } = selection();
      const strong = id === chosenThing || (pair || []).includes(id) || id === hovered;
      const radius = Math.min(11, 3.5 + Math.sqrt(shown.facts.get(id)) * 1.3);
      const left = thing.s === 'TH';
      ctx.globalAlpha = nodeLit(id) ? 1 : 0.3;
      ctx.fillStyle = color(left ? 'thai' : 'japanese');
      ctx.strokeStyle = color('paper');
      ctx.lineWidth = 2;
      ctx.beginPath();
      if (thing.k === 'body') ctx.arc(x, y, radius, 0, 2 * Math.PI);
      else ctx.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      ctx.fill();
      ctx.stroke();
      ctx.font = `${strong ? 600 : 400} ${size}px ${fontFamily()}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = left ? 'right' : 'left';
      const text = fitted(thingName(id), room - radius, ctx.font);
      const start = left ? x - radius - 9 : x + radius + 9;
      ctx.fillStyle = color('ink');
      ctx.fillText(text, start, y + 1);
    },
    nodeDimensions: { width: 4, height: 4 },
  };
}

const fontFamily = () => getComputedStyle(document.body).fontFamily;

// The families that join a pair; the first line is drawn straight, the others are lifted off it.
function familiesOf(edges) {
  const found = new Map();
  for (const { from, to, family } of edges) {
    const pair = `${from}~${to}`;
    found.set(pair, [...(found.get(pair) || []), family]);
  }
  return found;
}

// How many facts lie behind the lines of each partner.
function factsAt(edges) {
  const found = new Map();
  for (const { from, to, facts } of edges) {
    for (const end of [from, to]) found.set(end, (found.get(end) || 0) + facts.length);
  }
  return found;
}

function widthOf(text, font) {
  ruler.font = font;
  return ruler.measureText(text).width;
}

// As much of a text as there is room for; a letter keeps the marks above and below it.
function fitted(text, room, font) {
  if (widthOf(text, font) <= room) return text;
  const letters = text.match(/\P{M}\p{M}*/gu) || [];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`, font) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

// ---------------------------------------------------------------------- pointer and keys

function partnerAt({ x, y }) {
  const { gap, row } = shown.measures;
  let best = null;
  for (const [id, place] of Object.entries(drawing.getPositions([...shown.nodes]))) {
    const away = Math.abs(place.y - y);
    const beside = place.x < 0 ? x < -gap / 2 + 14 : x > gap / 2 - 14;
    if (beside && away < row / 2 && (best === null || away < best.away)) best = { id: Number(id), away };
  }
  return best ? best.id : null;
}

function listen(container) {
  drawing.on('click', ({ pointer, edges }) => {
    const partner = partnerAt(pointer.canvas);
    if (partner !== null) selectThing(partner);
    else if (drawing.getEdgeAt(pointer.DOM) !== undefined) {
      const [from, to] = drawing.getEdgeAt(pointer.DOM).split('~').map(Number);
      selectPair(from, to);
    } else if (!edges.length) set({ selected: '' });
  });
  container.addEventListener('mousemove', (event) => {
    const box = container.getBoundingClientRect();
    const spot = { x: event.clientX - box.left, y: event.clientY - box.top };
    const partner = partnerAt(drawing.DOMtoCanvas(spot));
    container.style.cursor = partner !== null || drawing.getEdgeAt(spot) !== undefined ? 'pointer' : '';
    if (partner !== hovered) {
      hovered = partner;
      container.title = partner === null ? '' : thingName(partner);
      drawing.redraw();
    }
  });
  container.addEventListener('keydown', moveByKey);
}

function moveByKey(event) {
  const { left, right } = shown.columns;
  const { thing } = selection();
  const side = right.includes(hovered ?? thing) ? right : left;
  const place = side.indexOf(hovered ?? thing);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) hovered = side[(place + step + side.length) % side.length] ?? side[0];
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const edge = shown.edges.find((held) => held.from === hovered || held.to === hovered);
    if (edge) hovered = event.key === 'ArrowRight' ? edge.to : edge.from;
  } else if (event.key === 'Enter' && hovered !== null) selectThing(hovered);
  else return;
  event.preventDefault();
  if (hovered === null || hovered === undefined) return;
  say(`${thingName(hovered)}, ${word('facts-behind', { count: shown.facts.get(hovered) || 0 })}`);
  const { y } = drawing.getPosition(hovered);
  byId('scroll').scrollTop = y + byId('canvas').clientHeight / 2 - byId('scroll').clientHeight / 2;
  drawing.redraw();
}
