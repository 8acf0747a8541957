/** The second slide: the whole map with its legend under a title that counts what it shows. */

import { counted } from "../../lib/digits";
import type { Slide } from "./deck";
import { BOTTOM, endOf, footParts, MARGIN, pageWidth, titlePart } from "./page";
import { papersAtHand } from "./paperWords";
import type { Subject } from "./subject";

export function overviewSlide(subject: Subject, number: number): Slide {
  const { map, context } = subject;
  const { topics, remarks } = map.topics;
  const heading = topics.length > 0 ? `, in ${counted(topics.length, "topic")}` : "";
  const title = `${papersAtHand(map.bibliography)}${heading}`;
  const titled = titlePart(subject, title);
  const top = Math.ceil(endOf(titled, MARGIN)) + 8;
  const box = { left: MARGIN / 2, top, width: pageWidth(subject) + MARGIN, height: BOTTOM + 8 - top };
  const scene = context.compose({
    frame: { width: box.width, height: box.height },
    extent: "all",
    legend: context.picture.legend === "none" ? "auto" : context.picture.legend,
    title: "",
    caption: "",
    sourceLine: false,
  });
  const isAnyPale = subject.topics.some(({ weak }) => weak > 0);
  return {
    id: "overview",
    layout: "map",
    title,
    parts: [
      ...(titled ? [titled] : []),
      { kind: "map", name: "Map", alt: scene.description, box, scene },
      ...footParts(subject, number, isAnyPale ? "pale discs fit their topic weakly" : ""),
    ],
    notes: [scene.description, ...remarks].map((paragraph) => `${paragraph}\n`).join(""),
  };
}
