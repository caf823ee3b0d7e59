// What is drawn over nodes and ties: titles, the chosen node's ring, the timeline's scales; and the grid under them.
const LANE_NAMES = 96; // Pixels at the left of the timeline that its lanes' names take.
const YEARS = 24; // Pixels at its upper edge for the years.
// A timeline much wider than high is drawn higher than it was laid out.
const STRETCH = data.timeline ? stretchOf(data.timeline) : 1;

function stretchOf({ columns, lanes }) {
  const wide = columns.at(-1).right - columns[0].left;
  const high = Math.max(...lanes.map(({ bottom }) => bottom)) - Math.min(...lanes.map(({ top: upper }) => upper));
  return Math.max(1, Math.min(6, (0.62 * wide) / high));
}

function drawOver() {
  const context = cleared(layers.titles);
  if (crowded && state.hovered) drawTies(context, state.hovered);
  drawRing(context);
  drawTitles(context);
}

// In a crowd the ties of what the pointer is on are drawn over all, which need not be painted anew.
function drawTies(context, node) {
  const start = toScreen(placeOf(node));
  context.strokeStyle = SHADES[state.theme].strong;
  context.lineWidth = 1;
  context.beginPath();
  node.edges.filter((edge) => edge.visible).forEach((edge) => {
    const end = toScreen(placeOf(otherEnd(edge, node)));
    context.moveTo(start.x, start.y);
    context.lineTo(end.x, end.y);
  });
  context.stroke();
}

// Sigma gives its canvases the size of the stage.
function cleared(context) {
  const { width, height } = renderer.getDimensions();
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

function drawTitles(context) {
  const shades = SHADES[state.theme];
  const [left, top, right, bottom] = freeArea();
  const area = state.view === 'timeline' ? [left + LANE_NAMES, top + 26, right, bottom] : [left, top, right, bottom];
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  placeTitles(context, area).forEach((title) => {
    context.textAlign = title.align;
    Object.assign(context, { strokeStyle: shades.ground, lineWidth: 4, fillStyle: shades.ink });
    title.lines.forEach((line, row) => {
      const y = title.top + (row + 0.5) * TITLE_LINE;
      context.strokeText(line, title.x, y);
      context.fillText(line, title.x, y);
    });
  });
}

function drawRing(context) {
  [state.selected, crowded && state.hovered, state.path && state.path.from, state.path && state.path.to].forEach((node) => {
    if (!node || !node.visible) return;
    const { x, y } = toScreen(placeOf(node));
    context.beginPath();
    context.arc(x, y, radiusOf(node) + 3.5, 0, 2 * Math.PI);
    Object.assign(context, { lineWidth: 2, strokeStyle: SHADES[state.theme].ink });
    context.stroke();
  });
}

// Columns of the years, lanes of the places and levels: { columns, lanes } in pixels of the screen.
function gridOnScreen() {
  const across = (x) => toScreen([x, 0]).x;
  const down = (y) => toScreen([0, y * STRETCH]).y;
  return {
    columns: data.timeline.columns.map(({ left, right, year }) => ({ left: across(left), right: across(right), name: year ? String(year) : say('undated') })),
    lanes: data.timeline.lanes.map((lane) => ({ top: down(lane.top), bottom: down(lane.bottom), name: laneName(lane) })),
    axis: down(0),
  };
}

function laneName(lane) {
  if (!lane.name) return say('unknown');
  return lane.level ? capital(data.levels[lane.name] ? data.levels[lane.name][state.language] : lane.name) : lane.name;
}

function drawGrid(context) {
  const { width, height } = renderer.getDimensions();
  const { columns, lanes, axis } = gridOnScreen();
  context.fillStyle = SHADES[state.theme].grid;
  lanes.forEach(({ top, bottom }, row) => {
    if (row % 2 === 0) context.fillRect(0, top - 4, width, bottom - top + 8);
  });
  Object.assign(context, { strokeStyle: SHADES[state.theme].line, lineWidth: 1, globalAlpha: 0.22 });
  columns.forEach(({ left }) => line(context, left, 0, left, height));
  context.globalAlpha = 0.8;
  line(context, 0, axis, width, axis);
  context.globalAlpha = 1;
}

function line(context, x1, y1, x2, y2) {
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
}

// Years along the upper edge and names of lanes along the left one stay in sight wherever one looks.
function drawScales() {
  const { columns, lanes } = gridOnScreen();
  const { width, height } = renderer.getDimensions();
  const years = scaleOn(layers.years, width, YEARS, 'center');
  let free = LANE_NAMES;
  columns.forEach(({ left, right, name }) => {
    const middle = (left + right) / 2;
    if (middle - 16 < free) return;
    years.fillText(name, middle, 12);
    free = middle + 22;
  });
  const names = scaleOn(layers.lanes, LANE_NAMES, height, 'right');
  free = YEARS;
  lanes.forEach(({ top, bottom, name }) => {
    const middle = (top + bottom) / 2;
    if (middle - 8 < free || middle > height - 8) return;
    names.fillText(shortened(names, name, LANE_NAMES - 16), LANE_NAMES - 8, middle);
    free = middle + 8;
  });
}

// A canvas of so many pixels as paper for a scale.
function scaleOn(context, width, height, align) {
  const { canvas } = context;
  Object.assign(canvas, { width: width * devicePixelRatio, height: height * devicePixelRatio });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  context.scale(devicePixelRatio, devicePixelRatio);
  Object.assign(context, { fillStyle: SHADES[state.theme].faint, font: `12px ${FONT}`, textAlign: align, textBaseline: 'middle' });
  return context;
}

function shortened(context, text, width) {
  if (context.measureText(text).width <= width) return text;
  // The end of a place's name tells more than its beginning, which its neighbours share.
  let kept = text;
  while (kept.length > 1 && context.measureText(`…${kept}`).width > width) kept = kept.slice(1);
  return `…${kept}`;
}
