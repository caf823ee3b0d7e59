// How sigma paints a node: a disc, or for a report a square with soft corners, both with a rim of the ground.
const { MultiUndirectedGraph, Sigma, EdgeLineProgram, EdgeRectangleProgram, NodeProgram, floatColor } = drawingLibrary;

const VERTEX_SHADER = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
void main() {
  float pixel = u_correctionRatio * 2.0;
  v_radius = max(a_size / u_sizeRatio, 1.6) * pixel;
  // A triangle around a circle has its corners twice the radius away; the square's corners need some more,
  // and what the pointer finds is larger than what is seen.
  #ifdef PICKING_MODE
  float reach = v_radius + 4.0 * pixel;
  #else
  float reach = v_radius + pixel;
  #endif
  v_offset = 2.3 * reach * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT_SHADER = `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
uniform float u_correctionRatio;
uniform vec3 u_ground;
float outside(vec2 at, float radius) { DISTANCE }
void main() {
  float pixel = u_correctionRatio * 2.0;
  #ifdef PICKING_MODE
  gl_FragColor = outside(v_offset, v_radius + 4.0 * pixel) > 0.0 ? vec4(0.0) : v_color;
  #else
  float rim = min(1.3 * pixel, v_radius * 0.22);
  float inner = clamp(outside(v_offset, v_radius - rim) / pixel + 0.5, 0.0, 1.0);
  float outer = clamp(outside(v_offset, v_radius) / pixel + 0.5, 0.0, 1.0);
  gl_FragColor = mix(mix(v_color, vec4(u_ground, 1.0) * v_color.a, inner), vec4(0.0), outer);
  #endif
}`;

function shape(distance) {
  return class extends NodeProgram {
    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX_SHADER,
        FRAGMENT_SHADER_SOURCE: FRAGMENT_SHADER.replace('DISTANCE', distance),
        METHOD: TRIANGLES,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_ground'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_angle', size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(id, start, node) {
      this.array.set([node.x, node.y, node.size, floatColor(node.color), id], start);
    }

    setUniforms({ sizeRatio, correctionRatio, matrix }, { gl, uniformLocations }) {
      gl.uniform1f(uniformLocations.u_sizeRatio, sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio, correctionRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, matrix);
      gl.uniform3fv(uniformLocations.u_ground, parts(SHADES[state.theme].ground).map((part) => part / 255));
    }
  };
}

const Disc = shape('return length(at) - radius;');
const Square = shape(`
  float corner = radius * 0.35;
  vec2 beyond = abs(at) - radius * 0.9 + corner;
  return length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - corner;`);

function parts(colour) {
  return [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
}

// Sigma blends colours that are multiplied with their opacity already.
function faded(colour, opacity) {
  return `rgba(${parts(colour).map((part) => Math.round(part * opacity)).join(',')},${opacity})`;
}
