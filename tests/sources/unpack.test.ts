/** Archives as people and attackers make them. */
import fc from "fast-check";
import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/reading";
import { linesOf } from "../../src/sources/input/sourceInput";
import { unpacked } from "../../src/sources/input/unpack";
import { bytesOf, fixture, notesOf } from "./inputs";

const one = async (bytes: Uint8Array, name: string) => unpacked([{ bytes, name }]);
const namesOf = async (bytes: Uint8Array) => (await one(bytes, "a.zip")).inputs.map(({ name }) => name);
async function all(lines: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const line of lines) list.push(line);
  return list;
}
const text = (length: number) =>
  Array.from({ length }, (_, i) => `line ${i} ${(i * 7919) % 1009}`).join("\n");
function changed(bytes: Uint8Array, at: number, by = 0xff): Uint8Array {
  const copy = bytes.slice();
  copy[at]! ^= by;
  return copy;
}
function indexOf(bytes: Uint8Array, sign: readonly number[], from = 0): number {
  for (let i = from; i < bytes.length; i++) if (sign.every((byte, j) => bytes[i + j] === byte)) return i;
  return -1;
}

describe("a zip archive", () => {
  it("gives its files in the order of its directory, from memory and from a Blob", async () => {
    const bytes = zipSync({
      "b.ris": strToU8("TY  - JOUR"),
      sub: { "a.bib": strToU8(text(5000)) },
      "c.txt": [strToU8("c"), { level: 0 }],
    });
    for (const data of [bytes, new Blob([bytes as BlobPart])]) {
      const { inputs, refused } = await unpacked([{ bytes: data, name: "a.zip" }]);
      expect(refused).toEqual([]);
      expect(inputs.map(({ name }) => name)).toEqual(["a.zip/b.ris", "a.zip/sub/a.bib", "a.zip/c.txt"]);
      expect(inputs[0]!.headText).toBe("TY  - JOUR");
      expect((await inputs[1]!.text()).text).toBe(text(5000));
      expect(await all(inputs[1]!.lines())).toEqual(text(5000).split("\n"));
      expect(await inputs[2]!.bytes()).toEqual(strToU8("c"));
      expect(inputs[1]!.remarks?.()).toEqual([]);
    }
  });

  it("leaves out folders, dot files and what systems add", async () => {
    const bytes = zipSync({
      "x/": new Uint8Array(0),
      "x/.DS_Store": strToU8("."),
      "__MACOSX/x/._a.ris": strToU8("."),
      "x/a.ris": strToU8("a"),
      "Thumbs.db": strToU8("."),
    });
    expect(await namesOf(bytes)).toEqual(["a.zip/x/a.ris"]);
  });

  it("takes a path that leads out of it for a name only", async () => {
    const bytes = zipSync({
      "../../etc/a.ris": strToU8("a"),
      "/b.ris": strToU8("b"),
      "C:\\d\\c.ris": strToU8("c"),
      "x\\d.ris": strToU8("d"),
    });
    expect(await namesOf(bytes)).toEqual(["a.zip/a.ris", "a.zip/b.ris", "a.zip/c.ris", "a.zip/x/d.ris"]);
  });

  it("is opened within another one, once, and gz in it too", async () => {
    const inner = zipSync({ "a.ris": strToU8("a"), "deep.zip": zipSync({ "b.ris": strToU8("b") }) });
    const outer = zipSync({ "inner.zip": inner, "c.jsonl.gz": gzipSync(strToU8("{}\n")) });
    const { inputs } = await one(outer, "a.zip");
    expect(inputs.map(({ name }) => name)).toEqual([
      "a.zip/inner.zip/a.ris",
      "a.zip/inner.zip/deep.zip",
      "a.zip/c.jsonl",
    ]);
    expect(inputs[2]!.headText).toBe("{}\n");
  });

  it("loses only what is locked, packed in an unknown way or damaged", async () => {
    const bytes = zipSync({
      "locked.ris": strToU8(text(50)),
      "odd.ris": strToU8(text(50)),
      "moved.ris": strToU8(text(50)),
      "good.ris": strToU8("good"),
    });
    const directory = indexOf(bytes, [0x50, 0x4b, 1, 2]);
    const second = indexOf(bytes, [0x50, 0x4b, 1, 2], directory + 4);
    const third = indexOf(bytes, [0x50, 0x4b, 1, 2], second + 4);
    const broken = changed(changed(changed(bytes, directory + 8, 1), second + 10, 1), third + 42, 1);
    const { inputs, refused } = await one(broken, "a.zip");
    expect(inputs.map(({ name }) => name)).toEqual(["a.zip/good.ris"]);
    expect(refused.map(({ name }) => name)).toEqual(["a.zip/locked.ris", "a.zip/odd.ris", "a.zip/moved.ris"]);
    expect(refused.map(({ error }) => error.message).join("\n")).toMatch(
      /password.*\n.*number 9.*\n.*damaged/,
    );
  });

  it("says of a refused file in it that it is damaged", async () => {
    const bytes = zipSync({
      "a.ris": strToU8("TY  - JOUR\nTI  - Folds\nER  - \n"),
      "b.bib": strToU8(text(3000)),
    });
    const start = indexOf(bytes, [0x50, 0x4b, 3, 4], 4) + 60;
    const broken = bytes.slice();
    broken.fill(0xff, start, start + 200);
    const { bibliography } = await readInputs([{ bytes: broken, name: "a.zip" }]);
    expect(bibliography.papers).toHaveLength(1);
    expect(bibliography.notes.find(({ where }) => where === "a.zip/b.bib")?.what).toMatch(/damaged/);
  });

  it("keeps of a damaged file what stands before the place, and says so", async () => {
    const long = text(60_000);
    const bytes = zipSync({ "long.txt": strToU8(long) });
    const broken = bytes.slice();
    broken.fill(0xff, Math.floor(bytes.length * 0.8), Math.floor(bytes.length * 0.8) + 500);
    const [input] = (await one(broken, "a.zip")).inputs;
    const { text: read, assumed } = await input!.text();
    expect(assumed).toMatch(/damaged/);
    expect(read.length).toBeGreaterThan(long.length / 3);
    expect(long.startsWith(read.slice(0, long.length / 3))).toBe(true);
    await all(input!.lines());
    expect(input!.remarks?.().join(" ")).toMatch(/damaged/);
  });

  it("says what an office document is to be saved as", async () => {
    const types = { "[Content_Types].xml": strToU8("<Types/>") };
    const refusal = async (files: Record<string, Uint8Array | [Uint8Array, { level: 0 }]>) =>
      (await one(zipSync(files), "x")).refused[0]!.error.message;
    expect(await refusal({ ...types, "xl/workbook.xml": strToU8("<w/>") })).toBe(
      "x: This is an Excel workbook: save its sheet as CSV (UTF-8) and open that.",
    );
    expect(await refusal({ ...types, "word/document.xml": strToU8("<w/>") })).toContain("a Word document");
    expect(
      await refusal({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
    ).toContain("save it as CSV");
  });

  it("is refused when it is cut off, empty, or unpacks to a monstrous size", async () => {
    const bytes = zipSync({ "a.ris": strToU8(text(500)) });
    const refusals = async (data: Uint8Array) =>
      (await one(data, "a.zip")).refused.map(({ error }) => error.message);
    expect(await refusals(bytes.subarray(0, bytes.length - 30))).toEqual([
      expect.stringContaining("cut off or damaged"),
    ]);
    expect(await refusals(zipSync({}))).toEqual([expect.stringContaining("holds no files")]);
    const bomb = zipSync({ "a.txt": [new Uint8Array(101_000_000), { level: 6 }] });
    expect(await refusals(bomb)).toEqual([expect.stringContaining("200 times")]);
    const lying = bomb.slice();
    // The directory says 100 bytes.
    const directory = indexOf(bomb, [0x50, 0x4b, 1, 2]);
    lying.set([100, 0, 0, 0], directory + 24);
    const [input] = (await one(lying, "a.zip")).inputs;
    expect(input === undefined ? 0 : (await input.bytes()).length).toBeLessThanOrEqual(100);
  });

  it("stops at a thousand files and says how many are left out", async () => {
    const files = Object.fromEntries(Array.from({ length: 1003 }, (_, i) => [`${i}.ris`, strToU8("a")]));
    const { inputs, refused } = await one(zipSync(files, { level: 0 }), "a.zip");
    expect(inputs).toHaveLength(1000);
    expect(refused[0]!.error.message).toContain("the last 3 are left out");
  });
});

describe("a gz file", () => {
  it("is read as one text, from several members too, its name without .gz", async () => {
    const members = [
      gzipSync(strToU8("first\n")),
      gzipSync(strToU8(text(9000))),
      gzipSync(strToU8("\nlast")),
    ];
    const bytes = Uint8Array.from(members.flatMap((member) => [...member]));
    const [input] = (await one(bytes, "works.jsonl.gz")).inputs;
    expect(input!.name).toBe("works.jsonl");
    expect(await input!.text()).toEqual({ text: `first\n${text(9000)}\nlast`, assumed: null });
    expect((await all(input!.lines())).length).toBe(9002);
    expect(input!.remarks?.()).toEqual([]);
  });

  it("gives what stands before its break, with a remark; with nothing before it, a refusal", async () => {
    const bytes = gzipSync(strToU8(text(50_000)));
    const [input] = (await one(bytes.subarray(0, bytes.length >> 1), "a.gz")).inputs;
    const lines = await all(input!.lines());
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines[9999]).toBe(text(10_000).split("\n")[9999]);
    expect(input!.remarks?.()).toEqual([expect.stringContaining("breaks off")]);
    const { refused } = await one(bytes.subarray(0, 12), "a.gz");
    expect(refused[0]!.error.message).toMatch(/^a\.gz: .*damaged.*\.$/);
  });

  it("says when its check sum does not fit", async () => {
    const bytes = gzipSync(strToU8("some text"));
    const [input] = (await one(changed(bytes, bytes.length - 6), "a.gz")).inputs;
    expect(await input!.text()).toEqual({ text: "some text", assumed: expect.stringContaining("check sum") });
  });

  it("is stopped when it unpacks to a monstrous size", async () => {
    const [input] = (await one(gzipSync(new Uint8Array(150_000_000)), "a.gz")).inputs;
    await expect(input!.bytes()).rejects.toThrow("200 times");
  });

  it("inflates no more than its head until it is read", async () => {
    const bytes = gzipSync(strToU8(text(200_000)));
    const [input] = (await one(bytes, "a.gz")).inputs;
    expect(input!.head.length).toBe(262_144);
    for await (const line of input!.lines()) {
      expect(line).toBe("line 0 0");
      break;
    }
  });
});

describe("an archive with changed bytes", () => {
  const zip = zipSync({ "a.ris": strToU8(text(40)), "b/c.bib": [strToU8("c"), { level: 0 }] });
  const gz = gzipSync(strToU8(text(40)));

  it.each([
    ["zip", zip],
    ["gz", gz],
  ])("is read or refused with a sentence, never another error: %s", async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { maxLength: 4 }),
        fc.nat(bytes.length),
        async (flips, length) => {
          const damaged = flips
            .reduce<Uint8Array>((copy, [at, by]) => changed(copy, at, by), bytes.slice())
            .slice(0, length);
          const { inputs, refused } = await one(damaged, "a");
          for (const { error } of refused) expect(error.message).toMatch(/^a.*\.$/);
          for (const input of inputs) {
            expect((await input.text()).text.length).toBeLessThan(100_000);
            await all(input.lines());
          }
        },
      ),
      { numRuns: 3000, seed: 5 },
    );
  });
});

describe("lines", () => {
  it("end alike wherever the pieces are parted", async () => {
    const bytes = bytesOf("a\r\nb\rc\n\r\n\nd\r");
    for (let length = 1; length < bytes.length; length++) {
      const pieces = (async function* () {
        for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
      })();
      expect(await all(linesOf(pieces, bytes))).toEqual(["a", "b", "c", "", "", "d"]);
    }
  });

  it("of a megabyte each are joined in linear time", async () => {
    const pieces = (async function* () {
      for (let i = 0; i < 3000; i++) yield bytesOf("x".repeat(1000));
    })();
    expect((await all(linesOf(pieces, bytesOf("x"))))[0]).toHaveLength(3_000_000);
  });
});

describe("reading an archive", () => {
  it("reads what can be read and notes the rest", async () => {
    const bytes = zipSync({
      "page.txt": fixture("hub-page.txt"),
      "sheet.xlsx": zipSync({ "[Content_Types].xml": strToU8(""), "xl/a.xml": strToU8("") }),
    });
    const { bibliography } = await readInputs([{ bytes, name: "all.zip" }]);
    expect(bibliography.papers.length).toBeGreaterThan(0);
    expect(notesOf(bibliography)).toContain("all.zip/sheet.xlsx: This is an Excel workbook");
  });

  it("is refused with the first sentence if nothing of it can be read", async () => {
    const bytes = zipSync({ "[Content_Types].xml": strToU8(""), "xl/a.xml": strToU8("") });
    await expect(readInputs([{ bytes, name: "sheet.xlsx" }])).rejects.toThrow(
      "sheet.xlsx: This is an Excel workbook",
    );
  });

  it("notes what was lost of a gz file that breaks off", async () => {
    const page = new TextDecoder().decode(fixture("hub-page.txt"));
    const bytes = gzipSync(bytesOf(page));
    const { bibliography } = await readInputs([
      { bytes: bytes.subarray(0, bytes.length - 9), name: "page.txt.gz" },
    ]);
    expect(notesOf(bibliography)).toContain("breaks off");
  });
});
