/** The line of a shape, a:ln. */
import { solid } from "./paragraphs";
import { emu } from "./units";
import { element } from "./xml";

/** @param width px @param colour a colour of DrawingML */
export function stroke(width: number, colour: string): string {
  return element("a:ln", { w: emu(width) }, solid(colour));
}

export const NO_STROKE = element("a:ln", {}, element("a:noFill"));
