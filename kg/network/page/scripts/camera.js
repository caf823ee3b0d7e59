// Where the reader looks: a transform { k, x, y } takes points of the layout to pixels of the stage.
const { select: selection, zoom, zoomIdentity } = drawingLibrary;
const stage = document.getElementById('drawing');
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
const surface = selection(stage);
// Nodes grow and shrink less than distances do: small ones stay visible from afar.
const GROWTH = 0.6;
const LEAST_RADIUS = 1.6; // Pixels.
const CLOSEST = 200; // Times as close as where everything is seen.
const FURTHEST = 1 / 6;
const size = { width: 0, height: 0 }; // Pixels of the stage.
const xs = new Float32Array(data.nodes.length); // Where the view places the nodes.
const ys = new Float32Array(data.nodes.length);
let view = zoomIdentity;
let seesAll = false; // Until the reader moves it, what shows everything goes on doing so.

const zoomer = zoom()
  .clickDistance(4)
  .filter((event) => (!event.ctrlKey || event.type === 'wheel') && !event.button && !(event.type === 'dblclick' && nodeAt(...pointOf(event))))
  .on('zoom', ({ transform, sourceEvent }) => {
    view = transform;
    if (sourceEvent) seesAll = false;
    viewMoved();
  });

// Puts the nodes where the view wants them.
function placeNodes() {
  const timeline = state.view === 'timeline';
  data.nodes.forEach((node) => {
    xs[node.id] = timeline ? node.tx : node.x;
    ys[node.id] = timeline ? node.ty * STRETCH : node.y;
  });
  const [left, top, right, bottom] = extentOf(data.nodes);
  const all = Math.min(size.width / (right - left + 2), size.height / (bottom - top + 2)) || 1;
  zoomer.scaleExtent([Math.min(all, 2.2) * FURTHEST, all * CLOSEST]);
}

function placeOf(node) {
  return [xs[node.id], ys[node.id]];
}

function toScreen([x, y]) {
  return { x: x * view.k + view.x, y: y * view.k + view.y };
}

function radiusOf(node) {
  return Math.max(node.r * view.k ** GROWTH, LEAST_RADIUS);
}

function extentOf(nodes) {
  const extent = [Infinity, Infinity, -Infinity, -Infinity];
  nodes.forEach((node) => {
    const [x, y] = placeOf(node);
    extent[0] = Math.min(extent[0], x - node.r);
    extent[1] = Math.min(extent[1], y - node.r);
    extent[2] = Math.max(extent[2], x + node.r);
    extent[3] = Math.max(extent[3], y + node.r);
  });
  return extent;
}

// The part of the stage that nothing covers: [left, top, right, bottom] in pixels.
function freeArea() {
  const { left, top, width, height } = stage.getBoundingClientRect();
  const card = document.getElementById('card');
  if (card.hidden) return [0, 0, width, height];
  const covered = card.getBoundingClientRect();
  if (covered.width > width * 0.7) return [0, 0, width, Math.max(covered.top - top, 80)];
  return [0, 0, Math.max(covered.left - left, 80), height];
}

// Moves the middle of the free area to a point of the layout, at so many pixels for a length of 1.
function look([x, y], scale, duration) {
  seesAll = false;
  measureStage();
  const [left, top, right, bottom] = freeArea();
  const target = zoomIdentity.translate((left + right) / 2 - x * scale, (top + bottom) / 2 - y * scale).scale(scale);
  gently(duration).call(zoomer.transform, target);
}

function gently(duration) {
  surface.interrupt();
  return duration && !calm.matches ? surface.transition().duration(duration) : surface;
}

function showAll(duration = 0) {
  const shown = visibleNodes();
  if (!shown.length) return;
  const [left, top, right, bottom] = extentOf(shown);
  const area = freeArea();
  const lanes = state.view === 'timeline' ? LANE_NAMES : 0;
  // Titles reach beyond the outermost nodes, further to the sides than up and down.
  const across = Math.max(area[2] - area[0] - lanes - 2 * Math.min(110, (area[2] - area[0]) * 0.14), 40);
  const down = Math.max(area[3] - area[1] - 2 * 56, 40);
  const scale = Math.min(across / (right - left + 1), down / (bottom - top + 1), 2.2);
  look([(left + right - lanes / scale) / 2, (top + bottom) / 2], scale, duration);
  seesAll = true;
}

function bringIntoView(node, duration) {
  const [left, top, right, bottom] = freeArea();
  const at = toScreen(placeOf(node));
  const margin = 40;
  if (at.x < left + margin || at.x > right - margin || at.y < top + margin || at.y > bottom - margin) {
    look(placeOf(node), view.k, duration);
  }
}

function zoomBy(factor) {
  seesAll = false;
  gently(150).call(zoomer.scaleBy, factor);
}

function moveBy(across, down) {
  seesAll = false;
  gently(100).call(zoomer.translateBy, -across / view.k, -down / view.k);
}

// Where the stage has another size what was in the middle stays there; tells whether it has.
function measureStage() {
  const { width, height } = stage.getBoundingClientRect();
  const [across, down] = [width - size.width, height - size.height];
  if (!across && !down) return false;
  Object.assign(size, { width, height });
  surface.interrupt().call(zoomer.translateBy, across / 2 / view.k, down / 2 / view.k);
  return true;
}
