/**
 * The discs for Sigma: a core, a gap and a ring, each a circle painted over the next larger one. Sigma's own disc and the
 * one of @sigma/node-border soften the edge inwards by a whole px and add half-transparent colours up instead of mixing
 * them; here the edge lies where the scene says and opacity means the same as in an SVG.
 */
import type { ProgramInfo } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { DISC_RING } from "../lib/markStyle";
import type { Scene } from "../model/scene";
import { ColumnProgram } from "./columnProgram";
import { discCount, writeDiscs } from "./discColumns";

/**
 * Discs of a smaller radius, px, are drawn with this one and so much paler that they put the same ink on the screen: a crowd of them reads
 * as its density, where points of a fraction of a pixel would come and go with the raster.
 */
const SMALLEST = 0.75;

const VERTEX = /* glsl */ `
#define SMALLEST ${SMALLEST.toFixed(3)}
attribute vec2 a_position;
attribute vec4 a_extent; // radius in map units; core as a share of it; gap and ring beyond it in px, the ring's at most
attribute float a_least; // radius in px below which the disc does not shrink; 0: it becomes pale
attribute vec4 a_core;
attribute vec4 a_gap;
attribute vec4 a_ring;
attribute float a_opacity;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_stage; // px
uniform float u_scale; // px per map unit
varying vec2 v_offset; // px from the centre
varying vec3 v_radii; // px
varying vec3 v_core;
varying vec3 v_gap;
varying vec3 v_ring;
varying float v_opacity;
void main() {
  float exact = a_extent.x * u_scale;
  float radius = max(exact, a_least > 0.0 ? a_least : SMALLEST);
  float ink = a_least > 0.0 ? 1.0 : min(1.0, exact * exact / (SMALLEST * SMALLEST));
  float ring = min(a_extent.w, radius * ${DISC_RING.share.toFixed(3)});
  // The ring of a pale disc would wipe out its neighbours.
  if (a_least == 0.0) ring *= clamp(exact / SMALLEST - 1.0, 0.0, 1.0);
  v_radii = max(vec3(radius * a_extent.y, radius + a_extent.z, radius + ring), 0.0);
  v_offset = a_corner * (max(v_radii.y, v_radii.z) + 1.0);
  v_core = a_core.rgb;
  v_gap = a_gap.rgb;
  v_ring = a_ring.rgb;
  v_opacity = a_opacity * ink;
  gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy + v_offset * 2.0 / u_stage, 0.0, 1.0);
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec2 v_offset;
varying vec3 v_radii;
varying vec3 v_core;
varying vec3 v_gap;
varying vec3 v_ring;
varying float v_opacity;
void main() {
  // The share of this pixel inside each circle.
  vec3 inside = clamp((v_radii - length(v_offset)) * u_pixelRatio + 0.5, 0.0, 1.0);
  vec3 color = mix(mix(v_ring, v_gap, inside.y), v_core, inside.x);
  // Sigma blends colours as already multiplied by their opacity.
  gl_FragColor = vec4(color, 1.0) * inside.z * v_opacity;
}`;

const UNIFORMS = ["u_matrix", "u_stage", "u_scale", "u_pixelRatio"] as const;

export class DiscProgram extends ColumnProgram<(typeof UNIFORMS)[number]> {
  private shown: Scene | null = null;

  show(scene: Scene): void {
    const before = this.shown;
    this.shown = scene;
    this.fill(discCount(scene), (array, isNew) => writeDiscs(array, scene, isNew ? null : before));
  }

  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    const color = { size: 4, type: UNSIGNED_BYTE, normalized: true };
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_extent", size: 4, type: FLOAT },
        { name: "a_least", size: 1, type: FLOAT },
        { name: "a_core", ...color },
        { name: "a_gap", ...color },
        { name: "a_ring", ...color },
        { name: "a_opacity", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      /** The triangle around the circle of radius 1. */
      CONSTANT_DATA: [
        [2, 0],
        [-1, 1.7320508],
        [-1, -1.7320508],
      ],
    };
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
    gl.uniform2f(uniformLocations.u_stage!, params.width, params.height);
    gl.uniform1f(uniformLocations.u_scale!, 1 / params.sizeRatio);
    gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
  }
}
