/**
 * A program of Sigma's that draws what a scene's columns say, not the nodes and edges of Sigma's graph: one instance an item, in a typed
 * array that is sent to the graphics card where it changed and stays there. Sigma's own programs send all of it at every frame, and Sigma
 * keeps two objects and five entries an item in maps beside it: with 100,000 papers that made a first picture take a second and a frame
 * of a pan several milliseconds.
 */
import type Sigma from "sigma";
import { Program, type ProgramInfo } from "sigma/rendering";
import type { Runs } from "./changedRuns";

/** What is to be sent before the next drawing. */
type Stale = "nothing" | "all" | Runs;

export abstract class ColumnProgram<Uniform extends string> extends Program<Uniform> {
  /** Sigma asks both of a program for nodes. */
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  /** True: nothing is drawn for the time being. */
  isHidden = false;
  private stale: Stale = "all";
  /** Which numbers are whose, as the card remembers it; null before the first drawing, and always where the card cannot. */
  private bound: WebGLVertexArrayObject | null = null;

  /** Without Sigma's picking buffer: hits are found in the scene (hitTest.ts), so nothing has to be drawn twice. */
  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma) {
    super(gl, null, renderer);
  }

  /** Fills the columns with `write`, which says what it changed; all there is where the number of items is new. */
  protected fill(count: number, write: (array: Float32Array, isNew: boolean) => Runs): void {
    const isNew = count !== this.capacity;
    if (isNew) super.reallocate(count);
    const runs = write(this.array, isNew);
    if (isNew || this.stale === "all") this.stale = "all";
    else if (runs.length > 0) this.stale = this.stale === "nothing" ? runs : "all";
  }

  /** Sigma counts its nodes and edges, and hands them over; neither is what is drawn. */
  override reallocate(): void {}
  process(): void {}

  /** What was made before a context was lost is not of the one that came back, and browsers complain of its removal. */
  override kill(): void {
    const { gl, program } = this.normalProgram;
    if (!gl.isProgram(program)) return;
    if (gl instanceof WebGL2RenderingContext) gl.deleteVertexArray(this.bound);
    super.kill();
  }

  override hasNothingToRender(): boolean {
    return this.isHidden || super.hasNothingToRender();
  }

  protected override bindProgram(info: ProgramInfo): void {
    const { gl } = info;
    const remembers = gl instanceof WebGL2RenderingContext;
    if (remembers && this.bound) gl.bindVertexArray(this.bound);
    else {
      if (remembers) {
        this.bound = gl.createVertexArray();
        gl.bindVertexArray(this.bound);
      }
      this.bindColumns(info);
    }
    if (this.stale === "nothing") return;
    gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer);
    this.send(gl, this.stale);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    this.stale = "nothing";
  }

  protected override unbindProgram(info: ProgramInfo): void {
    const { gl } = info;
    if (gl instanceof WebGL2RenderingContext) gl.bindVertexArray(null);
    else super.unbindProgram(info);
  }

  private bindColumns(info: ProgramInfo): void {
    const { gl } = info;
    gl.bindBuffer(gl.ARRAY_BUFFER, info.constantBuffer);
    gl.bufferData(gl.ARRAY_BUFFER, this.constantArray, gl.STATIC_DRAW);
    let offset = 0;
    for (const each of this.CONSTANT_ATTRIBUTES) offset += this.bindAttribute(each, info, offset, false);
    gl.bindBuffer(gl.ARRAY_BUFFER, info.buffer);
    offset = 0;
    for (const each of this.ATTRIBUTES) offset += this.bindAttribute(each, info, offset, true);
  }

  private send(gl: ProgramInfo["gl"], stale: "all" | Runs): void {
    if (stale === "all") {
      gl.bufferData(gl.ARRAY_BUFFER, this.array, gl.DYNAMIC_DRAW);
      return;
    }
    for (let k = 0; k < stale.length; k += 2) {
      const first = stale[k]! * this.STRIDE;
      const part = this.array.subarray(first, stale[k + 1]! * this.STRIDE);
      gl.bufferSubData(gl.ARRAY_BUFFER, first * Float32Array.BYTES_PER_ELEMENT, part);
    }
  }
}
