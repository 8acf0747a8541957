/** The flags of pictures, and which format a file's name means. */
import { describe, expect, it } from "vitest";
import { bibliographyText, orrery } from "./memory";

const files = { "in.json": bibliographyText() };
const svgOf = async (...flags: string[]) => {
  const made = await orrery(["in.json", "-o", "a.svg", "--no-carry-map", ...flags], { files });
  expect(made.stderr).not.toMatch(/fault of the program/);
  return String(made.files.get("a.svg"));
};

describe("the picture", () => {
  it("has the size of a preset, and its words at that size", async () => {
    const svg = await svgOf("--preset", "column-89mm");
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 \S+ 480 431\S*" width="89mm" height="80mm"/);
  });

  it("has the title, caption and legend asked for", async () => {
    const svg = await svgOf("--title", "Who builds on it", "--caption", "As of today", "--legend", "none");
    expect(svg).toContain(">Who builds on it<");
    expect(svg).toContain(">As of today<");
    expect(svg).not.toContain('id="legend"');
  });

  it("refuses what contradicts itself, in a sentence", async () => {
    for (const part of ["legend", "title"]) {
      const flags = [`--${part}`, part === "legend" ? "left" : "x", `--no-${part}`];
      const { code, stderr } = await orrery(["in.json", "-o", "a.svg", ...flags], { files });
      expect([code, stderr]).toEqual([2, expect.stringContaining("contradict")]);
    }
  });

  it("shows one topic by its name, and lists the names where there is none of that name", async () => {
    const wrong = await orrery(["in.json", "-o", "a.svg", "--topic", "No such"], { files });
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringMatching(/No topic is called "No such"\. The topics of this map: \S/),
    ]);
    expect(wrong.files.has("a.svg")).toBe(false);
    const name = /The topics of this map: ([^;.]+)/.exec(wrong.stderr)![1]!;
    expect(await svgOf("--topic", name.toUpperCase())).not.toBe(await svgOf());
  });

  it("shows what was selected in a saved map, large", async () => {
    const saved = String((await orrery(["in.json", "-o", "m.json"], { files })).files.get("m.json"));
    const topic = (JSON.parse(saved) as { map: { topics: { topics: { id: string }[] } } }).map.topics
      .topics[0]!.id;
    const view = { ...JSON.parse(saved).view, selection: { kind: "topic", id: topic } };
    const map = JSON.stringify({ ...JSON.parse(saved), view });
    const drawn = async (...flags: string[]) =>
      String(
        (
          await orrery(["m.json", "-o", "a.svg", "--no-carry-map", ...flags], { files: { "m.json": map } })
        ).files.get("a.svg"),
      );
    // Links elsewhere are paler where something is selected; everything stands in the same place.
    const places = (svg: string) => svg.replace(/ (?:stroke-)?opacity="[^"]*"/g, "");
    expect(places(await drawn("--extent", "selection"))).toBe(places(await drawn("--topic", topic)));
    expect(places(await drawn("--extent", "selection"))).not.toBe(places(await drawn()));
    expect(await drawn("--extent", "all")).toBe(await drawn());
    const both = await orrery(["m.json", "-o", "a.svg", "--extent", "all", "--topic", topic], {
      files: { "m.json": map },
    });
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining("contradict")]);
  });

  it("says what an exporter refuses as a sentence, not as a fault", async () => {
    const { code, stderr } = await orrery(
      ["in.json", "-o", "a.png", "--preset", "poster-a0", "--dpi", "1200"],
      { files },
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^orrery: [^.]*\bpx\b.* of this size that is 350 dots an inch/);
    expect(stderr).not.toMatch(/fault of the program/);
  });
});

it("says which flags do nothing for the files asked for", async () => {
  const { code, stderr } = await orrery(["in.json", "-o", "a.svg", "--deck", "--outlines"], { files });
  expect(code).toBe(0);
  expect(stderr).toMatch(/--deck does nothing here: only \.pptx, \.pdf heed it\./);
  expect(stderr).not.toMatch(/--outlines does/);
});

describe("the name of a file", () => {
  it("means the format of its longest ending, or is that ending", async () => {
    const { files: made } = await orrery(
      ["in.json", "-o", "x.csv", "-o", "x.links.csv", "-o", "topics.csv", "-o", "edges.ndjson"],
      { files },
    );
    const head = (name: string) =>
      String(made.get(name))
        .replace(/^\ufeff/, "")
        .split(/[,\r\n]/, 2)[0];
    expect([head("x.csv"), head("x.links.csv"), head("topics.csv")]).toEqual(["id", "source", "id"]);
    expect(String(made.get("topics.csv"))).toMatch(/inferredName/);
    expect(String(made.get("edges.ndjson"))).toMatch(/^\{"source"/);
  });

  it("that says no format is a name for the format given by its id", async () => {
    const { files: made, code } = await orrery(["in.json", "-o", "slides", "--format", "pptx", "--deck"], {
      files,
    });
    expect(code).toBe(0);
    const written = made.get("slides");
    expect(written).toBeDefined();
  });
});
