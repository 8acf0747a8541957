import { describe, expect, it } from "vitest";
import { stem } from "../../src/lib/stem";

/** Examples of the published algorithm, step by step. */
const EXAMPLES: Readonly<Record<string, string>> = {
  caresses: "caress",
  ponies: "poni",
  ties: "ti",
  cats: "cat",
  feed: "feed",
  agreed: "agre",
  plastered: "plaster",
  bled: "bled",
  motoring: "motor",
  sing: "sing",
  conflated: "conflat",
  troubled: "troubl",
  sized: "size",
  hopping: "hop",
  tanned: "tan",
  falling: "fall",
  hissing: "hiss",
  fizzed: "fizz",
  failing: "fail",
  filing: "file",
  happy: "happi",
  sky: "sky",
  relational: "relat",
  conditional: "condit",
  valenci: "valenc",
  digitizer: "digit",
  radicalli: "radic",
  vietnamization: "vietnam",
  predication: "predic",
  operator: "oper",
  feudalism: "feudal",
  decisiveness: "decis",
  hopefulness: "hope",
  sensibiliti: "sensibl",
  triplicate: "triplic",
  formative: "form",
  electrical: "electr",
  goodness: "good",
  revival: "reviv",
  allowance: "allow",
  airliner: "airlin",
  adjustable: "adjust",
  replacement: "replac",
  adoption: "adopt",
  effective: "effect",
  probate: "probat",
  rate: "rate",
  cease: "ceas",
  controll: "control",
  roll: "roll",
};

describe("the stemmer", () => {
  it.each(Object.entries(EXAMPLES))("cuts %s to %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it("brings the forms of a word together", () => {
    expect(new Set(["repair", "repairs", "repaired", "repairing"].map(stem)).size).toBe(1);
    expect(new Set(["optimize", "optimizes", "optimization", "optimizing"].map(stem)).size).toBe(1);
  });

  it("takes y for a vowel after a consonant", () => {
    const cut = { syzygy: "syzygi", yellowing: "yellow", eyed: "ei", crying: "cry", yyyying: "yyyi" };
    for (const [word, expected] of Object.entries(cut)) expect(stem(word)).toBe(expected);
  });

  it("leaves short, long, foreign and numbered words alone", () => {
    for (const word of ["as", "gpt4", "größe", "日本", "y".repeat(5000), "__proto__", ""])
      expect(stem(word)).toBe(word);
  });
});
