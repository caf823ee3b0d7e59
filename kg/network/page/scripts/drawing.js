// The drawing: sigma's canvases of ties, nodes and titles, the timeline's grid under them, and when they are drawn anew.
const layers = {};
let renderer = null;
let hasWebgl = ['webgl2', 'webgl'].some((kind) => document.createElement('canvas').getContext(kind));

function startDrawing() {
  placeNodes();
  renderer = new Renderer(new MultiDirectedGraph(), stage, {
    renderLabels: false,
    enableCameraRotation: false,
    inertiaRatio: 0,
    allowInvalidContainer: true,
    stagePadding: 0,
    zIndex: true,
    minEdgeThickness: 0,
    zoomToSizeRatioFunction: () => 1,
    ...programs(),
    defaultDrawNodeHover: () => {},
    nodeReducer: (id, place) => ({ ...place, ...data.nodes[id].look }),
    edgeReducer: (id) => data.edges[id].look,
  });
  renderer.createCanvasContext('grid', { beforeLayer: 'edges' }).resize(true);
  const { grid, labels, ...others } = renderer.getCanvases();
  const [years, lanes] = ['years', 'lanes'].map((id) => document.getElementById(id));
  Object.entries({ grid, titles: labels, years, lanes }).forEach(([name, canvas]) => { layers[name] = canvas.getContext('2d'); });
  Object.values(others).forEach((canvas) => canvas.addEventListener('webglcontextlost', startFlat));
  document.getElementById('no-webgl').hidden = hasWebgl;
  renderer.getCamera().on('updated', readView);
  renderer.on('afterRender', drawAround);
  renderer.on('resize', stageChanged);
  bindPointer();
}

// The graphics card is gone.
function startFlat() {
  if (!hasWebgl) return;
  hasWebgl = false;
  renderer.kill();
  startDrawing();
  redraw();
}

function programs() {
  if (!hasWebgl) return { nodeProgramClasses: { circle: FlatNodes }, edgeProgramClasses: { arrow: FlatTies, line: FlatTies, band: FlatTies } };
  return { nodeProgramClasses: { circle: Shape }, edgeProgramClasses: { line: notSliding(EdgeLineProgram), band: notSliding(EdgeRectangleProgram) } };
}

// The camera finds its place when sigma knows where the nodes are, and before it draws them.
function drawFirst() {
  [...data.nodes, ...data.edges].forEach((each) => { each.look = lookOf(each); });
  boundPlaces();
  renderer.once('afterProcess', () => {
    boundCamera();
    showAll();
  });
  renderer.setGraph(graphToDraw());
  const started = renderer;
  requestAnimationFrame(() => setTimeout(() => started.ease())); // Once the page is there to be used.
}

// What is added first is painted over: the important come last.
function graphToDraw() {
  const graph = new MultiDirectedGraph();
  [...nodesByImportance].reverse().forEach((node) => graph.addNode(node.id, { x: xs[node.id], y: -ys[node.id] }));
  data.edges.forEach((edge) => graph.addEdgeWithKey(edge.id, edge.from, edge.to));
  return graph;
}

// How sigma is told that a node or a tie looks; what stands out is painted last.
function lookOf(each) {
  return each.edges ? nodeLook(each) : edgeLook(each);
}

function nodeLook(node) {
  const { colour, opacity } = nodeStyle(node, state.theme);
  return {
    hidden: !node.visible, colour, opacity, color: faded(colour, opacity), size: node.r,
    square: Number(node.is === 'report'), zIndex: Number(Boolean(focus) && focus.has(node)),
  };
}

// Of many ties those that do not stand out are lines of one pixel. Sigma smoothes others over a pixel of their width.
function edgeLook(edge) {
  const { colour, opacity, width } = tieStyle(edge, state.theme);
  const near = standsOut(edge);
  return {
    hidden: !isPainted(edge), colour, opacity, width, color: faded(colour, opacity), size: width + 1,
    type: crowded && !near ? 'line' : 'band', zIndex: Number(near),
  };
}

// A canvas of another size is empty.
function fitStage() {
  const { width, height } = renderer.getDimensions();
  if (stage.offsetWidth !== width || stage.offsetHeight !== height) renderer.drawNow();
}

// What is shown or how it looks has changed.
function redraw() {
  chooseLooks();
  document.getElementById('nothing').hidden = data.nodes.some((node) => node.visible);
  if (!renderer.getGraph().order) {
    drawFirst();
    return;
  }
  const changes = { nodes: [], edges: [], reordered: false };
  data.nodes.forEach((node) => takeLook(node, changes.nodes, changes));
  data.edges.forEach((edge) => takeLook(edge, changes.edges, changes));
  renderer.drawnIn = null;
  renderer.refresh({ partialGraph: changes, skipIndexation: !changes.reordered, schedule: true });
}

// Sigma is told again only of what looks otherwise than before.
function takeLook(each, changed, changes) {
  const [before, now] = [each.look, lookOf(each)];
  if ((before.hidden && now.hidden) || Object.keys(now).every((name) => now[name] === before[name])) return;
  each.look = now;
  changed.push(String(each.id));
  changes.reordered = changes.reordered || now.zIndex !== before.zIndex || now.type !== before.type;
}

function drawAround() {
  renderer.slide();
  const timeline = state.view === 'timeline';
  if (timeline) drawScales();
  if (renderer.slides) return;
  if (timeline) drawGrid(cleared(layers.grid));
  drawOver();
}
