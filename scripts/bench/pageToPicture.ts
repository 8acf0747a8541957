/** The hub page's text → SVG in Node, against reading the same data as JSON, and against ForceAtlas2 alone from a random start. */
import { readFileSync } from "node:fs";
import { writeSvg } from "../../src/export/svg";
import { layoutMethods } from "../../src/layout";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { readInputs } from "../../src/reading";
import { composePicture } from "../../src/scene/composePicture";
import { shippedWordVectors } from "../build/wordVectors";
import { fromRoot } from "../project";
import { forceAtlas2To } from "./forceAtlas2";
import { neighbourhoodPreservation, overlappingPairs } from "./quality";
import { type Bench, median, milliseconds, timed, timedLater } from "./table";

const NAME = "survey-code-generation.txt";
const RUNS = 15;
/** Loaded once: a page and a command load them once for all maps. */
const vectors = shippedWordVectors();

export const pageToPicture: Bench = {
  id: "picture",
  question: `${NAME} → SVG in Node (median of ${RUNS} runs), and layouts by the share of neighbours that they keep`,
  async run() {
    const bytes = new Uint8Array(readFileSync(fromRoot(`data/${NAME}`)));
    const first = await timedLater(() => draw(bytes));
    const warm: number[] = [];
    for (let run = 0; run < RUNS; run++) warm.push((await timedLater(() => draw(bytes))).ms);
    const { map } = first.value;

    const json = JSON.stringify(map.bibliography);
    const parsing = median(Array.from({ length: RUNS }, () => timed(() => JSON.parse(json)).ms));
    const making = median(
      Array.from(
        { length: RUNS },
        () => timed(() => makeMap(map.bibliography, defaultRecipe, { vectors })).ms,
      ),
    );

    const layingOut = median(Array.from({ length: RUNS }, () => timed(() => layOut(map)).ms));

    const positions = map.layout.positions;
    const ours = neighbourhoodPreservation(positions, map.graph.neighbours);
    const rivals = [1, 2, 3].map((seed) => forceAtlas2To(ours, map.graph.neighbours, seed));
    const rival = [...rivals].sort((a, b) => a.ms - b.ms)[1]!;

    const row = (what: string, ms: number, np = "", overlaps = "") => ({
      what,
      time: milliseconds(ms),
      "of ours": (ms / median(warm)).toPrecision(2),
      "neighbours kept": np,
      "overlapping pairs": overlaps,
    });
    const share = (value: number) => value.toFixed(3);
    return {
      rows: [
        row("text → SVG, first run", first.ms),
        row("text → SVG, warm", median(warm), share(ours), String(overlappingPairs(positions, map.layout))),
        row("  of that: graph, topics, layout", making),
        row("    of that: layout", layingOut),
        row("JSON.parse of the same data", parsing),
        row(
          `ForceAtlas2 alone, ${rival.iterations} iterations${rival.reached ? "" : " (plateau)"}`,
          rival.ms,
          share(rival.preservation),
          String(overlappingPairs(rival.positions, map.layout)),
        ),
      ],
      verdict:
        "Neighbours kept: share of a paper's 10 nearest on the map that are its neighbours in the graph. Overlaps: with our radii, scaled to our extent.",
    };
  },
};

/** The layout alone, drained as the command does. */
function layOut({ graph, topics }: CitationMap): void {
  const method = layoutMethods.find(({ id }) => id === defaultRecipe.layout.method);
  for (const _ of method?.run(graph, topics, {}, defaultRecipe.seed, null) ?? []) {
    // Every step is wanted for its time only.
  }
}

async function draw(bytes: Uint8Array): Promise<{ map: CitationMap; svg: string }> {
  const { bibliography } = await readInputs([{ bytes, name: NAME }]);
  const map = makeMap(bibliography, defaultRecipe, { vectors });
  const compose = (changes: Partial<Picture>) =>
    composePicture(map, defaultView, { ...defaultPicture, ...changes }, {});
  const scene = compose({});
  const svg = writeSvg(scene, map, {}, { view: defaultView, marks: {}, picture: defaultPicture, compose });
  return { map, svg };
}
