// Paints with WebGL: the timeline's ground, ties and nodes on one canvas that nothing shines through.
const SLOW = 25; // Milliseconds for a frame, beyond which ties are moved as a picture until the camera rests.
const packed = new Map();

class Painter {
  // Raises TypeError where the browser has no WebGL 2.
  constructor(canvas) {
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, powerPreference: 'high-performance' });
    if (!gl) throw new TypeError('WebGL 2 is not available');
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    Object.assign(this, { gl, canvas, kept: null, eases: false });
    [this.ties, this.nodes, this.grid, this.before] = [LINES, NODES, LINES, KEPT].map((shape) => new Batch(gl, shape));
    this.before.fill([null], () => []);
    [this.picture, this.target] = [gl.createTexture(), gl.createFramebuffer()];
    gl.bindTexture(gl.TEXTURE_2D, this.picture);
    [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T].forEach((wrap) => gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE));
  }

  // Takes what is to be painted, in this order.
  take(nodes, ties, theme) {
    this.nodes.fill(nodes, (node) => {
      const { colour, opacity } = nodeStyle(node, theme);
      return [xs[node.id], ys[node.id], node.r, node.is === 'report' ? 1 : 0, word(colour, opacity)];
    });
    this.ties.fill(ties, (edge) => {
      const { colour, opacity, width } = tieStyle(edge, theme);
      return [xs[edge.from], ys[edge.from], xs[edge.to], ys[edge.to], width, word(colour, opacity)];
    });
    this.kept = null;
  }

  // A frame is { view, width, height, ratio, ground, lines, resting }.
  paint(frame) {
    const { canvas } = this;
    const [wide, high] = [frame.width, frame.height].map((length) => Math.round(length * frame.ratio));
    if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
    const uniforms = uniformsOf(frame);
    if (this.eases) this.paintKept(frame, uniforms);
    else this.paintUnder(null, frame.lines, uniforms);
    this.nodes.draw(uniforms);
  }

  paintKept({ resting, lines }, uniforms) {
    const now = { u_then: uniforms.u_view, u_extent: uniforms.u_size };
    if (!this.kept || (resting && JSON.stringify(now) !== JSON.stringify(this.kept))) {
      this.makeRoom();
      this.paintUnder(this.target, lines, uniforms);
      this.kept = now;
    }
    this.start(null, uniforms);
    this.putKept(uniforms);
  }

  // The picture has the size of the canvas.
  makeRoom() {
    const { gl, canvas: { width, height } } = this;
    if (this.room === `${width} ${height}`) return;
    this.room = `${width} ${height}`;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.target);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.picture, 0);
  }

  // Where nothing grew or shrank the nearest point is the point itself, and found in half the time.
  putKept(uniforms) {
    const { gl, kept } = this;
    const filter = uniforms.u_view[2] === kept.u_then[2] ? gl.NEAREST : gl.LINEAR;
    [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER].forEach((when) => gl.texParameteri(gl.TEXTURE_2D, when, filter));
    gl.disable(gl.BLEND);
    this.before.draw({ ...uniforms, ...kept });
    gl.enable(gl.BLEND);
  }

  paintUnder(target, lines, uniforms) {
    this.start(target, uniforms);
    this.grid.fill(lines, ({ ends, width, colour, opacity }) => [...ends, width, word(colour, opacity)]);
    this.grid.draw(uniforms);
    this.ties.draw(uniforms);
  }

  start(target, { u_ground: ground }) {
    const { gl, canvas } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(...ground, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  // A graphics card draws any number of ties for every frame; without one they wait until the camera rests.
  ease(frame) {
    this.finish(() => { // Readies the shaders, which is not to be measured.
      this.gl.viewport(0, 0, 1, 1);
      [this.ties, this.nodes].forEach((batch) => batch.draw(uniformsOf(frame)));
    });
    this.eases = true;
    this.eases = this.finish(() => this.paint(frame)) > SLOW;
  }

  // How many milliseconds it takes until what was asked for is painted.
  finish(act) {
    const { gl } = this;
    const start = performance.now();
    act();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    return performance.now() - start;
  }
}

function uniformsOf({ view: { x, y, k }, width, height, ratio, ground }) {
  return { u_view: [x, y, k], u_size: [width, height], u_pixel: [1 / ratio], u_ground: parts(ground).map((part) => part / 255) };
}

function parts(colour) {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

// A colour of four bytes, red lowest, multiplied with its opacity.
function word(colour, opacity) {
  if (!packed.has(colour)) packed.set(colour, new Map());
  const known = packed.get(colour);
  if (!known.has(opacity)) {
    const [red, green, blue] = parts(colour).map((part) => Math.round(part * opacity));
    known.set(opacity, ((Math.round(255 * opacity) << 24) | (blue << 16) | (green << 8) | red) >>> 0);
  }
  return known.get(opacity);
}
