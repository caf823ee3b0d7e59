// Nodes, edges and as many titles as have room, on force-graph's canvas.
const SHADES = {
  light: { ground: '#ffffff', ink: '#1c2430', line: '120 134 152', strong: '#21759b' },
  dark: { ground: '#12161c', ink: '#e7ebf0', line: '140 158 180', strong: '#5fb4d9' },
};
const FONT = getComputedStyle(document.documentElement).fontFamily;
const TITLE_SIZE = 12;
const TITLE_LINE = 15;
const LINE_WIDTH = 190;
const MOST_TITLES = 150;
const TITLES_IN_A_CROWD = 40;
const stage = document.getElementById('drawing');
const titles = new Map();
let focus = null;
// Many lines have to be fainter and finer, or they fill the drawing.
const opacity = Math.max(0.07, Math.min(0.4, 8 / Math.sqrt(data.edges.length + 1)));
const thickness = data.edges.length > 1500 ? 0.6 : 1;
let graph = null;

function startDrawing() {
  graph = new ForceGraph(stage)
    .graphData({ nodes: data.nodes, links: data.edges })
    .warmupTicks(0).cooldownTicks(0)
    .enableNodeDrag(false)
    .minZoom(0.02).maxZoom(12)
    .nodeLabel(() => '').linkLabel(() => '')
    .nodeVisibility((node) => node.visible)
    .linkVisibility((edge) => edge.visible)
    .nodeCanvasObject(drawNode)
    .nodePointerAreaPaint(paintTarget)
    .linkPointerAreaPaint(() => {})
    .linkColor(edgeColour).linkWidth(edgeWidth)
    .onRenderFramePost(drawTitles)
    .onNodeHover((node) => { state.hovered = node; redraw(); })
    .onNodeClick((node) => select(node))
    .onBackgroundClick(() => select(null));
  new ResizeObserver(() => graph.width(stage.clientWidth).height(stage.clientHeight)).observe(stage);
  graph.width(stage.clientWidth).height(stage.clientHeight);
}

function redraw() {
  const centre = state.hovered || state.selected;
  focus = null;
  if (centre) {
    const tied = centre.edges.filter((edge) => edge.visible).map((edge) => otherEnd(edge, centre));
    focus = new Set([centre, ...tied]);
  } else if (state.search) {
    focus = new Set(visibleNodes().filter(matches));
  }
  document.getElementById('nothing').hidden = data.nodes.some((node) => node.visible);
  graph.backgroundColor(SHADES[state.theme].ground)
    .nodeCanvasObject(drawNode).linkColor(edgeColour)
    .nodeVisibility((node) => node.visible).linkVisibility((edge) => edge.visible);
}

function edgeColour(edge) {
  const shades = SHADES[state.theme];
  const centre = state.hovered || state.selected;
  if (!focus) return `rgb(${shades.line} / ${opacity})`;
  return edge.one === centre || edge.other === centre ? shades.strong : `rgb(${shades.line} / ${opacity * 0.3})`;
}

function edgeWidth(edge) {
  return thickness * Math.min(1 + 0.45 * ((directed ? edge.mentions : edge.weight) - 1), 4);
}

function trace(context, node, radius) {
  context.beginPath();
  if (node.is === 'report') {
    const half = radius * 0.9;
    context.roundRect(node.x - half, node.y - half, 2 * half, 2 * half, half * 0.4);
  } else {
    context.arc(node.x, node.y, radius, 0, 2 * Math.PI);
  }
}

// Nodes grow and shrink less than distances do: small ones stay visible from afar.
function radiusAt(node, scale) {
  return node.r * scale ** -0.4;
}

function drawNode(node, context, scale) {
  context.globalAlpha = focus && !focus.has(node) ? 0.22 : 1;
  trace(context, node, radiusAt(node, scale));
  context.fillStyle = kinds.get(node.kind)[state.theme];
  context.fill();
  const rim = node === state.selected ? 3 : Math.min(1.2, radiusAt(node, scale) * scale * 0.2);
  context.lineWidth = rim / scale;
  context.strokeStyle = node === state.selected ? SHADES[state.theme].ink : SHADES[state.theme].ground;
  context.stroke();
  context.globalAlpha = 1;
}

function paintTarget(node, colour, context, scale) {
  trace(context, node, Math.max(radiusAt(node, scale), 9 / scale));
  context.fillStyle = colour;
  context.fill();
}

function drawTitles(context, scale) {
  const [leftmost, topmost, rightmost, lowest] = freeArea();
  const taken = new Boxes([leftmost + 4, topmost + 4, rightmost - 4, lowest - 4]);
  const onScreen = visibleNodes().filter((node) => {
    const at = graph.graph2ScreenCoords(node.x, node.y);
    node.at = at;
    return at.x > leftmost && at.x < rightmost && at.y > topmost && at.y < lowest;
  });
  if (onScreen.length < 500) {
    onScreen.forEach((node) => taken.add(around(node.at, radiusAt(node, scale) * scale)));
  }
  context.save();
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.font = `${TITLE_SIZE}px ${FONT}`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  // In a crowd only the most cited are named, or the names would hide what they name.
  const most = onScreen.length > MOST_TITLES ? TITLES_IN_A_CROWD : MOST_TITLES;
  inOrderOfTitles(onScreen).slice(0, most).forEach((node) => drawTitle(context, node, scale, taken));
  context.restore();
}

function inOrderOfTitles(nodes) {
  const weight = (node) => (node === state.hovered ? 3 : node === state.selected ? 2 : focus && focus.has(node) ? 1 : 0);
  const titled = focus ? nodes.filter((node) => focus.has(node)) : nodes;
  return titled.sort((one, other) => weight(other) - weight(one) || byImportance(one, other));
}

function drawTitle(context, node, scale, taken) {
  const { lines, wide } = titleOf(context, node);
  const away = radiusAt(node, scale) * scale + 5;
  const high = lines.length * TITLE_LINE;
  const spots = [
    ['left', node.at.x + away, node.at.x + away, node.at.y - high / 2],
    ['right', node.at.x - away, node.at.x - away - wide, node.at.y - high / 2],
    ['center', node.at.x, node.at.x - wide / 2, node.at.y + away - 2],
    ['center', node.at.x, node.at.x - wide / 2, node.at.y - away - high + 2],
  ];
  const forced = node === state.hovered || node === state.selected;
  const spot = spots.find(([, , left, top]) => taken.isFree([left, top, left + wide, top + high]))
    || (forced && spots[0]);
  if (!spot) return;
  const [align, x, left, top] = spot;
  taken.add([left, top, left + wide, top + high]);
  context.textAlign = align;
  context.strokeStyle = SHADES[state.theme].ground;
  context.lineWidth = 4;
  context.fillStyle = SHADES[state.theme].ink;
  lines.forEach((line, row) => {
    const y = top + (row + 0.5) * TITLE_LINE;
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

// A title in at most three lines of about equal length.
function titleOf(context, node) {
  let title = titles.get(node);
  if (title) return title;
  // A number stays whole, and with the character that closes it.
  const parts = node.label.match(/[0-9A-Za-z]+[年月日号]?|[^0-9A-Za-z]/gu) || [node.label];
  const whole = context.measureText(node.label).width;
  let lines = null;
  // Breaks that keep numbers whole may need a line more than the width alone.
  for (let rows = Math.min(3, Math.ceil(whole / LINE_WIDTH)); rows <= 3 && !lines; rows += 1) {
    lines = broken(context, parts, Math.min(LINE_WIDTH, whole / rows + TITLE_SIZE), rows);
  }
  if (!lines) {
    lines = broken(context, parts, LINE_WIDTH, Infinity);
    if (lines.length > 3) lines = [lines[0], lines[1], `${lines[2].slice(0, -1)}…`];
  }
  title = { lines, wide: Math.max(...lines.map((line) => context.measureText(line).width)) };
  titles.set(node, title);
  return title;
}

function broken(context, parts, width, most) {
  const lines = [''];
  for (const part of parts) {
    const last = lines.length - 1;
    const fits = context.measureText(lines[last] + part).width <= width || '，。、；：）》〉〕”'.includes(part);
    if (fits || !lines[last]) lines[last] += part;
    else if (lines.length < most) lines.push(part);
    else return null;
  }
  return lines;
}

function around(at, radius) {
  return [at.x - radius, at.y - radius, at.x + radius, at.y + radius];
}

// Boxes within an area of the screen, found again by the squares they stand in.
class Boxes {
  constructor(area) {
    this.area = area;
    this.squares = new Map();
  }

  covered([left, top, right, bottom]) {
    const found = [];
    for (let column = Math.floor(left / 64); column <= Math.floor(right / 64); column += 1) {
      for (let row = Math.floor(top / 64); row <= Math.floor(bottom / 64); row += 1) found.push(`${column},${row}`);
    }
    return found;
  }

  add(box) {
    this.covered(box).forEach((square) => {
      if (!this.squares.has(square)) this.squares.set(square, []);
      this.squares.get(square).push(box);
    });
  }

  isFree([left, top, right, bottom]) {
    const [leftmost, topmost, rightmost, lowest] = this.area;
    if (left < leftmost || top < topmost || right > rightmost || bottom > lowest) return false;
    return this.covered([left, top, right, bottom]).every((square) => (this.squares.get(square) || [])
      .every((box) => left >= box[2] || right <= box[0] || top >= box[3] || bottom <= box[1]));
  }
}

// The part of the stage that the card leaves free: [left, top, right, bottom] in pixels.
function freeArea() {
  const { left, top, width, height } = stage.getBoundingClientRect();
  const card = document.getElementById('card');
  if (card.hidden) return [0, 0, width, height];
  const covered = card.getBoundingClientRect();
  if (covered.width > width * 0.7) return [0, 0, width, Math.max(covered.top - top, 80)];
  return [0, 0, Math.max(covered.left - left, 80), height];
}

function centreOn(x, y, scale, duration) {
  const [left, top, right, bottom] = freeArea();
  const { width, height } = stage.getBoundingClientRect();
  const across = ((left + right) / 2 - width / 2) / scale;
  const down = ((top + bottom) / 2 - height / 2) / scale;
  graph.zoom(scale, duration).centerAt(x - across, y - down, duration);
}

function showAll(duration = 0) {
  const shown = visibleNodes();
  if (!shown.length) return;
  const reach = (of) => shown.reduce(([low, high], node) => [Math.min(low, of(node)), Math.max(high, of(node))], [Infinity, -Infinity]);
  const [left, right] = reach((node) => node.x);
  const [top, bottom] = reach((node) => node.y);
  const area = freeArea();
  // Titles reach beyond the outermost nodes, further to the sides than up and down.
  const across = Math.max(area[2] - area[0] - 2 * Math.min(130, (area[2] - area[0]) * 0.17), 40);
  const down = Math.max(area[3] - area[1] - 2 * 48, 40);
  const scale = Math.min(across / (right - left + 1), down / (bottom - top + 1), 2);
  centreOn((left + right) / 2, (top + bottom) / 2, scale, duration);
}

function bringIntoView(node, duration) {
  const [left, top, right, bottom] = freeArea();
  const at = graph.graph2ScreenCoords(node.x, node.y);
  const margin = 40;
  if (at.x < left + margin || at.x > right - margin || at.y < top + margin || at.y > bottom - margin) {
    centreOn(node.x, node.y, graph.zoom(), duration);
  }
}

function zoomBy(factor) {
  graph.zoom(graph.zoom() * factor, 150);
}

function moveBy(across, down) {
  const centre = graph.centerAt();
  graph.centerAt(centre.x + across / graph.zoom(), centre.y + down / graph.zoom(), 100);
}
