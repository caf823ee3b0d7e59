// The drawing on sigma's canvases: nodes, ties, and what the pointer does with them.
const SHADES = {
  light: { ground: '#ffffff', ink: '#1c2430', faint: '#5d6877', grid: '#eef0f3', line: '#788698', strong: '#21759b' },
  dark: { ground: '#12161c', ink: '#e7ebf0', faint: '#9aa6b4', grid: '#1d242d', line: '#8c9eb4', strong: '#5fb4d9' },
};
const stage = document.getElementById('drawing');
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
// Nodes grow and shrink less than distances do: small ones stay visible from afar.
const GROWTH = 0.6;
// So many ties are lines of one pixel, and do not follow the pointer.
const crowded = data.edges.length > 3000;
const SLOW = 40; // Milliseconds for a frame, beyond which ties are left out while the camera moves.
let renderer = null;
let focus = null;
let crowdOpacity = 1;
let unit = 1; // Pixels of a length of 1 in the layout when the camera's ratio is 1.

function startDrawing() {
  const graph = new MultiUndirectedGraph();
  data.nodes.forEach((node) => graph.addNode(node.id, { x: node.x, y: -node.y, size: node.r, type: node.is === 'report' ? 'square' : 'disc' }));
  data.edges.forEach((edge) => graph.addEdgeWithKey(edge.id, edge.from, edge.to));
  try {
    renderer = new Sigma(graph, stage, {
      renderLabels: false,
      enableCameraRotation: false,
      allowInvalidContainer: true,
      stagePadding: 0,
      minCameraRatio: 0.005,
      maxCameraRatio: 6,
      minEdgeThickness: 1.7,
      zoomToSizeRatioFunction: (ratio) => (ratio / unit) ** GROWTH,
      nodeProgramClasses: { square: Square, disc: Disc },
      edgeProgramClasses: { line: crowded ? EdgeLineProgram : EdgeRectangleProgram },
      defaultNodeType: 'disc',
      defaultEdgeType: 'line',
      defaultDrawNodeHover: () => {},
      nodeReducer: (id, shown) => ({ ...shown, ...nodeLook(data.nodes[id]) }),
      edgeReducer: (id) => edgeLook(data.edges[id]),
    });
  } catch (error) {
    // Without WebGL everything but the drawing works; the export makes a picture all the same.
    if (!(error instanceof TypeError)) throw error;
    document.getElementById('no-webgl').hidden = false;
    return;
  }
  addLayers();
  bindPointer();
  placeNodes();
}

// A graphics card draws any number of ties for every frame; without one they wait until the camera rests.
function easeMoving() {
  if (!renderer || !crowded) return;
  const start = performance.now();
  renderer.refresh({ skipIndexation: true, schedule: false });
  const context = renderer.getCanvases().edges.getContext('webgl2');
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4)); // Waits for the frame.
  renderer.setSetting('hideEdgesOnMove', performance.now() - start > SLOW);
}

function nodeLook(node) {
  const away = focus && !focus.has(node);
  return {
    hidden: !node.visible,
    color: away ? faded(nodeColour(node, state.theme), 0.2) : nodeColour(node, state.theme),
    zIndex: away ? 0 : 1,
  };
}

function edgeLook(edge) {
  const { colour, opacity, width } = edgeStyle(edge, state.theme);
  // Sigma's size is half the width, and grows with the nodes when one looks closer.
  return { hidden: !edge.visible, color: faded(colour, opacity), size: 1.8 * width * unit ** -GROWTH };
}

function nodeColour(node, theme) {
  if (state.tab !== 'communities') return kinds.get(node.kind)[theme];
  return communityColour(node.community, theme);
}

function communityColour(id, theme) {
  const community = communities.get(id);
  return (community && community[theme]) || SHADES[theme].line;
}

// Many ties have to be fainter and finer, or they fill the drawing.
function edgeStyle(edge, theme) {
  const width = Math.min(1 + 0.45 * ((edge.mentions || edge.weight) - 1), 4);
  const colour = tieColour(edge, theme);
  if (edge === state.selectedEdge) return { colour: SHADES[theme].strong, opacity: 1, width: width + 2 };
  const centre = state.selectedEdge ? null : (!crowded && state.hovered) || state.selected;
  const near = centre ? edge.one === centre || edge.other === centre : focus && focus.has(edge.one) && focus.has(edge.other);
  if (near) return { colour, opacity: centre ? 0.9 : crowdOpacity, width };
  return { colour, opacity: focus ? crowdOpacity * 0.25 : crowdOpacity, width };
}

// What a tie does is told by its colour where it does different things.
function tieColour(edge, theme) {
  return data.relations.length > 1 ? relations.get(edge.relation)[theme] : SHADES[theme].line;
}

function redraw() {
  const centre = (!crowded && state.hovered) || state.selected;
  focus = null;
  if (state.selectedEdge && !state.hovered) {
    focus = new Set([state.selectedEdge.one, state.selectedEdge.other]);
  } else if (centre) {
    focus = new Set([centre, ...centre.edges.filter((edge) => edge.visible).map((edge) => otherEnd(edge, centre))]);
  } else if (state.tab === 'communities' && state.community !== null) {
    focus = new Set(data.nodes.filter((node) => node.community === state.community));
  } else if (state.search) {
    focus = new Set(foundNodes());
  }
  crowdOpacity = Math.max(0.08, Math.min(0.55, 9 / Math.sqrt(visibleEdges().length + 1)));
  document.getElementById('nothing').hidden = data.nodes.some((node) => node.visible);
  if (renderer) renderer.refresh({ skipIndexation: true });
}

// Puts the nodes where the view wants them; the same extent whatever is filtered, so nothing jumps.
function placeNodes() {
  if (!renderer) return;
  const graph = renderer.getGraph();
  data.nodes.forEach((node) => {
    const [x, y] = placeOf(node);
    graph.mergeNodeAttributes(node.id, { x, y: -y });
  });
  const [left, top, right, bottom] = extentOf(data.nodes);
  renderer.setCustomBBox({ x: [left - 1, right + 1], y: [-bottom - 1, -top + 1] });
  renderer.refresh();
  measureUnit();
}

function measureUnit() {
  const [origin, one] = [0, 1].map((x) => renderer.graphToViewport({ x, y: 0 }));
  unit = (one.x - origin.x) * renderer.getCamera().ratio;
  renderer.refresh({ skipIndexation: true });
}

function placeOf(node) {
  return state.view === 'timeline' ? [node.tx, node.ty * STRETCH] : [node.x, node.y];
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

function toScreen([x, y]) {
  return renderer.graphToViewport({ x, y: -y });
}

function scaleNow() {
  return unit / renderer.getCamera().ratio;
}

function radiusOf(node) {
  return Math.max(node.r * scaleNow() ** GROWTH, 1.6);
}

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
    if (!state.hovered && !crowded) stage.classList.toggle('on-tie', Boolean(edgeAt(event.x, event.y)));
  });
  renderer.on('resize', () => measureUnit());
}

function hover(node) {
  state.hovered = node;
  stage.classList.toggle('on-node', Boolean(node));
  if (crowded) drawOver();
  else redraw();
}

// The visible tie within five pixels of a point; sigma's own way would paint every tie twice.
function edgeAt(x, y) {
  let nearest = null;
  let least = 5;
  const at = new Map();
  const place = (node) => {
    if (!at.has(node)) at.set(node, toScreen(placeOf(node)));
    return at.get(node);
  };
  data.edges.forEach((edge) => {
    if (!edge.visible || (focus && !(focus.has(edge.one) && focus.has(edge.other)))) return;
    const distance = distanceToLine(x, y, place(edge.one), place(edge.other));
    if (distance < least) [nearest, least] = [edge, distance];
  });
  return nearest;
}

function distanceToLine(x, y, one, other) {
  const [across, down] = [other.x - one.x, other.y - one.y];
  const along = ((x - one.x) * across + (y - one.y) * down) / (across * across + down * down || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(one.x + share * across - x, one.y + share * down - y);
}
