// The drawing: a canvas that a painter fills, a canvas for titles over it, and when either is filled.
const REST = 8; // Frames without a movement after which everything is drawn sharp again.
const layers = {};
let painter = null;
let waiting = null; // The frame that is asked for.
let moving = false;
let still = 0; // Frames since the last movement.

function startDrawing() {
  layers.titles = canvasOn(stage).getContext('2d');
  paintWith(Painter);
  surface.call(zoomer);
  measureStage();
  placeNodes();
  new ResizeObserver(() => resized()).observe(stage);
}

function canvasOn(parent, before = null) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  parent.insertBefore(canvas, before);
  return canvas;
}

// A browser that has no WebGL, or whose graphics card is gone, draws in two dimensions.
function paintWith(Kind) {
  if (painter) painter.canvas.remove();
  const canvas = canvasOn(stage, layers.titles.canvas);
  try {
    painter = new Kind(canvas);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    canvas.remove();
    painter = new FlatPainter(canvasOn(stage, layers.titles.canvas));
  }
  document.getElementById('no-webgl').hidden = painter instanceof Painter;
  canvas.addEventListener('webglcontextlost', () => {
    paintWith(FlatPainter);
    painter.ease();
    redraw();
  });
}

function resized() {
  const fits = seesAll;
  if (measureStage() && fits) showAll();
  paintNow(); // A canvas of another size is empty.
}

// What is shown or how it looks has changed.
function redraw() {
  chooseLooks();
  document.getElementById('nothing').hidden = data.nodes.some((node) => node.visible);
  painter.take(nodesToPaint(), tiesToPaint(), state.theme);
  paintSoon();
}

function viewMoved() {
  still = 0;
  if (painter && painter.eases && !moving) {
    moving = true;
    requestAnimationFrame(untilItRests);
  }
  paintSoon();
}

// Frames are counted and not milliseconds: where frames are slow, a slow one is no rest.
function untilItRests() {
  still += 1;
  moving = still < REST;
  if (moving) requestAnimationFrame(untilItRests);
  else paintSoon();
}

function paintSoon() {
  if (!waiting) waiting = requestAnimationFrame(paintNow);
}

function paintNow() {
  cancelAnimationFrame(waiting);
  waiting = null;
  if (!size.width || !size.height) return;
  painter.paint(frame());
  drawOver();
}

function frame() {
  return {
    view, ...size, ratio: devicePixelRatio, ground: SHADES[state.theme].ground,
    lines: state.view === 'timeline' ? gridLines() : [], resting: !moving,
  };
}
