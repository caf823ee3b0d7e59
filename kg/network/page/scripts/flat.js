// Without WebGL: programs for sigma that draw in two dimensions. They are slower, and wait until the camera rests.

// A 2D context with the little that sigma itself asks of a WebGL one.
function flatContext(canvas) {
  const context = canvas.getContext('2d');
  const clear = () => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.scale(devicePixelRatio, devicePixelRatio);
  };
  return Object.assign(context, { clear, viewport() {}, bindFramebuffer() {}, getExtension() {} });
}

class FlatProgram {
  constructor(context, _, owner) {
    Object.assign(this, { context, renderer: owner, items: [] });
  }

  reallocate(number) {
    this.items.length = number;
  }

  process(_, position, ...item) {
    this.items[position] = item;
  }

  kill() {
    this.items = [];
  }
}

class FlatNodes extends FlatProgram {
  render() {
    const { context } = this;
    if (this.renderer.slides) return;
    this.items.filter(([node]) => !node.hidden).forEach(([node]) => {
      const { x, y } = this.renderer.framedGraphToViewport(node);
      const radius = radiusAt(node.size);
      Object.assign(context, { fillStyle: node.colour, strokeStyle: SHADES[state.theme].ground, globalAlpha: node.opacity, lineWidth: Math.min(1.3, radius * 0.22) });
      context.beginPath();
      if (node.square) context.roundRect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius, 0.35 * radius);
      else context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    });
  }
}

class FlatTies extends FlatProgram {
  render() {
    const { context } = this;
    if (this.renderer.slides) return;
    const alike = new Map();
    this.items.filter(([, , tie]) => !tie.hidden).forEach(([one, other, tie]) => {
      const name = `${tie.color} ${tie.width}`;
      if (!alike.has(name)) alike.set(name, { tie, path: new Path2D() });
      const [start, end] = [one, other].map((node) => this.renderer.framedGraphToViewport(node));
      alike.get(name).path.moveTo(start.x, start.y);
      alike.get(name).path.lineTo(end.x, end.y);
    });
    alike.forEach(({ tie, path }) => {
      Object.assign(context, { strokeStyle: tie.colour, globalAlpha: tie.opacity, lineWidth: tie.width });
      context.stroke(path);
    });
  }
}
