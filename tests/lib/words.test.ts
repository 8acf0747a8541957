import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseTraits, INNER_CAPITAL, LONG, OPENS_CAPITAL, SHOUTED } from "../../src/lib/caseTraits";
import { explainsNothing, inflect, isQuiet } from "../../src/lib/quietWords";
import { tokenise } from "../../src/lib/tokens";
import { hasInnerCapital, isAcronym, learnWordForms } from "../../src/lib/wordForms";

const learn = (...texts: string[]) => learnWordForms(texts.map((text) => tokenise(text)));

describe("word forms", () => {
  it("are lower case for words that only titles and openings write large", () => {
    const forms = learn("Deep Reinforcement Learning for Better Ovens", "Ovens are warm. Ovens stay warm.");
    expect(forms.write("Reinforcement")).toBe("reinforcement");
    expect(forms.write("Ovens")).toBe("ovens");
  });

  it("keep the capital of a name that running text writes large", () => {
    const forms = learn("Most people bake rye bread with the Zeppelin oven made near Ghent.", "Nothing here");
    expect(forms.write("zeppelin")).toBe("Zeppelin");
    expect(forms.write("Ghent")).toBe("Ghent");
  });

  it("keep acronyms and capitals inside by majority", () => {
    expect(learn("An LLM and an LLM", "A Study of LLM Ovens").write("llm")).toBe("LLM");
    expect(learn("symbolic EXecution", "slow execution", "fast execution").write("EXecution")).toBe(
      "execution",
    );
  });

  it("fall back on a list of names where the texts are silent", () => {
    expect(learn("Fast Bayesian Ovens for Python Users").write("BAYESIAN")).toBe("Bayesian");
  });

  it("ignore texts all in capitals", () => {
    expect(learn("BREAD OVENS FOR EVERY HOUSE", "old bread").write("BREAD")).toBe("bread");
  });

  it("ignore keywords in capitals, but for those as short as acronyms", () => {
    expect(learn("OVENS", "RYE BREAD", "ovens").write("OVENS")).toBe("ovens");
    expect(learn("RYE BREAD", "rye").write("rye")).toBe("rye");
    expect(learn("DNA", "The dna of rye", "DNA").write("dna")).toBe("DNA");
  });

  it("are small where running text writes a word large half of the time", () => {
    const forms = learn("We read the Annals of Bread Science here.", "This is the science of rye bread.");
    expect(forms.write("Science")).toBe("science");
  });
});

describe("traits of capitals", () => {
  it("are what Unicode says, for words of plain letters too", () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zA-Z]{1,6}$/),
      fc.stringMatching(/^[a-cA-C\d]{1,6}$/),
      fc
        .array(fc.constantFrom("É", "é", "ß", "ǅ", "中", "\u0301", "A", "b", "𝐀"), { minLength: 1 })
        .map((l) => l.join("")),
    );
    fc.assert(
      fc.property(word, (written) => {
        const traits = caseTraits(written);
        expect((traits & INNER_CAPITAL) !== 0).toBe(hasInnerCapital(written));
        expect((traits & LONG) !== 0).toBe(/^\p{L}{4,}$/u.test(written));
        expect((traits & OPENS_CAPITAL) !== 0).toBe(/^\p{Lu}/u.test(written));
        expect((traits & SHOUTED) !== 0).toBe(
          written === written.toUpperCase() && written !== written.toLowerCase(),
        );
      }),
    );
  });
});

describe("acronyms", () => {
  it("are letters all capital but for a plural s", () => {
    expect(["LLM", "GPUs", "RTL"].every(isAcronym)).toBe(true);
    expect(["LibBench", "iOS", "A", "bread"].some(isAcronym)).toBe(false);
  });
});

describe("quiet words", () => {
  it("are function words of other languages too, but no acronyms and no words of English", () => {
    for (const word of ["que", "de", "Para", "über", "dans", "não", "della"])
      expect(isQuiet(word)).toBe(true);
    for (const word of ["OS", "SE", "die", "inteligencia", "art"]) expect(isQuiet(word)).toBe(false);
  });

  it("are verbs of reporting in all their forms, numerals, units and praise", () => {
    for (const word of [
      "finds",
      "Points",
      "introduces",
      "shows",
      "outperforms",
      "achieving",
      "seven",
      "recall",
      "baselines",
    ]) {
      expect(isQuiet(word)).toBe(true);
    }
    for (const word of ["bread", "reinforcement", "repair", "constructor", "__proto__", "toString"]) {
      expect(isQuiet(word)).toBe(false);
    }
  });

  it("inflect verbs by their endings", () => {
    expect(inflect("achieve")).toEqual(["achieve", "achieves", "achieved", "achieving"]);
    expect(inflect("apply")).toEqual(["apply", "applies", "applied", "applying"]);
    expect(inflect("reach")).toEqual(["reach", "reaches", "reached", "reaching"]);
    expect(inflect("employ")).toEqual(["employ", "employs", "employed", "employing"]);
  });

  it("leave dull words to phrases", () => {
    expect(explainsNothing(["systems"])).toBe(true);
    expect(explainsNothing(["recommender", "systems"])).toBe(false);
  });
});
