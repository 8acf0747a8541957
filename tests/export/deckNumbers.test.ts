import { describe, expect, it } from "vitest";
import type { Deck, Slide, TextPart } from "../../src/export/deck/deck";
import { overviewDeck } from "../../src/export/deck/overviewDeck";
import { yearOf } from "../../src/export/rows/paperRows";
import type { Correction } from "../../src/model/corrections";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { contextFor, deckOf, mapWith, narrow, wide, withYears } from "./deckCases";

const long = (times: number) => new Array<string>(times).fill("made-up words").join(" ");

describe("the deck of the survey", () => {
  const map = surveyMap();
  const made = deckOf(map);

  it("has a title, an overview, a slide a topic, growth, method and reading list, in this order", async () => {
    const ids = (await made).slides.map(({ id }) => id);
    const topics = map.topics.topics.map(({ id }) => `topic-${id}`);
    expect(ids.slice(0, 4 + topics.length)).toEqual(["title", "overview", ...topics, "growth", "method"]);
    expect(ids.slice(4 + topics.length).every((id) => id.startsWith("reading-"))).toBe(true);
  });

  it("says the size of each topic as a share of the papers at hand", async () => {
    for (const { id, size } of map.topics.topics)
      expect(wordsOf(slideOf(await made, `topic-${id}`))).toContain(
        `${size} of 50 papers, ${Math.round(2 * size)} %`,
      );
  });

  it("shows three to five representative papers of a topic in the source's own words, with their links", async () => {
    const papers = new Map(map.bibliography.papers.map((paper) => [paper.id, paper]));
    for (const { id, representative } of map.topics.topics) {
      const body = textsOf(slideOf(await made, `topic-${id}`)).find(({ role }) => role === "body");
      const linked = body!.paragraphs.filter(({ weight, size }) => weight === 600 && size > 14);
      const shown = representative.slice(0, linked.length).map((paper) => papers.get(paper)!);
      expect(linked.length).toBeGreaterThanOrEqual(3);
      expect(linked.map(({ text }) => text)).toEqual(shown.map(({ title }) => title));
      for (const { arxivId, doi, summary } of shown) {
        expect(body!.paragraphs.map(({ text }) => text)).toContain(summary);
        const href = doi ? `https://doi.org/${doi}` : arxivId ? `https://arxiv.org/abs/${arxivId}` : null;
        expect(linked.map((paragraph) => paragraph.href)).toContain(href);
      }
    }
  });

  it("names every paper once in the reading list and once in the notes of its topic", async () => {
    const { slides } = await made;
    const listed = slides
      .filter(({ id }) => id.startsWith("reading-"))
      .flatMap((slide) => textsOf(slide).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)));
    const notes = slides.filter(({ id }) => id.startsWith("topic-")).map((slide) => slide.notes);
    for (const { title } of map.bibliography.papers) {
      expect(listed.filter((text) => text === title)).toHaveLength(1);
      expect(notes.join("").split(`• ${title}`)).toHaveLength(2);
    }
  });

  it("says what the source does not say", async () => {
    expect(wordsOf(slideOf(await made, "title"))).toContain(
      "How many papers cite it in all is not in the source",
    );
    expect(wordsOf(slideOf(await made, "method"))).toContain("Not in the source");
  });
});

describe.each([
  { name: "the survey, by month", map: surveyMap, unit: "month" },
  { name: "twelve years", map: () => mapWith({ papers: 200, topics: 20 }, withYears(12)), unit: "year" },
  { name: "ninety years", map: () => mapWith({ papers: 300, topics: 30 }, withYears(90)), unit: "year" },
  {
    name: "a misprinted year",
    map: () =>
      mapWith({ papers: 120 }, (paper, k) => ({
        ...paper,
        year: k === 5 ? 203 : k === 7 ? 20244 : 2015 + (k % 9),
      })),
    unit: "year",
  },
])("the bars of $name", ({ map: make, unit }) => {
  const map = make();
  const dated = map.bibliography.papers.filter((paper) => yearOf(paper) !== undefined).length;
  const made = deckOf(map);

  it("sum to the papers with a date, as do the totals over them", async () => {
    const slide = slideOf(await made, "growth");
    const bars = slide.parts.flatMap((part) =>
      part.kind === "rectangle" && part.alt ? [Number(/: ([\d,]+) papers?$/.exec(part.alt)![1])] : [],
    );
    expect(sum(bars)).toBe(dated);
    expect(sum(partsNamed(slide, /: total$/))).toBe(dated);
    expect(sum(partsNamed(slide, /^Legend: papers of /))).toBe(dated);
    expect(wordsOf(slide)).toContain(`${dated} of ${map.bibliography.papers.length} papers`);
    expect(slide.title).toBe(`Citing papers by ${unit}`);
  });

  it("are as high as they count", async () => {
    const slide = slideOf(await made, "growth");
    const heights = slide.parts.flatMap((part) => {
      if (part.kind !== "rectangle" || !part.alt) return [];
      return [(part.box.height + 1) / Number(/: ([\d,]+) papers?$/.exec(part.alt)![1])];
    });
    const largest = Math.max(...heights);
    for (const height of heights) expect(Math.abs(height - largest)).toBeLessThan(1);
  });
});

it("there is no growth without dates or in one year, and no reading list without papers", async () => {
  const { slides } = await deckOf(makeUpMap({ papers: 30 }));
  expect(slides.some(({ id }) => id === "growth")).toBe(false);
  const ofOneYear = await deckOf(mapWith({ papers: 30 }, (paper) => ({ ...paper, year: 2022 })));
  expect(ofOneYear.slides.some(({ id }) => id === "growth")).toBe(false);
  const none = await deckOf(makeUpMap({ papers: 0 }));
  expect(none.slides.map(({ id }) => id)).toEqual(["title", "overview", "method"]);
});

it("the title says of how many the papers are, where the source counts them", async () => {
  const { slides } = await deckOf(makeUpMap({ papers: 30, citingCount: 523 }));
  expect(wordsOf(slides[0]!)).toContain("30 of 523 citing papers on this page");
});

it("a large map's reading list has a share of each topic and says how many more there are", async () => {
  const map = makeUpMap({ papers: 1000, topics: 8 });
  const { slides } = await deckOf(map);
  const reading = slides.filter(({ id }) => id.startsWith("reading-"));
  const words = reading.map(wordsOf).join("\n");
  const more = [...words.matchAll(/… and ([\d,]+) more/g)].map(([, count]) =>
    Number(count!.replace(",", "")),
  );
  const shown = words.split("Made-up paper").length - 1;
  expect(more).toHaveLength(8);
  expect(shown + sum(more)).toBe(1000);
  expect(reading.length).toBeLessThan(10);
});

it("starred papers come first in their topic and are marked, where that is asked for", async () => {
  const map = makeUpMap({ papers: 24, topics: 2 });
  const last = map.topics.assignments.filter(({ topic }) => topic === "t1").at(-1)!.paper;
  const title = map.bibliography.papers.find(({ id }) => id === last)!.title;
  const { slides } = await deckOf(map, {}, { [last]: { star: true } }, { withMarks: true });
  const [heading, first, below] = textsOf(slideOf({ slides }, "reading-1")).find(
    ({ role }) => role === "free",
  )!.paragraphs;
  expect(heading!.text).toBe(map.topics.topics[0]!.label);
  expect(first!.text).toBe(title);
  expect(below!.text).toBe("Starred");
});

it("a deck says nothing of the user's stars unasked", async () => {
  const map = makeUpMap({ papers: 24, topics: 2 });
  const starred = Object.fromEntries(map.graph.paperIds.map((id) => [id, { star: true }]));
  const readingOf = ({ slides }: Deck) => slides.filter(({ id }) => id.startsWith("reading-"));
  expect(readingOf(await deckOf(map, {}, starred))).toEqual(readingOf(await deckOf(map)));
});

it("the method says of how many papers a field comes from elsewhere", async () => {
  const from = "https://facts.example.org/list.json";
  const map = mapWith({ papers: 8 }, (paper, k) => ({
    ...paper,
    authors: ["Made Upson"],
    date: "2024-05",
    ...(k < 3 ? { year: 2024, origins: { authors: from, year: from, date: "elsewhere" } } : {}),
  }));
  const words = wordsOf(slideOf(await deckOf(map), "method"));
  expect(words.match(/8 of 8 papers, 3 of them from facts\.example\.org/g)).toHaveLength(2);
});

it("under a title of the user's own the hub is named, to whom authors and year belong", async () => {
  const map = makeUpMap({ papers: 4 });
  const { slides } = await deckOf(map, { title: "My talk" });
  expect(wordsOf(slides[0]!)).toContain(`Papers citing ${map.bibliography.hub!.title}`);
});

it.each([wide, narrow])("the texts of the title slide end above the strip of topics, %o", async (frame) => {
  const map = makeUpMap({ papers: 30, hubTitle: long(30), citingCount: 600 });
  const authors = new Array<string>(40).fill("Made-Up Author With Names");
  const hub = { ...map.bibliography.hub!, authors, venue: long(60), year: 2020 };
  const picture = { frame, title: "My talk", caption: long(60) };
  const { slides } = await deckOf({ ...map, bibliography: { ...map.bibliography, hub } }, picture);
  const strip = slides[0]!.parts.find(({ kind }) => kind === "rectangle")!;
  const { box } = textsOf(slides[0]!).find(({ role }) => role === "subtitle")!;
  expect(strip.kind === "rectangle" && strip.box.top - box.top - box.height).toBeGreaterThan(0);
});

it("the title says the year that the source states, as the tables do", async () => {
  const map = makeUpMap({ papers: 4 });
  const hub = { ...map.bibliography.hub!, year: 2024, date: "2023-12-30" };
  const { slides } = await deckOf({ ...map, bibliography: { ...map.bibliography, hub } });
  expect(wordsOf(slides[0]!)).toContain("2024");
  expect(wordsOf(slides[0]!)).not.toContain("2023");
});

it("a bar of more than a century has both of its years in full", async () => {
  const map = mapWith({ papers: 40 }, (paper, k) => ({ ...paper, year: k < 20 ? 1000 : 2600 }));
  const words = wordsOf(slideOf(await deckOf(map, { frame: narrow }), "growth"));
  expect(words).toContain("1000–1199");
  expect(words).not.toContain("1000–99");
});

it("the method says that near papers are alike only where some are", async () => {
  const near = "near papers are alike";
  const alone = "distances between papers say nothing";
  const wordsFor = async (map: CitationMap) => wordsOf(slideOf(await deckOf(map), "method"));
  expect(await wordsFor(surveyMap())).toContain(near);
  const of = await wordsFor(makeUpMap({ papers: 1, topics: 0 }));
  expect(of).toContain(alone);
  expect(of).not.toContain(near);
});

it("the method lists every correction of the user", async () => {
  const map = makeUpMap({ papers: 24, topics: 3 });
  const [first, second] = map.topics.topics;
  const corrections: Correction[] = [
    { kind: "rename", topic: first!.representative, name: "A name of my own" },
    { kind: "merge", from: ["gone"], into: second!.representative },
    { kind: "exclude", term: "corner" },
  ];
  const corrected: CitationMap = { ...map, recipe: { ...map.recipe, seed: 77, corrections } };
  const slide = slideOf(await deckOf(corrected), "method");
  expect(wordsOf(slide)).toContain("Named a topic “A name of my own”");
  expect(wordsOf(slide)).toContain("seed 77");
  expect(slide.notes).toContain(`Merged a topic into ${second!.label}`);
  expect(slide.notes).toContain("Left out the word “corner”");
});

it("topics have the colours of the scene, in the legend's order", async () => {
  const map = surveyMap();
  const context = contextFor(map, { palette: "okabe-ito" });
  const { regions } = context.compose({});
  const { topics } = await deckOf(map, { palette: "okabe-ito" });
  expect(topics.map(({ id }) => id)).toEqual(map.topics.topics.map(({ id }) => id));
  expect(topics.map(({ color }) => color)).toEqual(regions.map(({ fill }) => fill));
});

it("cancelling between slides ends the making", async () => {
  const map = makeUpMap({ papers: 30 });
  const context = contextFor(map);
  const aborted = new DOMException("cancelled", "AbortError");
  const step = (share: number) => (share > 0.3 ? Promise.reject(aborted) : Promise.resolve());
  const { buildDeck } = await import("../../src/export/deck/buildDeck");
  await expect(buildDeck(context.compose({}), map, {}, { ...context, step })).rejects.toBe(aborted);
});

describe("a deck of the picture alone", () => {
  const map = surveyMap();
  const context = contextFor(map, { frame: narrow, caption: "Under the title" });
  const scene = context.compose({});
  const { slides, size } = overviewDeck(scene, map, context);

  it("has the picture's words as texts, and the map without them", () => {
    const [slide] = slides;
    const lines = textsOf(slide!).flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.lines));
    expect(lines).toEqual([...scene.heading, ...scene.caption, ...scene.sourceLine]);
    const part = slide!.parts.find(({ kind }) => kind === "map")!;
    expect(part).toMatchObject({
      box: { left: 0, top: 0, ...narrow },
      scene: { heading: [], sourceLine: [] },
    });
    expect(slides).toHaveLength(1);
    expect(size).toEqual(narrow);
  });
});

function slideOf({ slides }: Pick<Deck, "slides">, id: string): Slide {
  return slides.find((slide) => slide.id === id)!;
}

function textsOf({ parts }: Slide): TextPart[] {
  return parts.filter((part) => part.kind === "text");
}

function wordsOf(slide: Slide): string {
  return textsOf(slide)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
    .join("\n");
}

function partsNamed(slide: Slide, name: RegExp): number[] {
  return textsOf(slide)
    .filter((part) => name.test(part.name))
    .map(({ paragraphs }) => Number(paragraphs[0]!.text.replaceAll(",", "")));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
