// What the pointer does: sigma tells where it is, and here is found what is there.
const NODE_REACH = 4; // Pixels around a node that still are the node; a finger is less exact.
const FINGER_REACH = 16;
const TIE_REACH = 5;
let reach = NODE_REACH;
['pointerenter', 'pointerdown'].forEach((name) => stage.addEventListener(name, ({ pointerType }) => {
  reach = pointerType === 'touch' ? FINGER_REACH : NODE_REACH;
}, { capture: true }));

function bindPointer() {
  renderer.on('enterNode', ({ node }) => hover(data.nodes[node]));
  renderer.on('leaveNode', () => hover(null));
  renderer.on('clickNode', ({ node }) => choose(data.nodes[node]));
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => { preventSigmaDefault(); showEgo(data.nodes[node], 1); });
  renderer.on('clickStage', ({ event }) => {
    const edge = edgeAt(event.x, event.y);
    if (edge) selectEdge(edge);
    else select(null);
  });
  renderer.on('moveBody', ({ event }) => {
    if (!renderer.slides) stage.classList.toggle('on-tie', !state.hovered && Boolean(edgeAt(event.x, event.y)));
  });
}

function hover(node) {
  if (state.hovered === node) return;
  state.hovered = node;
  stage.classList.toggle('on-node', Boolean(node));
  if (!crowded) redraw();
  else if (!renderer.slides) drawOver();
}

// The visible node whose edge is nearest, of those that reach the point.
function nodeAt(x, y) {
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
