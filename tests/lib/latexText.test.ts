import { describe, expect, it } from "vitest";
import { latexText } from "../../src/lib/latexText";

describe("LaTeX in titles", () => {
  it.each([
    ["PARAM$\\Delta$ grows", "PARAMΔ grows"],
    ["$\\alpha\\beta$-CROWN", "αβ-CROWN"],
    ["$\\alpha \\to \\infty$", "α→∞"],
    ["$k$-NN in $O(n^2)$", "k-NN in O(n²)"],
    ["$x_{12}$ and $10^{-3}$", "x₁₂ and 10⁻³"],
    ["$\\mathcal{O}(\\mathrm{log}\\, n)$", "$\\mathcal{O}(\\mathrm{log}\\, n)$"],
    ["$\\mathbf{\\text{Mix}}$ed", "Mixed"],
    ["95$\\%$", "95%"],
  ])("%s reads %s", (latex, text) => {
    expect(latexText(latex)).toBe(text);
  });

  it.each([
    "$\\foo$ is unknown",
    "$\\frac{a}{b}$",
    "$x^{a+q}$",
    "from $5 to $10",
    "$5 and $10",
    "a lone $ sign",
    "$$",
    "$ spaced $",
    "no mathematics",
  ])("%s stays as it stands", (text) => {
    expect(latexText(text)).toBe(text);
  });

  it("takes a time that grows with the length only", () => {
    const text = "$a\\".repeat(200_000);
    expect(latexText(text)).toHaveLength(text.length);
  });
});
