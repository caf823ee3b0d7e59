// Paints without WebGL, on a 2D canvas: slower, and the picture is moved as it is until the camera rests.
class FlatPainter {
  constructor(canvas) {
    Object.assign(this, { canvas, context: canvas.getContext('2d', { alpha: false }), kept: null, nodes: [], ties: [], eases: false });
    this.picture = document.createElement('canvas');
  }

  take(nodes, ties, theme) {
    this.nodes = nodes.map((node) => ({ node, ...nodeStyle(node, theme) }));
    const alike = new Map();
    ties.forEach((edge) => {
      const style = tieStyle(edge, theme);
      const name = Object.values(style).join();
      if (!alike.has(name)) alike.set(name, { style, edges: [] });
      alike.get(name).edges.push(edge);
    });
    this.ties = [...alike.values()];
    this.kept = null;
  }

  paint(frame) {
    const { canvas, context, picture } = this;
    const { view: now, width, height, ratio } = frame;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== wide || canvas.height !== high) {
      [canvas, picture].forEach((each) => Object.assign(each, { width: wide, height: high }));
      this.kept = null;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = frame.ground;
    context.fillRect(0, 0, width, height);
    if (this.eases && this.kept && !frame.resting) {
      const scale = now.k / this.kept.k;
      context.drawImage(picture, now.x - this.kept.x * scale, now.y - this.kept.y * scale, width * scale, height * scale);
      return;
    }
    this.paintAll(frame);
    if (!this.eases) return;
    picture.getContext('2d').drawImage(canvas, 0, 0);
    this.kept = now;
  }

  ease() {
    this.eases = data.edges.length > 300;
  }

  paintAll({ view: now, ground, lines }) {
    const { context } = this;
    const through = ([x1, y1, x2, y2]) => {
      context.moveTo(x1 * now.k + now.x, y1 * now.k + now.y);
      context.lineTo(x2 * now.k + now.x, y2 * now.k + now.y);
    };
    const stroke = ({ colour, opacity, width }, all) => {
      Object.assign(context, { strokeStyle: colour, globalAlpha: opacity, lineWidth: width });
      context.beginPath();
      all.forEach(through);
      context.stroke();
    };
    lines.forEach((line) => stroke(line, [line.ends]));
    this.ties.forEach(({ style, edges }) => stroke(style, edges.map(({ from, to }) => [xs[from], ys[from], xs[to], ys[to]])));
    this.nodes.forEach(({ node, colour, opacity }) => {
      const { x, y } = toScreen(placeOf(node));
      const radius = radiusOf(node);
      Object.assign(context, { fillStyle: colour, strokeStyle: ground, globalAlpha: opacity, lineWidth: Math.min(1.3, radius * 0.22) });
      context.beginPath();
      if (node.is === 'report') context.roundRect(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius, 0.35 * radius);
      else context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    });
    context.globalAlpha = 1;
  }
}
