/**
 * Spokes and links for Sigma: straight lines whose width is in px at every zoom (Sigma's own grow with the discs), with an
 * edge where the scene says and an opacity of their own.
 */
import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Lines } from "../model/scene";
import { ColumnProgram } from "./columnProgram";
import { writeLines } from "./lineColumns";

/** A line of less opacity changes no colour of 8 bits, nor do many: each is rounded away. So are the spokes of thousands of papers. */
const UNSEEN = 0.5 / 255;

const VERTEX = /* glsl */ `
#define UNSEEN ${UNSEEN.toFixed(6)}
attribute vec4 a_ends; // both ends in Sigma's box
attribute vec2 a_stroke; // width in px, opacity
attribute vec4 a_color;
attribute vec2 a_corner; // which end; which side
uniform mat3 u_matrix;
uniform vec2 u_stage; // px
varying float v_across; // px from the line's middle
varying float v_half; // px
varying vec4 v_color;
void main() {
  vec2 from = (u_matrix * vec3(a_ends.xy, 1.0)).xy;
  vec2 to = (u_matrix * vec3(a_ends.zw, 1.0)).xy;
  vec2 along = (to - from) * u_stage;
  float far = length(along);
  vec2 normal = far > 0.0 ? vec2(-along.y, along.x) / far : vec2(0.0);
  v_half = a_stroke.x * 0.5;
  v_across = a_corner.y * (v_half + 1.0);
  v_color = vec4(a_color.rgb, 1.0) * a_stroke.y;
  gl_Position = vec4(mix(from, to, a_corner.x) + normal * v_across * 2.0 / u_stage, 0.0, 1.0);
  // Off the stage: no pixel has to be looked at.
  if (a_stroke.y < UNSEEN) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying float v_across;
varying float v_half;
varying vec4 v_color;
void main() {
  // The share of this pixel that the line covers; right for lines thinner than a pixel too.
  float across = abs(v_across) * u_pixelRatio;
  float edge = v_half * u_pixelRatio;
  gl_FragColor = v_color * max(0.0, min(across + 0.5, edge) - max(across - 0.5, -edge));
}`;

const UNIFORMS = ["u_matrix", "u_stage", "u_pixelRatio"] as const;

export class LineProgram extends ColumnProgram<(typeof UNIFORMS)[number]> {
  private shown: Lines | null = null;

  show(lines: Lines): void {
    const before = this.shown;
    this.shown = lines;
    this.fill(lines.widths.length, (array, isNew) => writeLines(array, lines, isNew ? null : before));
  }

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_ends", size: 4, type: FLOAT },
        { name: "a_stroke", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
    gl.uniform2f(uniformLocations.u_stage!, params.width, params.height);
    gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
  }
}
