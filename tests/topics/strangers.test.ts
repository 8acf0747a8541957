/** Facets of which a topic has the words only. */
import { describe, expect, it } from "vitest";
import { facetMentions } from "../../src/topics/facetMentions";
import { facets } from "../../src/topics/facets";
import { passagesOf } from "../../src/topics/passages";
import { BETWEEN, DOMAINS, PLAIN_WORDS, strangers } from "../../src/topics/strangers";
import { facetSubjects } from "../../src/topics/subjects";

/** Whether a facet is a stranger in a group of papers with these titles. */
function isStrange(titles: readonly string[], label: string): boolean {
  const papers = titles.map((title, i) => ({ id: `p${i}`, title }));
  const subjects = facetSubjects(facetMentions(passagesOf(papers, true)));
  const at = subjects.findIndex((subject) => subject.label === label);
  expect(at, label).toBeGreaterThanOrEqual(0);
  return strangers([papers.map((_, i) => i)], subjects)(0, at);
}

describe("strangers among facets", () => {
  it("are told by lists that name facets and fields of the lexicon, each field once", () => {
    const labels = new Set(facets.map(({ label }) => label));
    for (const label of [...BETWEEN, ...PLAIN_WORDS]) expect(labels, label).toContain(label);
    const fields = DOMAINS.flat();
    expect([...fields].sort()).toEqual([...new Set(facets.map(({ field }) => field))].sort());
  });

  it("are facets of plain words where the papers speak of another domain", () => {
    const medicine = [
      "Evaluation of insulin",
      "Evaluation of a vaccine",
      "Stroke in diabetes",
      "Asthma evaluated",
    ];
    expect(isStrange(medicine, "Benchmarks & evaluation")).toBe(true);
    expect(isStrange(medicine, "Large language models")).toBe(true);
    expect(isStrange(medicine, "Diabetes & metabolism")).toBe(false);
    expect(isStrange(medicine, "Medicine & health")).toBe(false);
  });

  it("are not where they speak of its own, nor where they speak of nothing else", () => {
    const computing = ["Evaluation of prompting", "Program repair evaluated", "Evaluation of hallucination"];
    expect(isStrange(computing, "Benchmarks & evaluation")).toBe(false);
    expect(isStrange(["Evaluation of bells", "Evaluation of kites"], "Benchmarks & evaluation")).toBe(false);
  });

  it("are whole fields of which one facet alone is met, beside another domain", () => {
    const glaciers = [
      "Glacier ice and its erosion",
      "Permafrost and rivers",
      "Sea ice seen by laser",
      "Laser on an ice sheet",
    ];
    expect(isStrange(glaciers, "Physics")).toBe(true);
    expect(isStrange(glaciers, "Optics & photonics")).toBe(false);
    expect(isStrange(glaciers, "Earth & planetary sciences")).toBe(false);
  });

  it("are none in a topic without papers", () => {
    const subjects = facetSubjects(facetMentions(passagesOf([{ id: "p", title: "Program repair" }], true)));
    expect(subjects.some((_, f) => strangers([[]], subjects)(0, f))).toBe(false);
  });
});
