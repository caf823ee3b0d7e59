// Where the reader looks: a view { k, x, y } takes points of the layout to pixels of the stage.
const stage = document.getElementById('drawing');
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
// Nodes grow and shrink less than distances do: small ones stay visible from afar.
const GROWTH = 0.6;
const LEAST_RADIUS = 1.6; // Pixels.
const MOST_SCALE = 2.2; // Pixels for a length of 1 where everything is seen.
const CLOSEST = 200; // Times as close as where everything is seen.
const FURTHEST = 6;
const xs = new Float32Array(data.nodes.length); // Where the view places the nodes.
const ys = new Float32Array(data.nodes.length);
let view = { k: 1, x: 0, y: 0 };
let seenAll = null; // Where the camera stands when it shows everything.

// Puts the nodes where the view wants them; the same extent whatever is filtered, so nothing jumps.
function placeNodes() {
  const timeline = state.view === 'timeline';
  data.nodes.forEach((node) => {
    xs[node.id] = timeline ? node.tx : node.x;
    ys[node.id] = timeline ? node.ty * STRETCH : node.y;
  });
}

// Sigma has the vertical axis point upwards.
function movePlaces() {
  placeNodes();
  boundPlaces();
  renderer.getGraph().updateEachNodeAttributes((id) => ({ x: xs[id], y: -ys[id] }), { attributes: ['x', 'y'] });
  renderer.refresh({ partialGraph: {} });
  boundCamera();
}

// The extent of all nodes, whatever is filtered, so that nothing jumps; sigma forgets its own whenever it starts anew.
function boundPlaces() {
  const [left, top, right, bottom] = extentOf(data.nodes);
  renderer.setCustomBBox({ x: [left, right], y: [-bottom, -top] });
}

function boundCamera() {
  readView();
  const camera = renderer.getCamera();
  camera.minRatio = 1 / CLOSEST;
  camera.maxRatio = Math.max(1, (view.k * camera.ratio) / MOST_SCALE) * FURTHEST;
}

function readView() {
  const now = { cameraState: renderer.getCamera().getState() };
  const { x, y } = renderer.graphToViewport({ x: 0, y: 0 }, now);
  view = { k: renderer.graphToViewport({ x: 1, y: 0 }, now).x - x, x, y };
}

// Until the reader moves it, what shows everything goes on doing so; else what was in the middle stays there, as large as it was.
function stageChanged() {
  const before = view.k;
  const camera = renderer.getCamera();
  readView();
  if (seenAll && camera.hasState(seenAll)) showAll();
  else moveCamera({ ratio: (camera.ratio * view.k) / before });
}

function placeOf(node) {
  return [xs[node.id], ys[node.id]];
}

function toScreen([x, y]) {
  return { x: x * view.k + view.x, y: y * view.k + view.y };
}

function radiusOf(node) {
  return radiusAt(node.r);
}

function radiusAt(radius) {
  return Math.max(radius * view.k ** GROWTH, LEAST_RADIUS);
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
  renderer.resize();
  const [left, top, right, bottom] = freeArea();
  const { width, height } = renderer.getDimensions();
  const middle = [x - ((left + right - width) / 2) / scale, y - ((top + bottom - height) / 2) / scale];
  return moveCamera({ ...framed(toScreen(middle)), ratio: renderer.getCamera().ratio * (view.k / scale) }, duration);
}

function framed(point) {
  return renderer.viewportToFramedGraph(point, { cameraState: renderer.getCamera().getState() });
}

// Returns where the camera will stand.
function moveCamera(target, duration) {
  const camera = renderer.getCamera();
  const sudden = !duration || calm.matches;
  if (sudden) renderer.drawnIn = null;
  const place = { ...camera.getState(), ...camera.validateState(target) };
  if (sudden && !camera.isAnimated()) camera.setState(place);
  else camera.animate(place, { duration: sudden ? 1 : duration });
  return place;
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
  const scale = Math.min(across / (right - left + 1), down / (bottom - top + 1), MOST_SCALE);
  seenAll = look([(left + right - lanes / scale) / 2, (top + bottom) / 2], scale, duration);
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
  const camera = renderer.getCamera();
  moveCamera({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, 150);
}

function moveBy(across, down) {
  const { width, height } = renderer.getDimensions();
  moveCamera(framed({ x: width / 2 + across, y: height / 2 + down }), 100);
}
