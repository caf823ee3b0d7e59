// What the pointer does: it finds nodes and ties, shows and chooses them.
const NODE_REACH = 4; // Pixels around a node that still are the node; a finger is less exact.
const FINGER_REACH = 16;
const TIE_REACH = 5;

function bindPointer() {
  let asked = null;
  let latest = null;
  stage.addEventListener('pointermove', (event) => {
    if (event.buttons || event.pointerType === 'touch') return;
    latest = pointOf(event);
    asked = asked || requestAnimationFrame(() => {
      asked = null;
      if (!moving) pointAt(...latest);
    });
  });
  stage.addEventListener('pointerleave', () => {
    latest = [-Infinity, -Infinity];
    hover(null);
  });
  stage.addEventListener('click', (event) => {
    const at = pointOf(event);
    const node = nodeAt(...at, event.pointerType === 'touch' ? FINGER_REACH : NODE_REACH);
    const edge = node ? null : edgeAt(...at);
    if (edge) selectEdge(edge);
    else if (node) choose(node);
    else select(null);
  });
  stage.addEventListener('dblclick', (event) => {
    const node = nodeAt(...pointOf(event));
    if (node) showEgo(node, 1);
  });
}

function pointOf(event) {
  const { left, top } = stage.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

function pointAt(x, y) {
  const node = nodeAt(x, y);
  if (node !== state.hovered) hover(node);
  stage.classList.toggle('on-tie', !node && Boolean(edgeAt(x, y)));
}

function hover(node) {
  if (state.hovered === node) return;
  state.hovered = node;
  stage.classList.toggle('on-node', Boolean(node));
  if (crowded) drawOver();
  else redraw();
}

// The visible node whose edge is nearest, of those that reach the point.
function nodeAt(x, y, reach = NODE_REACH) {
  let nearest = null;
  let least = reach;
  data.nodes.forEach((node) => {
    if (!node.visible) return;
    const [across, down] = [xs[node.id] * view.k + view.x - x, ys[node.id] * view.k + view.y - y];
    const outside = Math.hypot(across, down) - radiusOf(node);
    if (outside < least) [nearest, least] = [node, outside];
  });
  return nearest;
}

// The visible tie that passes nearest.
function edgeAt(x, y) {
  const at = [(x - view.x) / view.k, (y - view.y) / view.k];
  let nearest = null;
  let least = TIE_REACH / view.k;
  data.edges.forEach((edge) => {
    if (!edge.visible || (focus && !(focus.has(edge.one) && focus.has(edge.other)))) return;
    const distance = distanceToLine(at, edge.from, edge.to);
    if (distance < least) [nearest, least] = [edge, distance];
  });
  return nearest;
}

function distanceToLine([x, y], from, to) {
  const [across, down] = [xs[to] - xs[from], ys[to] - ys[from]];
  const along = ((x - xs[from]) * across + (y - ys[from]) * down) / (across * across + down * down || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(xs[from] + share * across - x, ys[from] + share * down - y);
}
