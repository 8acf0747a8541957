/** Every exporter on maps of 50, 1,000 and 10,000 papers, as a ratio to drawing the SVG, and beside pptxgenjs and svg2pdf.js. */

import { rasterise } from "../../src/cli/rasterise";
import { fontFiles } from "../../src/cli/typeface";
import { exporters } from "../../src/export";
import { writeSvg } from "../../src/export/svg";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import type { ExportContext } from "../../src/model/plugins";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../../tests/make/map";
import { kilobytes } from "../build/sizes";
import { writeByPptxgenjs } from "./exports/pptxgenjs";
import { scriptParts } from "./exports/scriptOf";
import { openSvg2Pdf } from "./exports/svg2pdf";
import { type Bench, median, milliseconds, type Row } from "./table";

const SIZES = [50, 1_000, 10_000];
const RUNS = 3;

export const exportsBench: Bench = {
  id: "exports",
  question: `a map of made-up papers → a file, median of ${RUNS}; in brackets the ratio to writing the SVG of the same picture`,
  async run({ quick }) {
    const sizes = quick ? SIZES.slice(0, 2) : SIZES;
    const rival = await openSvg2Pdf();
    const columns = new Map<string, Record<string, string>>();
    const say = (what: string, papers: number, cell: string) => {
      columns.set(what, { ...columns.get(what), [`${papers} papers`]: cell });
    };
    try {
      for (const papers of sizes) {
        const map = makeUpMap({ papers, topics: 12 });
        const context = contextOf(map);
        const scene = context.compose({});
        const plain = { embedTypeface: false, carryMap: false };
        const svg = writeSvg(scene, map, plain, context);
        const drawing = await medianTime(async () => writeSvg(scene, map, plain, context));
        const cell = (ms: number, bytes: number) =>
          `${milliseconds(ms)} (${(ms / drawing).toPrecision(2)}) ${kilobytes(bytes)}`;
        say("writing the SVG", papers, cell(drawing, svg.length));
        for (const exporter of exporters) {
          let bytes = 0;
          const ms = await medianTime(async () => {
            bytes = (await exporter.write(scene, map, {}, context)).length;
          });
          say(`.${exporter.extension}`, papers, cell(ms, bytes));
        }
        let slide = 0;
        const genjs = await medianTime(async () => {
          slide = (await writeByPptxgenjs(scene)).length;
        });
        say("pptxgenjs, same shapes, no groups", papers, cell(genjs, slide));
        const converted = await rival.convert(svg);
        say("svg2pdf.js in Chromium, one run", papers, cell(converted.ms, converted.bytes));
      }
    } finally {
      await rival.close();
    }
    const rows = [...columns].map(([what, cells]): Row => ({ what, ...cells }));
    const parts = (await scriptParts()).map(({ part, gzip }) => `${part} ${kilobytes(gzip)}`);
    return {
      rows,
      verdict: `Above some 1,500 shapes a slide has links and minor discs as one picture; pptxgenjs writes them all.
Script, gzip, loaded when first used: ${parts.join("; ")}.`,
    };
  },
};

function contextOf(map: CitationMap): ExportContext {
  return {
    view: defaultView,
    marks: {},
    picture: defaultPicture,
    compose: (changes: Partial<Picture>) =>
      composePicture(map, defaultView, { ...defaultPicture, ...changes }, {}),
    fonts: fontFiles,
    rasterise,
    page: async () => "<!doctype html><html lang='en'><head><title>x</title></head><body></body></html>",
  };
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
