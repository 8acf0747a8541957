/** A page with a map of many papers, for whoever drives it: `measure` for the bench `pan`, `showMap` for the browser tests. */
import { defaultView } from "../../../src/model/view";
import { bareSigma, type Contestant, composed, orrery } from "./contestants";
import { later, runFrame, sending, settle, takeOver, timedFrame } from "./frames";
import { madeMap } from "./madeMap";
import { showMap } from "./showMap";

/** Milliseconds of script. */
export interface Figures {
  readonly lines: number;
  /** From the finished scene to the end of the first frame. */
  readonly first: number;
  readonly pan: readonly number[];
  /** The same with nothing sent to the graphics card. */
  readonly panAlone: readonly number[];
  readonly recolour: readonly number[];
  readonly refresh: readonly number[];
}

export interface Measured {
  readonly ours: Figures;
  readonly bare: Figures;
  /** Of each scene that was composed while panning, within the frames above. */
  readonly composing: readonly number[];
}

/** Rounds of each in turn, so that what else the machine does meets both; frames a round, and one in so many ms. */
const ROUNDS = 3;
const FRAMES = 60;
const PACE = 1000 / 60;
/** Of each a round. */
const TURNS = { recolour: 10, refresh: 2 };

async function measure(papers: number): Promise<Measured> {
  takeOver();
  const map = madeMap(papers);
  const scene = composed(map, defaultView.camera);
  const lines = scene.spokes.widths.length + scene.links.widths.length;
  const container = document.getElementById("map")!;
  const composing: number[] = [];
  const makers = {
    ours: (room: HTMLElement) => orrery(map, room, (ms) => composing.push(ms)),
    bare: (room: HTMLElement) => bareSigma(scene, room),
  };
  const figures = { ours: newFigures(lines), bare: newFigures(lines) };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ["ours", "bare"] as const) {
      const room = document.createElement("div");
      Object.assign(room.style, { position: "absolute", inset: "0" });
      container.append(room);
      let contestant: Contestant | undefined;
      figures[name].first.push(
        timedFrame(() => {
          contestant = makers[name](room);
        }),
      );
      await settle();
      composing.length = round === 0 ? 0 : composing.length;
      figures[name].pan.push(...(await panned(contestant!)));
      sending(false);
      figures[name].panAlone.push(...(await panned(contestant!)));
      sending(true);
      for (let turn = 0; turn < TURNS.recolour; turn++) {
        figures[name].recolour.push(contestant!.recolour(turn));
        await later(PACE);
      }
      for (let turn = 0; turn < TURNS.refresh; turn++) {
        figures[name].refresh.push(contestant!.refresh(turn));
        await later(PACE);
      }
      contestant!.destroy();
      await settle();
      room.remove();
    }
  }
  const of = ({ first, ...rest }: ReturnType<typeof newFigures>): Figures => ({
    ...rest,
    first: first.toSorted((a, b) => a - b)[Math.floor(first.length / 2)]!,
  });
  return { ours: of(figures.ours), bare: of(figures.bare), composing };
}

function newFigures(lines: number) {
  return {
    lines,
    first: [] as number[],
    pan: [] as number[],
    panAlone: [] as number[],
    recolour: [] as number[],
    refresh: [] as number[],
  };
}

/** The map is dragged to and fro by the mouse. */
async function panned({ surface }: Contestant): Promise<number[]> {
  const point = (x: number) => ({ clientX: x, clientY: 30, bubbles: true, composed: true, cancelable: true });
  const times: number[] = [];
  let x = 700;
  surface.dispatchEvent(new MouseEvent("mousedown", { ...point(x), button: 0 }));
  // The first moves make of the press a drag.
  for (let k = 0; k < FRAMES + 10; k++) {
    const started = performance.now();
    x += k % 20 < 10 ? 6 : -6;
    const ms = timedFrame(() => surface.dispatchEvent(new MouseEvent("mousemove", point(x))));
    if (k >= 10) times.push(ms);
    await later(Math.max(0, PACE - (performance.now() - started)));
  }
  surface.dispatchEvent(new MouseEvent("mouseup", { ...point(x), button: 0 }));
  while (runFrame()) await later(PACE);
  return times;
}

Object.assign(window, { measure, showMap });
document.documentElement.dataset.map = "ready";
