import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { bibliographyText, orrery } from "./memory";

const small = { "in.json": bibliographyText() };
const survey = readFileSync(resolve(import.meta.dirname, "../../data/survey-code-generation.txt"), "utf8");
const facts = readFileSync(
  resolve(import.meta.dirname, "../../data/survey-code-generation.facts.json"),
  "utf8",
);

/** A slow machine draws for seconds. */
const patience = { timeout: 60_000 };

describe("orrery INPUT -o OUT", patience, () => {
  it("writes each format by the name of the file, and nothing to standard output", async () => {
    const outputs = ["a.svg", "a.PNG", "a.json", "a.gexf", "a.csv"];
    const { code, stdout, files, bytes } = await orrery(
      ["in.json", ...outputs.flatMap((path) => ["-o", path])],
      {
        files: small,
      },
    );
    expect([code, stdout]).toEqual([0, ""]);
    expect(files.get("a.svg")).toMatch(/^<svg /);
    expect([...bytes.get("a.PNG")!.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(JSON.parse(files.get("a.json")!)).toMatchObject({ type: "orrery-map", version: 2 });
    expect(files.get("a.gexf")).toContain("<gexf ");
    expect(files.get("a.csv")).toMatch(/^\ufeffid,title,/);
  });

  it("gives the same bytes again, and other places with another seed", async () => {
    const outputs = ["a.svg", "a.json", "a.gexf", "a.csv", "a.png"];
    const argv = ["in.json", "--width", "320", ...outputs.flatMap((path) => ["-o", path])];
    const [first, again] = [await orrery(argv, { files: small }), await orrery(argv, { files: small })];
    for (const path of outputs)
      expect(Buffer.compare(again.bytes.get(path)!, first.bytes.get(path)!), path).toBe(0);
    const other = await orrery(["in.json", "-o", "a.json", "--seed", "2"], { files: small });
    expect(other.files.get("a.json")).not.toBe(first.files.get("a.json"));
  });

  it("does not depend on the other outputs of the run", async () => {
    const together = await orrery(["in.json", "-o", "a.svg", "-o", "a.csv"], { files: small });
    const alone = await orrery(["in.json", "-o", "a.csv"], { files: small });
    expect(alone.files.get("a.csv")).toBe(together.files.get("a.csv"));
  });

  it("reads standard input and writes an SVG to standard output, or the format asked for", async () => {
    const svg = await orrery(["-", "-o", "-"], { stdin: bibliographyText() });
    expect(svg.code).toBe(0);
    expect(svg.stdout).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    const csv = await orrery(["-", "-o", "-", "--format", "csv"], { stdin: bibliographyText() });
    expect(csv.stdout).toMatch(/^\ufeffid,title,/);
  });

  it("opens a saved map as the same picture and the same file", async () => {
    const first = await orrery(["in.json", "-o", "a.svg", "-o", "map.json"], { files: small });
    const saved = { "map.json": first.files.get("map.json")! };
    const again = await orrery(["map.json", "-o", "b.svg", "-o", "b.json"], { files: saved });
    expect(again.code).toBe(0);
    expect(picture(again.files.get("b.svg")!)).toBe(picture(first.files.get("a.svg")!));
    const twice = await orrery(["map.json", "-o", "c.json"], {
      files: { "map.json": again.files.get("b.json")! },
    });
    expect(JSON.parse(twice.files.get("c.json")!).map).toEqual(JSON.parse(first.files.get("map.json")!).map);
  });

  it("makes a saved map anew where a flag changes its recipe, and keeps the rest of the recipe", async () => {
    const { files } = await orrery(["in.json", "-o", "map.json", "--theme", "dark"], { files: small });
    const map = JSON.parse(files.get("map.json")!);
    map.recipe.corrections = [{ kind: "rename", topic: ["made:a0"], name: "Folded things" }];
    const saved = { "map.json": JSON.stringify(map) };
    const anew = await orrery(["map.json", "-o", "b.json", "--seed", "7"], { files: saved });
    const made = JSON.parse(anew.files.get("b.json")!);
    const { colours, ...recipe } = made.recipe;
    expect(recipe).toEqual({ ...map.recipe, seed: 7 });
    // Topics of the same papers keep the colours of the saved map.
    const sizes = map.map.topics.topics.map(({ size }: { size: number }) => size);
    expect(colours.map(({ size }: { size: number }) => size)).toEqual(sizes);
    expect(new Set(colours.map(({ hue }: { hue: number }) => hue)).size).toBe(sizes.length);
    expect(made.view.theme).toBe("dark");
    expect(made.map.layout.positions).not.toEqual(map.map.layout.positions);
  });

  it("draws the theme asked for, else that of the saved map, else light", async () => {
    const ground = (svg: string | undefined) => /id="ground"[^>]*fill="([^"]+)"/.exec(svg ?? "")?.[1];
    const first = await orrery(["in.json", "-o", "light.svg", "-o", "map.json"], { files: small });
    const dark = await orrery(["in.json", "-o", "a.svg", "-o", "dark.json", "--theme", "dark"], {
      files: small,
    });
    const kept = await orrery(["dark.json", "-o", "a.svg"], {
      files: { "dark.json": dark.files.get("dark.json")! },
    });
    expect(ground(dark.files.get("a.svg"))).not.toBe(ground(first.files.get("light.svg")));
    expect(ground(kept.files.get("a.svg"))).toBe(ground(dark.files.get("a.svg")));
  });

  it("draws at the size asked for, to the px; one side alone gives 16:9", async () => {
    const sizes = [
      [["--width", "1001", "--height", "563"], 1001, 563],
      [["--width", "800"], 800, 450],
      [["--height", "360"], 640, 360],
      [["--width", "390", "--height", "600"], 390, 600],
      [["--width", "320"], 320, 180],
      [["--width", "3000", "--height", "400"], 3000, 400],
      [["--width", "4096", "--height", "2250"], 4096, 2250],
      [["--width", "320", "--height", "4000"], 320, 4000],
    ] as const;
    for (const [flags, width, height] of sizes) {
      const { bytes } = await orrery(["in.json", "-o", "a.png", ...flags], { files: small });
      const png = new DataView(bytes.get("a.png")!.slice().buffer);
      expect([png.getUint32(16), png.getUint32(20)], flags.join(" ")).toEqual([width, height]);
    }
  });

  it("gives an SVG the size asked for and keeps its frame", async () => {
    const root = async (...flags: string[]) =>
      /^<svg[^>]*>/.exec(
        (await orrery(["in.json", "-o", "a.svg", ...flags], { files: small })).files.get("a.svg")!,
      )?.[0];
    expect(await root()).toMatch(/viewBox="0 0 1280 720" width="1280" height="720"/);
    const wide = await root("--width", "800", "--height", "600");
    expect(wide).toMatch(/viewBox="0 0 960 720" width="800" height="600"/);
    expect(wide?.match(/ width=/g)).toHaveLength(1);
  });

  it("leaves out legend, title and ground when told to", async () => {
    const { files } = await orrery(["in.json", "-o", "a.svg"], { files: small });
    const bare = await orrery(["in.json", "-o", "a.svg", "--no-legend", "--no-title", "--transparent"], {
      files: small,
    });
    const parts = ['id="legend"', 'id="heading"', 'id="ground"'];
    for (const part of parts) expect(files.get("a.svg")).toContain(part);
    for (const part of parts) expect(bare.files.get("a.svg")).not.toContain(part);
  });
});

/** An SVG without its source line, which names the file that was read. */
function picture(svg: string): string {
  return svg.replace(/<g id="source">[\s\S]*?<\/g>/, "");
}

describe("facts", patience, () => {
  const files = { "dir/survey.txt": survey, "dir/survey.facts.json": facts };

  it("beside the input are read without asking, and said so", async () => {
    const { code, stdout, stderr } = await orrery(["inspect", "dir/survey.txt", "--json"], { files });
    expect(code).toBe(0);
    expect(stderr).toMatch(/survey\.facts\.json gave facts for 49 of 51 papers/);
    expect(JSON.parse(stdout).missing.date).toBe(2);
  });

  it("can be left out", async () => {
    const { stdout, stderr } = await orrery(["inspect", "dir/survey.txt", "--json", "--no-facts"], { files });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout).missing.date).toBe(50);
  });

  it("change neither topics nor places", async () => {
    const map = async (...flags: string[]) =>
      JSON.parse((await orrery(["dir/survey.txt", "-o", "m.json", ...flags], { files })).files.get("m.json")!)
        .map;
    expect(await map()).toEqual(await map("--no-facts"));
  });

  it("named by the user must be readable, those beside need not be", async () => {
    const beside = await orrery(["inspect", "in.json"], { files: { ...small, "in.facts.json": "[]" } });
    expect(beside.code).toBe(0);
    expect(beside.stderr).toMatch(/^orrery: in\.facts\.json is left out: /);
    const named = await orrery(["inspect", "in.json", "--facts", "f.json"], {
      files: { ...small, "f.json": "[]" },
    });
    expect(named.code).toBe(1);
    expect(named.stderr).toMatch(/^orrery: f\.json: This is no file of facts/);
    const absent = await orrery(["inspect", "in.json", "--facts", "f.json"], { files: small });
    expect(absent.stderr).toBe('orrery: Cannot read "f.json": there is no such file or folder.\n');
  });
});

describe("orrery inspect", () => {
  it("says as JSON what the input holds and lacks", async () => {
    const { stdout } = await orrery(["inspect", "survey.txt", "--json"], { files: { "survey.txt": survey } });
    const inspection = JSON.parse(stdout);
    expect(Object.keys(inspection)).toEqual(
      "format hub papers citations records merged refused fields missing files hubCandidates notes".split(
        " ",
      ),
    );
    expect(inspection).toMatchObject({
      format: "hub-page",
      hub: { title: "A Survey on Large Language Models for Code Generation" },
      papers: 50,
      citations: 50,
      missing: { abstract: 50 },
    });
    for (const note of inspection.notes) expect(Object.keys(note)).toEqual(["where", "what"]);
  });

  it("says it as text too, without control characters of the input", async () => {
    const hub = { id: "made:hub", title: "A Made-Up \u001b[31mSurvey" };
    const { stdout } = await orrery(["inspect", "-"], { stdin: bibliographyText({ hub }) });
    expect(stdout).toContain("papers      12\n");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("orrery topics", () => {
  it("gives topics and papers as JSON", async () => {
    const { stdout, code } = await orrery(["topics", "in.json", "--json"], { files: small });
    expect(code).toBe(0);
    const { topics, papers } = JSON.parse(stdout);
    expect(papers).toHaveLength(12);
    const ids = new Set(topics.map(({ id }: { id: string }) => id));
    for (const topic of topics) {
      expect(topic).toMatchObject({ id: expect.any(String), label: expect.any(String) });
      expect(Object.keys(topic.firmness).sort()).toEqual(["coherence", "separation", "stability"]);
      expect(topic.size).toBe(papers.filter((paper: { topic: string }) => paper.topic === topic.id).length);
    }
    for (const paper of papers) {
      expect(Object.keys(paper).sort()).toEqual(["id", "second", "strength", "title", "topic", "weak"]);
      if (paper.topic !== null) expect(ids).toContain(paper.topic);
      if (paper.second) expect(ids).toContain(paper.second.topic);
    }
  });

  it("lists every paper once as text", async () => {
    const { stdout } = await orrery(["topics", "in.json"], { files: small });
    expect(stdout.match(/^ {2}- /gm)).toHaveLength(12);
    expect(stdout).toContain("  - Folding a paper spiral by hand");
  });
});

describe("topics as text", patience, () => {
  it("say how firm each is, which papers fit weakly and where else they could be", async () => {
    const { stdout } = await orrery(["topics", "survey.txt"], { files: { "survey.txt": survey } });
    expect(stdout).toMatch(/^ {2}stability \d\.\d\d, coherence \d\.\d\d, separation -?\d\.\d\d$/m);
    const names = [...stdout.matchAll(/^(\S.*) \(\d+\)$/gm)].map(([, name]) => name);
    const weak = [...stdout.matchAll(/ \(fits weakly; else (.+)\)$/gm)];
    expect(weak.length).toBeGreaterThan(0);
    for (const [, other] of weak) expect(names).toContain(other);
  });

  it("say what of the corrections did not apply, and what was put there by hand", async () => {
    const { files } = await orrery(["in.json", "-o", "map.json"], { files: small });
    const map = JSON.parse(files.get("map.json")!);
    map.recipe.corrections = [
      { kind: "merge", from: ["gone"], into: ["made:a0"] },
      { kind: "move", papers: ["made:a0"], to: ["made:b1"] },
      { kind: "lock", topic: ["made:b1", "made:b2"] },
    ];
    const given = { files: { "map.json": JSON.stringify(map) } };
    const { stdout, stderr } = await orrery(["topics", "map.json", "--seed", "1"], given);
    expect(stdout).toMatch(/^Not applied: .+/m);
    expect(stdout).toContain("  - Folding a paper triangle by hand (by hand)");
    expect(stdout).toMatch(/^\S.* \(\d+, locked\)$/m);
    const reason = /^Not applied: (.+)$/m.exec(stdout)![1]!;
    expect(stderr).toContain(reason);
    const { stdout: json } = await orrery(["topics", "map.json", "--seed", "1", "--json"], given);
    const { unapplied, papers } = JSON.parse(json);
    expect(unapplied).toEqual([{ correction: map.recipe.corrections[0], reason }]);
    const moved = papers.find(({ id }: { id: string }) => id === "made:a0");
    expect(moved).toMatchObject({ byUser: true, strength: 1 });
  });

  it("follow the flags of the method, and a word that is left out", async () => {
    const files = { "survey.txt": survey };
    const labels = async (...flags: string[]) => {
      const { stdout } = await orrery(["topics", "survey.txt", "--json", ...flags], { files });
      return JSON.parse(stdout) as { topics: { terms: { term: string }[] }[] };
    };
    expect((await labels("--topics-count", "12")).topics).toHaveLength(12);
    const { topics } = await labels("--exclude-word", "benchmark", "--exclude-word", "agent");
    const terms = topics.flatMap((topic) => topic.terms.map(({ term }) => term));
    expect(terms.filter((term) => /\b(benchmark|agent)s?\b/i.test(term))).toEqual([]);
  });
});

describe("word vectors", patience, () => {
  const files = { "survey.txt": survey };
  it("that are not there cost a line and nothing else; with words alone nobody misses them", async () => {
    const without = await orrery(["topics", "survey.txt", "--json"], { files, wordVectors: null });
    expect(without.code).toBe(0);
    expect(without.stderr.match(/word vectors/g)).toHaveLength(1);
    expect(JSON.parse(without.stdout).remarks.join(" ")).toMatch(/word vectors/);
    const broken = await orrery(["topics", "survey.txt"], { files, wordVectors: new Uint8Array(9) });
    expect([broken.code, broken.stderr.match(/word vectors/g)?.length]).toEqual([0, 1]);
    const words = ["topics", "survey.txt", "--topics-compare", "words"];
    const alone = await orrery(words, { files, wordVectors: null });
    expect(alone.stderr).not.toContain("word vectors");
    expect(alone.stdout).toBe((await orrery(words, { files })).stdout);
    expect((await orrery(["topics", "survey.txt"], { files })).stderr).not.toContain("word vectors");
  });
});

describe("several INPUTs", patience, () => {
  const more = bibliographyText({
    papers: [
      { id: "made:a0", title: "Folding a paper triangle by hand", summary: "Not this one." },
      { id: "made:c0", title: "Painting a paper triangle" },
    ],
    citations: [],
  });

  it("are put together: a saved map keeps its corrections and gains the papers", async () => {
    const { files } = await orrery(["in.json", "-o", "map.json"], { files: small });
    const map = JSON.parse(files.get("map.json")!);
    map.recipe.corrections = [{ kind: "rename", topic: ["made:a0", "made:a1"], name: "Folded things" }];
    const given = { files: { "map.json": JSON.stringify(map), "more.json": more } };
    const joined = await orrery(["map.json", "more.json", "-o", "all.json", "-o", "all.csv"], given);
    expect([joined.code, joined.stdout]).toEqual([0, ""]);
    const all = JSON.parse(joined.files.get("all.json")!);
    expect(all.bibliography.papers).toHaveLength(13);
    expect(all.bibliography.papers[0].summary).toBe("Made-up folding of paper shapes by hand.");
    expect(all.recipe).toEqual(map.recipe);
    expect(all.map.topics.topics.map(({ label }: { label: string }) => label)).toContain("Folded things");
    expect(joined.stderr).toContain("One paper was added to the map; 1 of its 2 papers was there already.");
    const again = await orrery(["all.json", "more.json", "-o", "b.json"], {
      files: { ...given.files, "all.json": joined.files.get("all.json")! },
    });
    expect(JSON.parse(again.files.get("b.json")!).map).toEqual(all.map);
  });

  it("of three formats make one map in which a paper of all stands once, with any of its works as hub", async () => {
    const files = {
      "a.bib":
        "@article{a, title={Folding a crane from thin paper}, author={Example, Ada}, year={2020}, doi={10.1000/crane}}",
      "b.ris":
        "TY  - JOUR\nTI  - Folding a crane from thin paper\nDO  - 10.1000/CRANE\nAB  - How it is done.\nER  - \n",
      "c.csv": "Title,Year,DOI\nA survey of creases and folds,2021,10.1000/creases\n",
    };
    const { stdout } = await orrery(["inspect", "a.bib", "b.ris", "c.csv", "--json"], { files });
    const { papers, records, merged, refused, hub, fields } = JSON.parse(stdout);
    expect({ papers, records, merged, refused, hub }).toEqual({
      papers: 2,
      records: 3,
      merged: 1,
      refused: 0,
      hub: null,
    });
    expect(fields).toMatchObject({ title: 2, abstract: 1, doi: 2 });
    const inputs = ["a.bib", "b.ris", "c.csv"];
    const chosen = await orrery(["inspect", ...inputs, "--hub", "10.1000/creases", "--json"], { files });
    expect(JSON.parse(chosen.stdout)).toMatchObject({
      hub: { title: "A survey of creases and folds" },
      papers: 1,
    });
    const unknown = await orrery(["inspect", ...inputs, "--hub", "Nothing of the kind"], { files });
    expect(unknown).toMatchObject({ code: 1, stdout: "" });
    expect(unknown.stderr).toContain('no paper and no reference is "Nothing of the kind"');
  });

  it("takes the columns of a table as the command says", async () => {
    const files = { "odd.csv": "Ding;Wann\nFolding a crane;2020\nCutting a star;2021\n" };
    const { stdout } = await orrery(["inspect", "odd.csv", "--columns", "title=Ding,year=Wann", "--json"], {
      files,
    });
    expect(JSON.parse(stdout).fields).toMatchObject({ title: 2, date: 2 });
    expect((await orrery(["inspect", "odd.csv", "--columns", "title"], { files })).code).toBe(2);
  });

  it("of another hub are left out with a sentence, as in the page", async () => {
    const other = bibliographyText({ hub: { id: "made:other", title: "Another Made-Up Survey" } });
    const files = { ...small, "other.json": other };
    const { code, stderr, bytes } = await orrery(["in.json", "other.json", "-o", "a.svg"], { files });
    expect(code).toBe(0);
    expect(stderr).toContain("papers can be added to a map of the same hub only");
    expect(bytes.has("a.svg")).toBe(true);
  });
});

describe("what cannot be done", () => {
  it.each([
    [["none.txt", "-o", "a.svg"], 'Cannot read "none.txt": there is no such file or folder.'],
    [["empty.txt", "-o", "a.svg"], "empty.txt: This is empty."],
    [["noise.txt", "-o", "a.svg"], "noise.txt: "],
    [["binary.pdf", "-o", "a.svg"], "binary.pdf: "],
    [["inspcet", "empty.txt", "-o", "a.svg"], "The commands beside drawing are inspect and topics."],
    [["inspect", "other.json"], "other.json: "],
    [["topics", "cut.json"], "cut.json: "],
  ])("%j ends with 1 and a sentence", async (argv, message) => {
    const files = {
      "empty.txt": "",
      "noise.txt": "lorem ipsum ".repeat(1000),
      "binary.pdf": Uint8Array.from({ length: 3000 }, (_, k) => (k * 97) % 256),
      "other.json": '{"type": "something-else"}',
      "cut.json": bibliographyText().slice(0, 120),
    };
    const { code, stdout, stderr, bytes } = await orrery(argv, { files });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^orrery: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("fault of the program");
    expect(bytes.has("a.svg")).toBe(false);
  });

  it("of a folder says to name the files in it", async () => {
    const { code, stderr } = await orrery(["library", "-o", "a.svg"], { unreadable: { library: "EISDIR" } });
    expect([code, stderr]).toEqual([
      1,
      'orrery: Cannot read "library": it is a folder. Name the files in it.\n',
    ]);
  });

  it("writing ends with 1 and a sentence", async () => {
    const unwritable = { "a/b.svg": "ENOENT", "full.svg": "ENOSPC" };
    for (const [path, reason] of [
      ["a/b.svg", "there is no such file or folder"],
      ["full.svg", "the disk is full"],
    ]) {
      const { code, stderr } = await orrery(["in.json", "-o", path!], { files: small, unwritable });
      expect([code, stderr]).toEqual([1, `orrery: Cannot write "${path}": ${reason}.\n`]);
    }
  });

  it("says where columns are named for what is no table", async () => {
    const { code, stderr } = await orrery(["inspect", "in.json", "--columns", "title=Name"], {
      files: small,
    });
    expect([code, stderr]).toEqual([0, "orrery: --columns does nothing here: no INPUT is a table.\n"]);
  });

  it.each([
    [[], "There is no INPUT."],
    [["in.json"], "There is no output"],
    [["topic", "in.json"], "Or is the command topics meant?"],
    [["-", "in.json", "-", "-o", "a.svg"], "Standard input (-) can be read once only."],
    [["in.json", "-o", "a.svg", "--exclude-word", " "], "--exclude-word needs a word."],
    [["in.json", "-o", "a.docx"], "does not end in a known format (.pptx, .pdf, .svg"],
    [["in.json", "-o", "noextension"], "does not end in a known format"],
    [["in.json", "-o", "a.svg", "-o", "a.svg"], "-o a.svg is given twice."],
    [["in.json", "-o", "a.svg", "--json"], "--json"],
    [["in.json", "-o", "a.svg", "--facts", "f", "--no-facts"], "contradict"],
    [["inspect"], "There is no INPUT."],
    [["inspect", "in.json", "--seed", "1"], "orrery inspect has no use for --seed."],
    [["topics", "in.json", "-o", "a.svg"], "orrery topics has no use for --output."],
    [["in.json", "-o", "a.png", "--width", "99999"], "--width takes a whole number from 320 to 16384"],
    [["in.json", "-o", "a.png", "--height", "9300"], "more than 16384 px wide; add --width."],
    [["in.json", "-o", "a.svg", "--theme", "pink"], '--theme knows light, dark, not "pink".'],
    [["in.json", "-o", "a.svg", "--what"], "There is no flag --what."],
  ])("%j ends with 2, a sentence and a hint", async (argv, message) => {
    const { code, stdout, stderr, bytes } = await orrery(argv, { files: small });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^orrery: [^\n]+ "orrery --help" shows how\.\n$/);
    expect([...bytes.keys()]).toEqual(["in.json"]);
  });
});

describe("notes", () => {
  it("go to standard error, a few at most, and --quiet silences them", async () => {
    const papers = Array.from({ length: 12 }, (_, k) =>
      k % 2 ? { id: `made:${k}`, title: `Made-up ${k}` } : { id: k },
    );
    const stdin = bibliographyText({ papers, citations: [] });
    const loud = await orrery(["-", "-o", "-"], { stdin });
    expect(loud.code).toBe(0);
    const lines = loud.stderr.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThan(8);
    for (const line of lines) expect(line).toMatch(/^orrery: /);
    const quiet = await orrery(["-", "-o", "-", "-q"], { stdin });
    expect([quiet.stderr, quiet.stdout]).toEqual(["", loud.stdout]);
  });
});

it("help and version go to standard output", async () => {
  const help = await orrery(["--help"]);
  expect([help.code, help.stderr]).toEqual([0, ""]);
  for (const flag of [
    "--output",
    "--seed",
    "--theme",
    "--width",
    "--no-legend",
    "--facts",
    "--layout-",
    "--version",
  ])
    expect(help.stdout).toContain(flag);
  for (const line of help.stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(110);
  expect((await orrery(["--version"])).stdout).toMatch(/^orrery \d+\.\d+\.\d+\n$/);
});
