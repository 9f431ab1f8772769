// Thailand and Japan beside each other, arcs from province to prefecture; partners without a place stand in lists.

let outlines = null;
const SIZE = { width: 1180, height: 640 };
const FRAMES = { thailand: { x: 56, y: 30, height: 590 }, japan: { x: 590, y: 20, height: 630 } };

async function renderMap(found) {
  const box = byId('map-view');
  if (state.view !== 'map') return box.replaceChildren();
  outlines = outlines || await block('maps');
  return box.replaceChildren(mapDrawing(found));
}

// The code of the prefecture or province in which a thing lies: its own, or that of what it is part of.
function codeOf(id) {
  for (let at = id, n = 0; at !== undefined && n < 5; at = data.things[at].p, n += 1) {
    const { c, k } = data.things[at];
    if (c && (k === 'prefecture' || k === 'province')) return c;
  }
  return '';
}

function mapDrawing(found) {
  const root = svg('svg', { viewBox: `0 0 ${SIZE.width} ${SIZE.height}`, role: 'group', 'aria-label': word('map'), class: 'map' });
  const at = new Map();
  const lit = new Set([...found.nodes].map(codeOf));
  for (const [name, frame] of Object.entries(FRAMES)) {
    const { height, paths, centres } = outlines[name];
    const scale = frame.height / height;
    const group = svg('g', { transform: `translate(${frame.x} ${frame.y}) scale(${scale})`, class: name });
    for (const [code, path] of Object.entries(paths)) group.append(svg('path', { d: path, class: lit.has(code) ? 'area lit' : 'area', 'data-code': code }));
    root.append(group);
    for (const [code, [x, y]] of Object.entries(centres)) at.set(code, { x: frame.x + x * scale, y: frame.y + y * scale });
  }
  const spots = new Map();
  const written = []; // boxes of the labels, so that none is written over another
  const columns = { TH: [], JP: [] };
  for (const id of [...found.columns.left, ...found.columns.right].filter((held) => found.nodes.has(held))) {
    const place = at.get(codeOf(id));
    if (place) spots.set(id, place);
    else columns[data.things[id].s].push(id);
  }
  placeList(columns.TH, spots, { x: 610, top: 60, bottom: 620 });
  placeList(columns.JP, spots, { x: 960, top: 400, bottom: 630 });
  root.append(...found.edges.map((edge) => arc(edge, spots)), ...[...spots].map(([id, spot]) => marker(id, spot, written)));
  for (const [side, x] of [['TH', 610], ['JP', 960]]) {
    const y = Math.min(...columns[side].map((id) => spots.get(id).y)) - 24;
    if (columns[side].length) root.append(svg('text', { x, y, class: 'list-head', 'text-anchor': side === 'TH' ? 'end' : 'start' }, word(side === 'TH' ? 'no-place' : 'no-place-jp')));
  }
  return root;
}

function placeList(list, spots, { x, top, bottom }) {
  const step = Math.min(30, (bottom - top) / Math.max(1, list.length));
  const first = (top + bottom - step * list.length) / 2;
  list.forEach((id, n) => spots.set(id, { x, y: first + step * (n + 0.5), listed: true }));
}

function arc(edge, spots) {
  const [a, b] = [spots.get(edge.from), spots.get(edge.to)];
  const lift = Math.min(120, Math.abs(b.x - a.x) * 0.22);
  const path = svg('path', {
    d: `M${a.x} ${a.y}Q${(a.x + b.x) / 2} ${(a.y + b.y) / 2 - lift} ${b.x} ${b.y}`, class: `arc ${edge.family} ${edgeLit(edge) ? '' : 'dim'}`,
    'stroke-width': edgeWidth(edge.facts.length), tabindex: 0, role: 'button', onclick: () => selectPair(edge.from, edge.to),
    onkeydown: (event) => { if (event.key === 'Enter') selectPair(edge.from, edge.to); },
    'aria-label': `${thingName(edge.from)} – ${thingName(edge.to)}: ${word(edge.family)}, ${word('facts-behind', { count: edge.facts.length })}`,
  });
  path.append(svg('title', {}, `${thingName(edge.from)} – ${thingName(edge.to)}`));
  return path;
}

function marker(id, spot, written) {
  const side = data.things[id].s === 'TH' ? 'thai' : 'japanese';
  const before = side === 'thai';
  const limit = spot.listed ? 28 : 18;
  const name = [...thingName(id)];
  const place = free(spot, before, Math.min(limit, name.length) * 7, written);
  return svg('g', { class: `marker ${side} ${nodeLit(id) ? '' : 'dim'}`, tabindex: 0, role: 'button', 'aria-label': thingName(id), 'data-thing': nameOf(id),
    onclick: () => selectThing(id), onkeydown: (event) => { if (event.key === 'Enter') selectThing(id); } },
  svg('circle', { cx: spot.x, cy: spot.y, r: 4.5 }),
  svg('text', { x: place.x, y: place.y + 4.5, 'text-anchor': before ? 'end' : 'start' }, name.length > limit ? `${name.slice(0, limit).join('')}…` : name.join('')));
}

// Where a label fits: beside its spot, else a line lower or higher.
function free(spot, before, width, written) {
  const x = spot.x + (before ? -9 : 9);
  for (const step of [0, 14, -14, 28, -28, 42, -42]) {
    const box = { left: before ? x - width : x, right: before ? x : x + width, top: spot.y + step - 7, bottom: spot.y + step + 7 };
    if (written.some((b) => b.left < box.right && box.left < b.right && b.top < box.bottom && box.top < b.bottom)) continue;
    written.push(box);
    return { x, y: spot.y + step };
  }
  return { x, y: spot.y };
}

// The map as a picture: styles are written into a copy, because a picture knows no style sheet.
async function mapPicture() {
  const shownMap = byId('map-view').querySelector('svg');
  const copy = shownMap.cloneNode(true);
  const from = shownMap.querySelectorAll('*');
  [...copy.querySelectorAll('*')].forEach((node, n) => {
    const style = getComputedStyle(from[n]);
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family', 'font-weight']) {
      node.setAttribute(name, style.getPropertyValue(name));
    }
    node.removeAttribute('class');
  });
  copy.setAttribute('width', SIZE.width * 2);
  copy.setAttribute('height', SIZE.height * 2);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
}
