/**
 * Marks → the operators of a PDF page, in px with y down (the page turns the axes round once). Colour, width and opacity are written
 * only where they change. Source: ISO 32000-1, section 8.
 */
import { colourOf, factor, length } from "./syntax";

export interface Painter {
  /** Any operators, as they stand. */
  write(operators: string): void;
  /** From here to `restore`, changes of state and of space hold. */
  save(): void;
  restore(): void;
  /** #rrggbb */
  fill(colour: string): void;
  stroke(colour: string, width: number): void;
  /** Of fills and strokes, 0..1, to a hundredth. */
  opacity(value: number): void;
  content(): string;
}

interface State {
  fill: string;
  stroke: string;
  width: number;
  opacity: number;
}

/** @param opacities collects the opacities used, in hundredths: the page's resources need an entry `/O…` of each. */
export function painter(opacities: Set<number>): Painter {
  const written: string[] = [];
  const saved: State[] = [];
  let state: State = { fill: "", stroke: "", width: -1, opacity: 100 };
  return {
    write(operators) {
      written.push(operators);
    },
    save() {
      saved.push({ ...state });
      written.push("q");
    },
    restore() {
      state = saved.pop() ?? state;
      written.push("Q");
    },
    fill(colour) {
      if (colour !== state.fill) written.push(`${colourOf(colour)} rg`);
      state.fill = colour;
    },
    stroke(colour, width) {
      if (colour !== state.stroke) written.push(`${colourOf(colour)} RG`);
      if (width !== state.width) written.push(`${length(width)} w`);
      state.stroke = colour;
      state.width = width;
    },
    opacity(value) {
      const hundredths = Math.round(value * 100);
      if (hundredths === state.opacity) return;
      opacities.add(hundredths);
      written.push(`/O${hundredths} gs`);
      state.opacity = hundredths;
    },
    content: () => written.join("\n"),
  };
}

/** The share of a quarter circle's radius at which its Bézier's control points lie. */
const ROUND = 0.5523;

const UNIT_CIRCLE = `1 0 m 1 ${ROUND} ${ROUND} 1 0 1 c -${ROUND} 1 -1 ${ROUND} -1 0 c -1 -${ROUND} -${ROUND} -1 0 -1 c ${ROUND} -1 1 -${ROUND} 1 0 c f`;

/** A circle, filled. All of them are one unit circle, moved and scaled, so that thousands compress well. */
export function filledDisc(x: number, y: number, radius: number): string {
  const r = length(radius);
  return `q ${r} 0 0 ${r} ${length(x)} ${length(y)} cm ${UNIT_CIRCLE} Q`;
}

/** The path of a circle. */
export function circle(x: number, y: number, radius: number): string {
  return roundedBox(x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

/** The path of a box with round corners. */
export function roundedBox(left: number, top: number, width: number, height: number, corner: number): string {
  const [right, bottom] = [left + width, top + height];
  const r = Math.min(corner, width / 2, height / 2);
  const inner = r * (1 - ROUND);
  const at = (x: number, y: number) => `${length(x)} ${length(y)}`;
  const edge = (x: number, y: number, flat: boolean) => (flat ? `${at(x, y)} l ` : "");
  const [wide, high] = [width > 2 * r, height > 2 * r];
  return (
    `${at(left + r, top)} m ${edge(right - r, top, wide)}` +
    `${at(right - inner, top)} ${at(right, top + inner)} ${at(right, top + r)} c ${edge(right, bottom - r, high)}` +
    `${at(right, bottom - inner)} ${at(right - inner, bottom)} ${at(right - r, bottom)} c ${edge(left + r, bottom, wide)}` +
    `${at(left + inner, bottom)} ${at(left, bottom - inner)} ${at(left, bottom - r)} c ${edge(left, top + r, high)}` +
    `${at(left, top + inner)} ${at(left + inner, top)} ${at(left + r, top)} c h`
  );
}

/** The path of a rectangle. */
export function rectangle(left: number, top: number, width: number, height: number): string {
  return `${length(left)} ${length(top)} ${length(width)} ${length(height)} re`;
}

/** The operator that sets the space: x' = a x + c y + e, y' = b x + d y + f. */
export function matrix(a: number, b: number, c: number, d: number, e: number, f: number): string {
  return `${[a, b, c, d].map(factor).join(" ")} ${factor(e)} ${factor(f)} cm`;
}
