/** Maps of every kind that decks are made of, and the decks. */

import { buildDeck } from "../../src/export/deck/buildDeck";
import type { Deck } from "../../src/export/deck/deck";
import { sinCos } from "../../src/lib/portableMath";
import type { Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import type { ExportContext } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { defaultView, type Marks } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { type MapWishes, makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { hostileMap } from "./make";

export const wide = { width: 1280, height: 720 };
export const narrow = { width: 960, height: 720 };

/** A made-up map whose papers are changed. */
export function mapWith(wishes: MapWishes, change: (paper: Paper, place: number) => Paper): CitationMap {
  const map = makeUpMap(wishes);
  return { ...map, bibliography: { ...map.bibliography, papers: map.bibliography.papers.map(change) } };
}

function titlesOnly({ id, title }: Paper): Paper {
  return { id, title };
}

/** Every third paper without a year, the others in so many years up to 2026, more in the later ones. */
export function withYears(years: number): (paper: Paper, place: number) => Paper {
  return (paper, place) => {
    if (place % 3 === 2) return paper;
    const back = Math.floor(years * (1 - Math.abs(sinCos(place).sin)) * 0.999);
    return { ...paper, year: 2026 - back };
  };
}

const long = (words: string, times: number) => new Array<string>(times).fill(words).join(" ");

export const cases: readonly { readonly name: string; readonly map: () => CitationMap }[] = [
  { name: "the survey", map: surveyMap },
  { name: "no paper", map: () => makeUpMap({ papers: 0 }) },
  { name: "one paper", map: () => makeUpMap({ papers: 1 }) },
  { name: "two papers", map: () => makeUpMap({ papers: 2 }) },
  { name: "titles only", map: () => mapWith({ papers: 60 }, titlesOnly) },
  { name: "twenty topics in twelve years", map: () => mapWith({ papers: 200, topics: 20 }, withYears(12)) },
  { name: "seventy topics in ninety years", map: () => mapWith({ papers: 600, topics: 70 }, withYears(90)) },
  {
    name: "no topics",
    map: () => {
      const map = makeUpMap({ papers: 12 });
      const assignments = map.topics.assignments.map((each) => ({ ...each, topic: null }));
      return { ...map, topics: { ...map.topics, topics: [], assignments } };
    },
  },
  { name: "hostile texts", map: hostileMap },
  {
    name: "Chinese titles",
    map: () =>
      mapWith({ papers: 40, hubTitle: `大型语言模型${long("代码生成综述：", 12)}` }, (paper, place) => ({
        ...paper,
        title: `第${place}篇论文，${new Array(30).fill("研究代码生成的方法").join("")}。`,
        summary: new Array(60).fill("本文提出一种方法。").join(""),
      })),
  },
  {
    name: "very long texts",
    map: () =>
      mapWith(
        {
          papers: 30,
          topics: 3,
          hubTitle: long("A hub with a long title", 30),
          topicLabel: (k) => `${long("a topic with a long name", 8)} ${k}`,
          origin: long("file", 80),
        },
        (paper, place) => ({
          ...paper,
          title: `${long("An extraordinarily long title of a paper", 20)} ${place}`,
          summary: long("This summary says the same thing again and again.", 60),
          authors: new Array(90).fill("Made-Up Author With Many Names"),
          venue: long("Proceedings of everything", 20),
          date: "2025-03",
        }),
      ),
  },
];

export function contextFor(
  map: CitationMap,
  changes: Partial<Picture> = {},
  marks: Marks = {},
): ExportContext {
  const picture = { ...defaultPicture, ...changes };
  return {
    view: defaultView,
    marks,
    picture,
    compose: (more) => composePicture(map, defaultView, { ...picture, ...more }, marks),
  };
}

export async function deckOf(
  map: CitationMap,
  changes: Partial<Picture> = {},
  marks: Marks = {},
  settings: Settings = {},
): Promise<Deck> {
  const context = contextFor(map, changes, marks);
  return buildDeck(context.compose({}), map, settings, context);
}
