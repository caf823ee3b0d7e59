// Sigma draws nodes and ties, moves the camera and tells what the pointer does; here is what it does otherwise than by itself.
const SLOW = 25; // Milliseconds for a frame, beyond which only nodes are drawn while the camera moves.
const MANY = 300; // Ties that take as long without WebGL.
const REST = 8; // Frames without a movement after which everything is drawn sharp again.
const MOST_STRETCHED = 4; // Times that a picture is enlarged or made smaller before it is drawn anew.

class Renderer extends Sigma {
  // To know what the pointer is on, sigma would draw everything a second time and wait until that is done.
  createWebGLContext(id, options) {
    if (hasWebgl) return super.createWebGLContext(id, { ...options, picking: false });
    this.webGLContexts[id] = flatContext(this.createCanvas(id, options));
    return this.webGLContexts[id];
  }

  getNodeAtPosition({ x, y }) {
    const node = nodeAt(x, y);
    return node && String(node.id);
  }

  // A graphics card draws any number of ties for every frame; without one they wait until the camera rests.
  ease() {
    if (renderer !== this) return; // Another one took over.
    if (hasWebgl ? this.timeOfFrame() < SLOW : data.edges.length < MANY) return;
    this.getCamera().on('updated', () => {
      this.still = 0;
      if (this.moves) return;
      this.moves = true;
      requestAnimationFrame(() => this.untilItRests());
    });
  }

  // What was asked for before is waited for first: readying the shaders is not to be measured.
  timeOfFrame() {
    this.finish();
    const start = performance.now();
    this.drawNow();
    this.finish();
    return performance.now() - start;
  }

  finish() {
    const { edges } = this.webGLContexts;
    edges.readPixels(0, 0, 1, 1, edges.RGBA, edges.UNSIGNED_BYTE, new Uint8Array(4));
  }

  // Frames are counted and not milliseconds: where frames are slow, a slow one is no rest.
  untilItRests() {
    if (renderer !== this) return;
    this.still += 1;
    this.moves = this.still < REST;
    if (this.moves) requestAnimationFrame(() => this.untilItRests());
    else this.scheduleRender();
  }

  drawNow() {
    this.refresh({ partialGraph: {}, skipIndexation: true });
  }

  // What slides stays on its canvas: everything but the nodes, and without WebGL these too.
  clear() {
    this.slides = this.moves && this.drawnIn && Math.abs(Math.log(view.k / this.drawnIn.k)) < Math.log(MOST_STRETCHED);
    if (!this.slides) return super.clear();
    const { nodes } = this.webGLContexts;
    if (hasWebgl) nodes.clear(nodes.COLOR_BUFFER_BIT);
    return this;
  }

  // Puts what was drawn before where it belongs now.
  slide() {
    if (!this.slides) this.drawnIn = view;
    const { k, x, y } = this.drawnIn;
    const scale = view.k / k;
    const place = this.slides ? `translate(${view.x - x * scale}px, ${view.y - y * scale}px) scale(${scale})` : '';
    const { grid, edges, labels, nodes } = this.getCanvases();
    [grid, edges, labels, ...(hasWebgl ? [] : [nodes])].forEach(({ style }) => { style.transform = place; });
  }
}

function notSliding(Program) {
  return class extends Program {
    render(parameters) {
      if (!this.renderer.slides) super.render(parameters);
    }
  };
}
