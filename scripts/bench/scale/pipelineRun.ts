/** One run of the whole pipeline, its stages timed. */
import { defaultRecipe } from "../../../src/model/recipe";
import { defaultView } from "../../../src/model/view";
import { buildMap } from "../../../src/pipeline";
import { readInputs } from "../../../src/reading";
import { compose } from "../../../src/scene/compose";
import { shippedWordVectors } from "../../build/wordVectors";

/** Milliseconds. */
export interface PipelineTimes {
  /** JSON.parse of the same text. */
  readonly parse: number;
  readonly read: number;
  /** By the names that the page shows. */
  readonly stages: Readonly<Record<string, number>>;
  readonly scene: number;
  /** From text to scene: all but `parse`. */
  readonly total: number;
  /** The longest time without a step, in which nothing can be shown or cancelled. */
  readonly longestStep: number;
}

/** Loaded once: page and command load them once for all maps. */
const vectors = shippedWordVectors();

/** @param bytes of an `orrery-bibliography` file. */
export async function pipelineRun(bytes: Uint8Array): Promise<PipelineTimes> {
  const text = new TextDecoder().decode(bytes);
  let mark = performance.now();
  const lap = () => {
    const before = mark;
    mark = performance.now();
    return mark - before;
  };
  JSON.parse(text);
  const parse = lap();
  const { bibliography } = await readInputs([{ bytes, name: "made.json" }]);
  const read = lap();
  const stages: Record<string, number> = {};
  let longestStep = 0;
  const steps = buildMap(bibliography, defaultRecipe, { vectors });
  let stage = "";
  for (;;) {
    const step = steps.next();
    const ms = lap();
    longestStep = Math.max(longestStep, ms);
    if (stage) stages[stage] = (stages[stage] ?? 0) + ms;
    if (!step.done) {
      stage = step.value.stage;
      continue;
    }
    compose(step.value.map, defaultView, {
      frame: { width: 1440, height: 900 },
      legend: false,
      heading: false,
      sourceLine: true,
      hover: null,
      marks: {},
    });
    const scene = lap();
    const total = read + Object.values(stages).reduce((sum, each) => sum + each, 0) + scene;
    return { parse, read, stages, scene, total, longestStep };
  }
}
