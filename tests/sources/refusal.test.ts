import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { InputError } from "../../src/model/inputError";
import { bytesOf, fixture, fixtureText, readBytes, readText, surveyText } from "./inputs";

/** The sentence with which the input is refused. */
async function refusal(bytes: Uint8Array, name = "file"): Promise<string> {
  try {
    await readBytes(bytes, name);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error(`${name} was read`);
}

describe("an input that cannot be read is refused with a sentence that", () => {
  it("names it and says that it is empty", async () => {
    expect(await refusal(new Uint8Array(), "empty.txt")).toMatch(/^empty\.txt: This is empty\. Open /);
    expect(await refusal(bytesOf(" \n\n\t"), "blank.txt")).toContain("nothing but white space");
  });

  it("says which kind of binary file it is", async () => {
    expect(await refusal(bytesOf("%PDF-1.7 …"))).toContain("a PDF file");
    expect(await refusal(bytesOf("PK\u0003\u0004 …"))).toContain("a zip archive");
    expect(await refusal(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toContain("a picture");
    const random = seededRandom(1);
    expect(await refusal(Uint8Array.from({ length: 5000 }, () => random() * 256))).toContain("a binary file");
  });

  it("says of which type a JSON file is", async () => {
    expect(await refusal(bytesOf('{"type":"FeatureCollection","features":[]}'))).toContain(
      'of type "FeatureCollection"',
    );
    for (const json of ["{}", "[]", '{"papers":[]}', '{"type":{}}', '["orrery-map"]', '"orrery-map"'])
      expect(await refusal(bytesOf(json))).toContain("looked for");
  });

  it("says which element an unknown kind of XML begins with", async () => {
    expect(await refusal(bytesOf('<?xml version="1.0"?>\n<recipes><one/></recipes>'))).toContain("“recipes”");
  });

  it("says that a site answered with a page in place of the file, and which", async () => {
    for (const body of ["Please log in.", "Please log in to export citations or cite this article."])
      expect(
        await refusal(
          bytesOf(
            `<!DOCTYPE html><html><head><title>403 &amp; out</title></head><body>${body}</body></html>`,
          ),
          "export.ris",
        ),
      ).toMatch(/^export\.ris: This is a web page \(“403 & out”\), and no hub page\..*export again/);
  });

  it("says what was looked for in a text and what to do", async () => {
    expect(await refusal(bytesOf("A letter.\n\nDear hub, how are you?\n"))).toMatch(
      /of no kind that is known here: looked for a bibliography.*Open a bibliography/,
    );
    expect(await refusal(bytesOf("{ not JSON"))).toContain("looked for");
  });

  it("comes soon for 50 MB of noise, on one line or on many, as html or as JSON", async () => {
    const size = 50_000_000;
    const noise = (alphabet: string) => {
      const random = seededRandom(2);
      const piece = Uint8Array.from({ length: 99_991 }, () =>
        alphabet.charCodeAt(Math.floor(random() * alphabet.length)),
      );
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += piece.length) bytes.set(piece.subarray(0, size - at), at);
      return bytes;
    };
    const start = (bytes: Uint8Array, text: string) => {
      bytes.set(bytesOf(text));
      return bytes;
    };
    const inputs: [string, Uint8Array][] = [
      ["letters", noise("abcdefghijklmnopqrstuvwxyz .-$\\{}&;#")],
      ["lines", noise("ab c-\n\r*1.·")],
      ["html", start(noise("<a/>='\" !-b&;"), "<html>")],
      ["line of a hub page", start(noise("abc def."), "hub Canonical reference\nhub tools\n-\n")],
      ["json", start(noise('{}[]":,a1'), '{"type":"orrery-map","hub":')],
    ];
    for (const [name, bytes] of inputs) {
      const before = process.cpuUsage();
      await refusal(bytes, name);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6, `seconds for ${name}`).toBeLessThan(6);
    }
  }, 120_000);
});

describe("an encoding", () => {
  it("may be UTF-16 with a byte order mark", async () => {
    const text = `\ufeff${surveyText()}`;
    const bytes = new Uint8Array(new Uint16Array(Array.from(text, (letter) => letter.charCodeAt(0))).buffer);
    expect((await readBytes(bytes, "page.txt")).bibliography).toEqual(await readText(surveyText()));
    const json = Uint16Array.from(`\ufeff${fixtureText("map.json")}`, (letter) => letter.charCodeAt(0));
    expect((await readBytes(new Uint8Array(json.buffer), "map.json")).saved).toBeDefined();
  });

  it("that is cut inside a character costs that character and a note", async () => {
    const bytes = fixture("hub-page.txt");
    const middle = bytes.indexOf(0xc2) + 1;
    const read = (await readBytes(bytes.subarray(0, middle), "cut.txt")).bibliography;
    expect(read.notes[0]!.what).toContain("in the middle of a character");
    expect(read.hub?.title).toBe("A Made-Up Survey of Paper Folding");
  });
});
