/** The lexicon of facets: what every entry must be, and that papers are matched with it as meant. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { entriesOf } from "../../src/lib/sparseRows";
import { stopWords } from "../../src/lib/stopWords";
import { tokenise } from "../../src/lib/tokens";
import { facetMentions } from "../../src/topics/facetMentions";
import { facets, votingFacets } from "../../src/topics/facets";
import { withFacets } from "../../src/topics/facetVoice";
import { fallbackName } from "../../src/topics/fallbackName";
import { signTree } from "../../src/topics/mentions";
import { holds, stemsOf } from "../../src/topics/nameParts";
import { passagesOf, roomForWords } from "../../src/topics/passages";

/** Facet → how clearly a paper with this title, among others, speaks of it. */
function facetsOf(title: string, others: readonly string[] = []): Map<string, number> {
  const papers = [title, ...others].map((each, i) => ({ id: `p${i}`, title: each }));
  const mentions = facetMentions(passagesOf(papers, true));
  return new Map([...entriesOf(mentions, 0)].map(([facet, clarity]) => [facets[facet]!.label, clarity]));
}

describe("the lexicon of facets", () => {
  it("has between 550 and 650 facets of at least 20 fields, of which 263 are a voice in similarity", () => {
    expect(facets.length).toBeGreaterThanOrEqual(550);
    expect(facets.length).toBeLessThanOrEqual(650);
    expect(votingFacets.length).toBe(263);
    expect(new Set(facets.map(({ field }) => field)).size).toBeGreaterThanOrEqual(20);
  });

  it("is no larger than 30 kB when packed", () => {
    const packed = ["facets.json", "namingFacets.json"].map((file) => {
      const text = readFileSync(resolve(import.meta.dirname, "../../src/topics", file), "utf8");
      return gzipSync(JSON.stringify(JSON.parse(text)), { level: 9 }).length;
    });
    expect(packed[0]).toBeLessThan(15_000);
    expect(packed[1]).toBeLessThan(16_000);
  });

  it("begins with the facets that vote, in their order, with their patterns but for those that name wrongly", () => {
    const taken: string[] = [];
    votingFacets.forEach((facet, f) => {
      expect(facets[f]!.label).toBe(facet.label);
      const kept = facet.patterns.filter((pattern) => facets[f]!.patterns.includes(pattern));
      expect(facets[f]!.patterns.slice(0, kept.length)).toEqual(kept);
      taken.push(...facet.patterns.filter((pattern) => !kept.includes(pattern)));
      expect(facets[f]!.hints.slice(0, facet.hints.length)).toEqual(facet.hints);
    });
    expect(taken.sort()).toEqual(["film", "gan"]);
    expect(facets.flatMap(({ patterns }) => patterns).filter((pattern) => pattern.startsWith("-"))).toEqual(
      [],
    );
  });

  it("has one area for each field", () => {
    for (const field of new Set(facets.map((facet) => facet.field)))
      expect(facets.filter((facet) => facet.field === field && facet.isArea).length, field).toBe(1);
  });

  it("has unique labels", () => {
    const labels = facets.map(({ label }) => stemsOf(label).sort().join(" "));
    expect(labels.filter((label, at) => labels.indexOf(label) < at)).toEqual([]);
  });

  it.each(facets.map(({ label }) => label))("calls a facet as on a slide: %s", (label) => {
    const words = label.split(/[ -]/).filter((word) => word !== "&");
    expect(label.length).toBeLessThanOrEqual(40);
    expect(label.split(" ").length).toBeLessThanOrEqual(5);
    expect(label).toMatch(/^\p{Lu}/u);
    expect(label).not.toMatch(/\p{N}/u);
    for (const word of words) {
      const joins = ["of", "in", "with", "by", "under"].includes(word);
      expect(joins || !stopWords.has(word.toLowerCase()), word).toBe(true);
    }
    // Sentence case: further words begin small unless they are acronyms or names.
    for (const word of words.slice(1))
      expect(word, label).toMatch(/^(\p{Ll}[\p{L}'’]*|\p{Lu}{2,}s?|Bayesian)$/u);
  });

  it("has patterns and hints of which every word counts", () => {
    for (const { label, patterns, hints } of facets) {
      for (const pattern of [...patterns, ...hints]) {
        const what = `${label}: ${pattern}`;
        const runs = tokenise(pattern);
        const tokens = runs.flat().length;
        expect(tokens, what).toBeGreaterThan(0);
        expect(tokens, what).toBeLessThanOrEqual(3);
        // "well log" would come down to "log", and match another field.
        if (/[ -]/.test(pattern)) expect(tokens, what).toBeGreaterThan(1);
        if (runs.length > 1) expect([runs.length, tokens], what).toEqual([2, 2]);
      }
    }
  });

  it("has no pattern twice among the facets that vote, nor among the further ones", () => {
    const keysOf = (patterns: readonly string[]) => signTree(roomForWords(), patterns).keyOfPattern;
    const all = votingFacets.flatMap(({ patterns }) => patterns);
    // A finer facet may have patterns of a broader one that votes: "exploit" of vulnerabilities.
    const furtherPatterns = facets.flatMap(({ patterns }, f) =>
      patterns.slice(votingFacets[f]?.patterns.length ?? 0),
    );
    const keys = keysOf(all);
    expect(all.filter((_, at) => keys.indexOf(keys[at]!) < at)).toEqual([]);
    const further = keysOf(furtherPatterns);
    expect(furtherPatterns.filter((_, at) => further.indexOf(further[at]!) < at)).toEqual([]);
    for (const { label, patterns, hints } of facets) {
      const own = keysOf([...patterns, ...hints]);
      hints.forEach((hint, at) => {
        expect(own.indexOf(own[patterns.length + at]!), `${label}: ${hint}`).toBe(patterns.length + at);
      });
    }
  });

  it("finds each pattern in a title that has it", () => {
    for (const { label, patterns } of facets)
      for (const pattern of patterns)
        expect(facetsOf(`A view on ${pattern}`).get(label), `${label}: ${pattern}`).toBe(1);
  });
});

describe("papers and facets", () => {
  it("speak of the area of a facet too", () => {
    const found = facetsOf("Automated program repair");
    expect(found.get("Program repair")).toBe(1);
    expect(found.get("Software engineering")).toBe(1);
  });

  it("does not take thin films for art, nor gallium nitride for generated images", () => {
    expect(facetsOf("Thin films of copper oxide", ["Film growth"]).has("Art & design")).toBe(false);
    expect(facetsOf("GaN nanowires", ["Doped GaN"]).has("Image & video generation")).toBe(false);
    expect(facetsOf("Cinema of the harbour").get("Art & design")).toBe(1);
  });

  it("meet patterns across a stop word", () => {
    expect(facetsOf("Text-to-SQL for beginners").get("Databases & SQL")).toBe(1);
  });

  it("match words as written, plural or not, and phrases by stem", () => {
    expect(facetsOf("Vulnerabilities").get("Vulnerability detection")).toBe(1);
    expect(facetsOf("Repairing programs").get("Program repair")).toBeUndefined();
    expect(facetsOf("Program repairs").get("Program repair")).toBe(1);
  });

  it("take hints only where two papers hold a pattern", () => {
    expect(facetsOf("Which bug is it?").has("Program repair")).toBe(false);
    const others = ["Program repair one", "Program repair two"];
    expect(facetsOf("Which bug is it?", others).get("Program repair")).toBeCloseTo(0.3, 12);
  });

  it.each([
    ["Outranking methods for multiple criteria sorting", "Multi-criteria decision analysis"],
    ["A randomised controlled trial of vitamin D", "Clinical trials"],
    ["Arthroplasty of the knee in older adults", "Orthopaedics"],
    ["Transport across a lipid bilayer by ABC transporters", "Membranes & transport proteins"],
    ["Revegetation of mined land", "Ecological restoration"],
    ["Supersymmetric gauge theory", "Strings & quantum gravity"],
    ["Bifurcation of a dynamical system", "Differential equations & dynamics"],
    ["Cointegration of exchange rates", "Econometrics"],
    ["Lysenko and Mendelian heredity", "Eugenics & heredity"],
    ["Preservice teachers in the classroom", "Teacher education"],
    ["Patients in the emergency department", "Emergency & trauma care"],
  ])("know fields outside computing: %s", (title, facet) => {
    expect(facetsOf(title).get(facet)).toBe(1);
  });
});

describe("the facets' voice", () => {
  const papers = (titles: readonly string[]) => titles.map((title, i) => ({ id: `p${i}`, title }));
  const titles = ["Program repair of oats", "Program repair of rye", "Ice", "Snow"];
  /** Similarities by text: the last two papers resemble each other. */
  const text = Float64Array.from({ length: 16 }, (_, at) => (at === 11 || at === 14 ? 0.5 : 0));

  it("brings papers that speak of one facet near each other", () => {
    const near = withFacets(text, papers(titles));
    expect(near[1]).toBeGreaterThan(0);
    expect(near[2]).toBe(0);
    expect(near[11]).toBeGreaterThan(near[1]!);
  });

  it("is that of the facets that vote only", () => {
    const surgery = ["Arthroplasty of oats", "Arthroplasty of rye", "Ice", "Snow"];
    expect(facets.find(({ patterns }) => patterns.includes("arthroplasty"))!.label).toBe("Orthopaedics");
    expect(withFacets(text, papers(surgery))[1]).toBe(0);
  });

  it("does not speak of what the user has excluded", () => {
    expect(withFacets(text, papers(titles), ["repairs"])[1]).toBe(0);
    expect(withFacets(text, papers(titles), ["oats"])[1]).toBeGreaterThan(0);
  });
});

describe("names within each other", () => {
  it("are known by their stems", () => {
    expect(holds(stemsOf("Program repair"), stemsOf("Program repairs & patches"))).toBe(true);
    expect(holds(stemsOf("Program repair"), stemsOf("Code review"))).toBe(false);
  });

  it("are none where one has no word, and no two forms of one word", () => {
    expect(holds(stemsOf("???"), stemsOf("Code review"))).toBe(false);
    expect(fallbackName([], 3, "???", new Set(["???", "!!!"]))).toBe("??? (2)");
    const terms = ["ovens", "bread"].map((term) => ({ term, weight: 1, count: 3 }));
    expect(fallbackName(terms, 3, "???", new Set(["???"]))).toBe("Ovens & bread");
    const pairs = ["vuln", "vulnerability", "stone oven"].map((term) => ({ term, weight: 1, count: 1 }));
    expect(fallbackName(pairs, 3, "???", new Set())).toBe("Vulnerability & stone oven");
    const shared = [...pairs, { term: "rye bread", weight: 0.1, count: 2 }];
    expect(fallbackName(shared, 3, "???", new Set())).toBe("Rye bread");
    const affiliations = ["fahd university", "king fahd university", "stone oven"];
    const ofAuthors = affiliations.map((term) => ({ term, weight: 1, count: 3 }));
    expect(fallbackName(ofAuthors, 3, "???", new Set())).toBe("Stone oven");
    const long = "Baking of rye bread in the stone ovens of a village, and what became of it";
    expect(fallbackName([], 3, long, new Set())).toBe("Rye bread");
  });
});
