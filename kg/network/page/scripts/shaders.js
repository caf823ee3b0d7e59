// What the graphics card computes: lines, nodes, and the picture kept from before. Colours are multiplied with their opacity.
const FRAME = `#version 300 es
precision highp float;
uniform vec3 u_view; // A point of the layout times z, plus xy, is a pixel of the stage.
uniform vec2 u_size; // Pixels.
uniform float u_pixel; // One pixel of the screen in pixels of the stage.
vec4 onScreen(vec2 at) { return vec4(at.x / u_size.x * 2.0 - 1.0, 1.0 - at.y / u_size.y * 2.0, 0, 1); }`;

// What is the same for a whole shape is flat: interpolated, it would take half as long again.
const LINES = {
  attributes: [['a_ends', 4], ['a_width', 1], ['a_colour', 0]],
  vertex: `${FRAME}
in vec4 a_ends;
in float a_width;
in vec4 a_colour;
flat out vec4 v_colour;
flat out float v_reach; // Of half the line and half a pixel, in pixels of the screen.
out float v_away;
void main() {
  vec2 one = a_ends.xy * u_view.z + u_view.xy;
  vec2 other = a_ends.zw * u_view.z + u_view.xy;
  vec2 along = other - one;
  vec2 across = vec2(-along.y, along.x) / max(length(along), 0.001);
  v_reach = a_width / u_pixel / 2.0 + 0.5;
  v_away = v_reach * ((gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  v_colour = a_colour;
  gl_Position = onScreen(mix(one, other, float(gl_VertexID & 1)) + across * v_away * u_pixel);
}`,
  fragment: `${FRAME}
flat in vec4 v_colour;
flat in float v_reach;
in float v_away;
out vec4 colour;
void main() { colour = v_colour * min(v_reach - abs(v_away), 1.0); }`,
};

// A disc, or for a report a square with soft corners, both with a rim of the ground; measured in pixels of the screen.
const NODES = {
  attributes: [['a_place', 2], ['a_radius', 1], ['a_square', 1], ['a_colour', 0]],
  vertex: `${FRAME}
in vec2 a_place;
in float a_radius;
in float a_square;
in vec4 a_colour;
flat out vec4 v_colour;
flat out vec3 v_shape; // Half the straight side, then the reach of the corner with half a pixel, then the width of the rim.
out vec2 v_offset;
void main() {
  float radius = max(a_radius * pow(u_view.z, ${GROWTH.toFixed(2)}), ${LEAST_RADIUS.toFixed(2)}) / u_pixel;
  float corner = mix(radius, radius * 0.35, a_square);
  v_shape = vec3(a_square * radius * 0.55, corner + 0.5, min(1.3 / u_pixel, radius * 0.22));
  v_offset = (radius + 1.0) * vec2((gl_VertexID & 1) * 2 - 1, (gl_VertexID & 2) - 1);
  v_colour = a_colour;
  gl_Position = onScreen(a_place * u_view.z + u_view.xy + v_offset * u_pixel);
}`,
  fragment: `${FRAME}
uniform vec3 u_ground;
flat in vec4 v_colour;
flat in vec3 v_shape;
in vec2 v_offset;
out vec4 colour;
void main() {
  float inside = v_shape.y - length(max(abs(v_offset) - v_shape.x, 0.0));
  float core = clamp(inside - v_shape.z, 0.0, 1.0);
  colour = vec4(mix(u_ground * v_colour.a, v_colour.rgb, core), v_colour.a) * clamp(inside, 0.0, 1.0);
}`,
};

// The picture kept from another view, put where its points are now.
const KEPT = {
  attributes: [],
  vertex: `${FRAME}
uniform vec3 u_then;
uniform vec2 u_extent;
out vec2 v_at;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1 & 1);
  v_at = vec2(corner.x, 1.0 - corner.y);
  gl_Position = onScreen((corner * u_extent - u_then.xy) / u_then.z * u_view.z + u_view.xy);
}`,
  fragment: `${FRAME}
uniform sampler2D u_picture;
in vec2 v_at;
out vec4 colour;
void main() { colour = texture(u_picture, v_at); }`,
};

const CORNERS = 4;
const OBLONG = [0, 1, 2, 2, 1, 3];

// Many oblongs: a row of four-byte words for each, its numbers and last its colour. Every corner has the row:
// instancing would need it once, but is five times slower where there is no graphics card.
class Batch {
  constructor(gl, { vertex, fragment, attributes }) {
    Object.assign(this, { gl, count: 0, ordered: 0, program: linked(gl, vertex, fragment) });
    [this.rows, this.order, this.array] = [gl.createBuffer(), gl.createBuffer(), gl.createVertexArray()];
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.rows);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.order);
    this.words = attributes.reduce((sum, [, numbers]) => sum + (numbers || 1), 0);
    let word = 0;
    attributes.forEach(([name, numbers]) => {
      const at = gl.getAttribLocation(this.program, name);
      gl.enableVertexAttribArray(at);
      if (numbers) gl.vertexAttribPointer(at, numbers, gl.FLOAT, false, 4 * this.words, 4 * word);
      else gl.vertexAttribPointer(at, 4, gl.UNSIGNED_BYTE, true, 4 * this.words, 4 * word);
      word += numbers || 1;
    });
  }

  // Each item gives its numbers and its colour as one word.
  fill(items, rowOf) {
    const { gl, words } = this;
    const numbers = new Float32Array(items.length * CORNERS * words);
    const colours = new Uint32Array(numbers.buffer);
    let at = 0;
    items.forEach((item) => {
      const row = rowOf(item);
      for (let corner = 0; corner < CORNERS; corner += 1) {
        for (let column = 0; column < words - 1; column += 1) numbers[at + column] = row[column];
        if (words) colours[at + words - 1] = row[words - 1];
        at += words;
      }
    });
    this.count = items.length;
    gl.bindVertexArray(this.array);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.rows);
    gl.bufferData(gl.ARRAY_BUFFER, numbers, gl.STATIC_DRAW);
    if (this.count <= this.ordered) return;
    this.ordered = this.count;
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles(this.count), gl.STATIC_DRAW);
  }

  draw(uniforms) {
    const { gl, program } = this;
    gl.useProgram(program);
    gl.bindVertexArray(this.array);
    Object.entries(uniforms).forEach(([name, values]) => {
      const at = gl.getUniformLocation(program, name);
      if (at) gl[`uniform${values.length}fv`](at, values);
    });
    gl.drawElements(gl.TRIANGLES, this.count * OBLONG.length, gl.UNSIGNED_INT, 0);
  }
}

function triangles(number) {
  const order = new Uint32Array(number * OBLONG.length);
  for (let at = 0; at < order.length; at += 1) order[at] = Math.floor(at / OBLONG.length) * CORNERS + OBLONG[at % OBLONG.length];
  return order;
}

function linked(gl, vertex, fragment) {
  const program = gl.createProgram();
  [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]].forEach(([kind, source]) => {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(gl.getProgramInfoLog(program));
  return program;
}
