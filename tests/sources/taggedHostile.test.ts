import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import type { Source } from "../../src/model/plugins";
import { fixture, fixtureText, inputOf } from "./inputs";
import { TAGGED } from "./taggedFiles";

const FIXTURES: Readonly<Record<string, readonly string[]>> = {
  ris: ["references.ris"],
  "endnote-tagged": ["references.enw"],
  nbib: ["records.nbib"],
  "web-of-science": ["records.wos.txt", "records.wos-tab.txt"],
  ovid: ["records.ovid.txt"],
};

async function readOrRefuse(source: Source, content: Uint8Array | string): Promise<number> {
  try {
    const [file] = (await source.read([await inputOf(content)], {})).bibliography.files ?? [];
    return file!.records + file!.refused;
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return 0;
  }
}

describe.each(TAGGED.flatMap(({ source }) => FIXTURES[source.id]!.map((name) => ({ name, source }))))(
  "$name, damaged",
  ({ name, source }) => {
    const bytes = fixture(name);

    it("is read as far as it goes wherever it is cut", async () => {
      for (let end = 0; end <= bytes.length; end += 7) await readOrRefuse(source, bytes.subarray(0, end));
      expect(await readOrRefuse(source, bytes)).toBeGreaterThan(1);
    });

    it("gives an InputError at worst, whatever bytes are changed, repeated or left out", async () => {
      const place = fc.nat(bytes.length - 1);
      const change = fc.oneof(
        fc.record({ at: place, byte: fc.nat(255) }),
        fc.record({ from: place, to: place }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
          let damaged = bytes.slice();
          for (const one of changes) {
            if ("at" in one) damaged[one.at % damaged.length] = one.byte;
            else damaged = Uint8Array.from([...damaged.subarray(0, one.from), ...damaged.subarray(one.to)]);
            if (damaged.length === 0) return;
          }
          const input = await inputOf(damaged);
          expect(source.accepts(input)).toBeGreaterThanOrEqual(0);
          await readOrRefuse(source, damaged);
        }),
        { numRuns: 300, seed: 5 },
      );
    });

    it("is the same with CR LF, with CR, with a byte order mark and as UTF-16", async () => {
      const text = fixtureText(name);
      const plain = (await source.read([await inputOf(text)], {})).bibliography;
      const wide = new Uint8Array(Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0)).buffer);
      for (const other of [
        text.replaceAll("\n", "\r\n"),
        text.replaceAll("\n", "\r"),
        `\ufeff${text}`,
        wide,
      ]) {
        const input = await inputOf(other);
        expect(source.accepts(input)).toBeGreaterThan(0.5);
        expect((await source.read([input], {})).bibliography).toEqual(plain);
      }
    });
  },
);

describe("hostile tagged text", () => {
  it("with a line of a million letters, and one of a million spaces, is read in no time", async () => {
    const long = `TY  - JOUR\nTI  - ${"a".repeat(1e6)}\nKW  - ${" ".repeat(1e6)}x\nN1  - ${"References: ".repeat(8e4)}\nUR  - ${"; ".repeat(5e5)}\nAU  - ${";&".repeat(5e5)}\nL2  - http://a${" ".repeat(1e6)}b\nDO  - ${"doi: ".repeat(2e5)}\nSP  - ${"1 ".repeat(5e5)}\nN1  - Cited By${" ".repeat(1e6)}x;${" ".repeat(1e6)}\nER  - \n`;
    const start = performance.now();
    expect(await readOrRefuse(TAGGED[0].source, long)).toBe(1);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it("is text: names of properties are values and tags like others", async () => {
    const text = "TY  - __proto__\nTI  - constructor\nAU  - __proto__\nKW  - toString\nER  - \n";
    const [paper] = (await TAGGED[0].source.read([await inputOf(text)], {})).bibliography.papers;
    expect(paper).toMatchObject({
      title: "constructor",
      authors: ["__proto__"],
      keywords: ["toString"],
      type: "__proto__",
    });
  });
});
