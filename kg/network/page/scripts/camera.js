// Where the camera looks: at everything, at one node, closer and further.

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
  const [left, top, right, bottom] = freeArea();
  const { width, height } = renderer.getDimensions();
  const middle = [x - ((left + right - width) / 2) / scale, y - ((top + bottom - height) / 2) / scale];
  const framed = renderer.viewportToFramedGraph(toScreen(middle));
  const target = { x: framed.x, y: framed.y, ratio: unit / scale };
  const camera = renderer.getCamera();
  if (!duration || calm.matches) camera.setState(target);
  else camera.animate(target, { duration });
}

function showAll(duration = 0) {
  const shown = visibleNodes();
  if (!renderer || !shown.length) return;
  const [left, top, right, bottom] = extentOf(shown);
  const area = freeArea();
  const lanes = state.view === 'timeline' ? LANE_NAMES : 0;
  // Titles reach beyond the outermost nodes, further to the sides than up and down.
  const across = Math.max(area[2] - area[0] - lanes - 2 * Math.min(110, (area[2] - area[0]) * 0.14), 40);
  const down = Math.max(area[3] - area[1] - 2 * 56, 40);
  const scale = Math.min(across / (right - left + 1), down / (bottom - top + 1), 2.2);
  look([(left + right - lanes / scale) / 2, (top + bottom) / 2], scale, duration);
}

function bringIntoView(node, duration) {
  if (!renderer) return;
  const [left, top, right, bottom] = freeArea();
  const at = toScreen(placeOf(node));
  const margin = 40;
  if (at.x < left + margin || at.x > right - margin || at.y < top + margin || at.y > bottom - margin) {
    look(placeOf(node), scaleNow(), duration);
  }
}

function zoomBy(factor) {
  if (!renderer) return;
  const camera = renderer.getCamera();
  camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: calm.matches ? 1 : 150 });
}

function moveBy(across, down) {
  if (!renderer) return;
  const { width, height } = renderer.getDimensions();
  const framed = renderer.viewportToFramedGraph({ x: width / 2 + across, y: height / 2 + down });
  renderer.getCamera().animate({ x: framed.x, y: framed.y }, { duration: calm.matches ? 1 : 100 });
}
