/** Records that were once read wrongly: each as small as it can be, with what a librarian would say of it. */
import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { readInputs } from "../../src/reading";

const encoder = new TextEncoder();

async function read(text: string | Uint8Array, name: string): Promise<Bibliography> {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  return (await readInputs([{ bytes, name }])).bibliography;
}

const ris = (...records: readonly string[]) =>
  records.map((record) => `TY  - JOUR\n${record}\nER  - \n`).join("");

describe("authors", () => {
  it("keeps two authors whose names with initials are the same, and lists a full name once", async () => {
    const { papers } = await read(
      ris(
        "TI  - On knees\nAU  - Innocenti, M.\nAU  - Zanna, L.\nAU  - Innocenti, M.\nAU  - Lee, Ann B\nAU  - Lee, Ann B",
      ),
      "a.ris",
    );
    expect(papers[0]!.authors).toEqual(["Innocenti, M.", "Zanna, L.", "Innocenti, M.", "Lee, Ann B"]);
  });

  it("lists the authors of a list that stands there twice once", async () => {
    const { papers } = await read(
      "@article{a, title={On wires}, author={Hu, H. and Ji, J. and Hu, H. and Ji, J.}}",
      "a.bib",
    );
    expect(papers[0]!.authors).toEqual(["Hu, H.", "Ji, J."]);
  });

  it("parts editors between commas as Scopus writes them, and knows initials behind the family name", async () => {
    const text = `@conference{a, editor={Mola F., van Sinderen M., Vichi M.-A.}, title={Proceedings}, year={2017}}
      @book{b, author={Mola F.}, title={A book}}
      @book{c, author={King, Jr., Martin L. and Carmone Jr., Frank J.}, title={Another book}}`;
    const { papers } = await read(text, "scopus.bib");
    expect(papers.map(({ authors }) => authors)).toEqual([
      ["Mola, F.", "van Sinderen, M.", "Vichi, M.-A."],
      ["Mola, F."],
      ["King, Jr., Martin L.", "Carmone Jr., Frank J."],
    ]);
  });
});

describe("a table of IEEE Xplore", () => {
  const header =
    '"Document Title",Authors,"Author Affiliations","Publication Title","Online Date","Publication Year","IEEE Terms"';

  it("reads a row whose quotation marks are not doubled", async () => {
    const { papers } = await read(
      `${header}\n"Waves","P. So","Canada","The Conference on "Computer as a Tool"","26 Dec 2007","2007","x"\n`,
      "export.csv",
    );
    expect(papers[0]).toMatchObject({
      venue: 'The Conference on "Computer as a Tool"',
      year: 2007,
      date: "2007-12-26",
    });
  });

  it("does not date a paper by the day on which Xplore took it in", async () => {
    const { papers } = await read(
      `${header}\n"A model","P. So","Canada","A conference","4 Jul 2016","2008","x"\n`,
      "export.csv",
    );
    expect(papers[0]!.year).toBe(2008);
    expect(papers[0]!.date).toBeUndefined();
  });
});

describe("records of one title", () => {
  it("keeps apart what stands in two volumes of one journal, and joins a repeated record", async () => {
    const review = (volume: number, page: number) =>
      `TI  - Brazil through the eyes of a traveller\nAU  - Croce, Paul\nT2  - Journal of History\nPY  - 2007\nVL  - ${volume}\nSP  - ${page}`;
    const { papers } = await read(ris(review(40, 582), review(41, 194), review(40, 582)), "a.ris");
    expect(papers.map(({ volume }) => volume)).toEqual(["40", "41"]);
  });

  it("takes a record that comes 150,000 times for one paper, in time that grows with their number", async () => {
    const { papers, files } = await read("10.1000/1\n".repeat(150_000), "ids.txt");
    expect(papers).toHaveLength(1);
    expect(files![0]!.records).toBe(150_000);
    const same = "TI  - A very same title of all papers\nAU  - Smith, J\nPY  - 2001";
    const start = performance.now();
    const many = await read(ris(same).repeat(20_000), "many.ris");
    expect(many.papers).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 60_000);
});

describe("packed files", () => {
  const text = ris("TI  - A title of a packed record");

  it("reads a gz file with zeros behind it, as tapes leave them", async () => {
    const packed = gzipSync(encoder.encode(text));
    const padded = new Uint8Array(packed.length + 512);
    padded.set(packed);
    expect((await read(padded, "a.ris.gz")).papers).toHaveLength(1);
  });

  it("says that the check sum of an unpacked entry of a zip file does not fit", async () => {
    const archive = zipSync({ "a.ris": [encoder.encode(text), { level: 0 }] });
    const at = new TextDecoder("latin1").decode(archive).indexOf("packed record");
    archive[at]! ^= 1;
    const { papers, notes } = await read(archive, "a.zip");
    expect(papers).toHaveLength(1);
    expect(notes.map(({ what }) => what).join(" ")).toContain("check sum");
  });
});

describe("what is told", () => {
  it("knows EndNote tagged text whose lines end in CR", async () => {
    expect((await read("%0\r%A Lee, Ann\r%T A title\r", "a.enw")).format).toBe("endnote-tagged");
  });

  it("names a file that cannot be read once", async () => {
    await expect(read("@article{a, note = {b}}", "a.bib")).rejects.toThrow(/^(?!.*a\.bib.*a\.bib).*No entry/);
  });
});
