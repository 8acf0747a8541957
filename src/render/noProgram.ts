/** A program that draws nothing, where Sigma wants one: it would make and compile another one like that of the discs for hovered nodes. */
import { AbstractNodeProgram } from "sigma/rendering";

export class NoProgram extends AbstractNodeProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
