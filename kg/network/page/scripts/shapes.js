// How sigma paints a node: a disc, or for a report a square with soft corners, both with a rim of the ground.
const { MultiDirectedGraph, Sigma, EdgeLineProgram, EdgeRectangleProgram, NodeProgram, floatColor } = drawingLibrary;

// Lengths are pixels of the stage.
const VERTEX_SHADER = `
attribute vec2 a_position;
attribute float a_size;
attribute float a_square;
attribute vec4 a_color;
attribute float a_angle;
uniform mat3 u_matrix;
uniform vec2 u_stage;
uniform float u_growth;
uniform float u_pixel; // Of the screen.
varying vec4 v_color;
varying vec2 v_offset;
varying vec3 v_shape; // Half the straight side, the radius of the corner, the width of the rim.
void main() {
  float radius = max(a_size * u_growth, ${LEAST_RADIUS.toFixed(2)});
  v_shape = vec3(a_square * radius * 0.55, mix(radius, radius * 0.35, a_square), min(1.3, radius * 0.22));
  // A triangle around a circle has its corners twice the radius away; the square's corners need some more.
  v_offset = mix(2.0, 2.3, a_square) * (radius + u_pixel) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy + v_offset * 2.0 / u_stage, 0, 1);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0; // Sigma keeps seven bits of it.
}`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying vec3 v_shape;
uniform float u_pixel;
uniform vec3 u_ground;
void main() {
  float inside = v_shape.y - length(max(abs(v_offset) - v_shape.x, 0.0));
  float core = clamp((inside - v_shape.z) / u_pixel + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(mix(u_ground * v_color.a, v_color.rgb, core), v_color.a) * clamp(inside / u_pixel + 0.5, 0.0, 1.0);
}`;

const CORNERS = [0, (2 * Math.PI) / 3, (4 * Math.PI) / 3];

// Every corner has all that is known of the node: where there is no graphics card, instances take five times as long.
class Shape extends NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX_SHADER,
      FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_stage', 'u_growth', 'u_pixel', 'u_ground'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_square', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_angle', size: 1, type: FLOAT },
      ],
    };
  }

  processVisibleItem(_, start, { x, y, size: radius, square, color }) {
    const row = [x, y, radius, square, floatColor(color)];
    CORNERS.forEach((angle, corner) => this.array.set([...row, angle], start + corner * (row.length + 1)));
  }

  setUniforms({ matrix, width, height, pixelRatio }, { gl, uniformLocations }) {
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
    gl.uniform2f(uniformLocations.u_stage, width, height);
    gl.uniform1f(uniformLocations.u_growth, view.k ** GROWTH);
    gl.uniform1f(uniformLocations.u_pixel, 1 / pixelRatio);
    gl.uniform3fv(uniformLocations.u_ground, parts(SHADES[state.theme].ground).map((part) => part / 255));
  }
}

function parts(colour) {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

const fadedColours = new Map();

// Sigma blends colours that are multiplied with their opacity already.
function faded(colour, opacity) {
  const name = colour + opacity;
  if (!fadedColours.has(name)) fadedColours.set(name, `rgba(${parts(colour).map((part) => Math.round(part * opacity)).join(',')},${opacity})`);
  return fadedColours.get(name);
}
