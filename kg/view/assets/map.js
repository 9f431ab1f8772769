// Thailand and Japan beside each other, arcs from province to prefecture; partners without a place stand in lists.

let outlines = null;
const SIZE = { width: 1180, height: 640 };
const LIST = { thai: 610, japanese: 1190, width: 230, top: 50, step: [20, 28] }; // partners without a place, in map units
const FONT = 12.5;
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
  const at = new Map();
  const placed = [...found.columns.left, ...found.columns.right].filter((id) => found.nodes.has(id));
  const areas = Object.entries(FRAMES).map(([name, frame]) => country(name, frame, at, new Set(placed.map(codeOf))));
  const spots = new Map(placed.map((id) => [id, at.get(codeOf(id))]).filter(([, spot]) => spot));
  const [thai, japanese] = ['TH', 'JP'].map((side) => placed.filter((id) => !spots.has(id) && data.things[id].s === side));
  const height = Math.max(SIZE.height, LIST.top * 2 + LIST.step[0] * Math.max(thai.length, japanese.length));
  const width = SIZE.width + (japanese.length ? LIST.width : 0);
  const heads = [beside(thai, spots, LIST.thai, height, 'no-place', 'end'), beside(japanese, spots, LIST.japanese, height, 'no-place-jp', 'start')];
  // Boxes of spots and labels, so that no label is written over another.
  const written = [...spots.values()].map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  const root = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'group', 'aria-label': word('map'), class: 'map' }, areas,
    found.edges.map((edge) => arc(edge, spots)), [...spots].map(([id, spot]) => marker(id, spot, written)), heads);
  if (height > SIZE.height) {
    root.style.minHeight = `${height}px`;
    root.setAttribute('preserveAspectRatio', 'xMidYMin');
  }
  return root;
}

// One country's outlines; the centre of each territory is put into `at`.
function country(name, frame, at, lit) {
  const { height, paths, centres } = outlines[name];
  const scale = frame.height / height;
  for (const [code, [x, y]] of Object.entries(centres)) at.set(code, { x: frame.x + x * scale, y: frame.y + y * scale });
  return svg('g', { transform: `translate(${frame.x} ${frame.y}) scale(${scale})`, class: name },
    Object.entries(paths).map(([code, path]) => svg('path', { d: path, class: lit.has(code) ? 'area lit' : 'area', 'data-code': code })));
}

// Partners without a place stand in a list beside the maps, under a heading.
function beside(list, spots, x, height, heading, anchor) {
  if (!list.length) return null;
  const step = Math.min(LIST.step[1], Math.max(LIST.step[0], (SIZE.height - 2 * LIST.top) / list.length));
  const top = Math.max(LIST.top, (Math.min(height, SIZE.height) - step * list.length) / 2);
  list.forEach((id, n) => spots.set(id, { x, y: top + step * (n + 0.5), listed: true }));
  return svg('text', { x, y: top - 10, class: 'list-head', 'text-anchor': anchor }, word(heading));
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
  const font = `${FONT}px ${fontFamily()}`;
  const name = fitted(thingName(id), spot.listed ? LIST.width - 20 : 150, font);
  const place = spot.listed ? { x: spot.x + (before ? -9 : 9), y: spot.y } : free(spot, before, widthOf(name, font), written);
  return svg('g', { class: `marker ${side} ${nodeLit(id) ? '' : 'dim'}`, tabindex: 0, role: 'button', 'aria-label': thingName(id), 'data-thing': nameOf(id),
    onclick: () => selectThing(id), onkeydown: (event) => { if (event.key === 'Enter') selectThing(id); } },
  svg('circle', { cx: spot.x, cy: spot.y, r: 4.5 }),
  svg('text', { x: place.x, y: place.y + 4.5, 'text-anchor': before ? 'end' : 'start' }, name),
  svg('title', {}, thingName(id)));
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

// The map as a picture: styles and typeface are written into a copy, because a picture knows no style sheet.
const PICTURED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity', 'font-size', 'font-family', 'font-weight'];

async function mapPicture() {
  const shownMap = byId('map-view').querySelector('svg');
  const copy = shownMap.cloneNode(true);
  const from = shownMap.querySelectorAll('*');
  [...copy.querySelectorAll('*')].forEach((node, n) => {
    const style = getComputedStyle(from[n]);
    for (const name of PICTURED) node.setAttribute(name, style.getPropertyValue(name));
    node.removeAttribute('class');
  });
  const faces = [...document.querySelectorAll('style')].map((sheet) => sheet.textContent).filter((text) => text.startsWith('@font-face'));
  copy.prepend(svg('style', {}, faces.join('')));
  const { width, height } = shownMap.viewBox.baseVal;
  copy.setAttribute('width', width * 2);
  copy.setAttribute('height', height * 2);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
}
