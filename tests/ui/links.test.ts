import { describe, expect, it } from "vitest";
import { linksOf, safeHref } from "../../src/ui/links";

describe("links out", () => {
  it("are http or https only", () => {
    expect(safeHref("https://example.org/a b")).toBe("https://example.org/a%20b");
    for (const bad of [
      "javascript:alert(1)",
      " JaVaScRiPt:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "/x",
      "",
    ])
      expect(safeHref(bad), bad).toBeNull();
  });

  it("come from DOI, arXiv id and pages, each address once", () => {
    const paper = {
      id: "a",
      title: "A",
      doi: "10.1145/1<2>",
      arxivId: "2406.00515",
      pmid: "99999999",
      url: "https://arxiv.org/abs/2406.00515",
      links: ["https://www.example.org/code", "javascript:alert(1)"],
    };
    expect(linksOf(paper)).toEqual([
      { label: "doi", href: "https://doi.org/10.1145/1%3C2%3E" },
      { label: "arXiv", href: "https://arxiv.org/abs/2406.00515" },
      { label: "PubMed", href: "https://pubmed.ncbi.nlm.nih.gov/99999999/" },
      { label: "example.org", href: "https://www.example.org/code" },
    ]);
  });
});
