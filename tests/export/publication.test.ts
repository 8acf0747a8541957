import { describe, expect, it } from "vitest";
import { publicationOf } from "../../src/export/references/publication";

const of = (venue: string) => publicationOf({ id: "made:1", title: "T", venue });

describe("where a paper was published", () => {
  it.each([
    ["ACM Transactions on Software Engineering and Methodology (TOSEM), 2026", "journal"],
    ["Journal of Informetrics", "journal"],
    ["Proceedings of the ACM on Programming Languages", "journal"],
    ["Proc. ACM Softw. Eng. 3, FSE, Article FSE211 (FSE 2026)", "journal"],
    ["Proceedings of the VLDB Endowment", "journal"],
    ["Proceedings of the 47th International Conference on Software Engineering", "proceedings"],
    ["Findings of ACL 2026, Anthology 2026.findings-acl.15", "proceedings"],
    ["ICML 2026", "proceedings"],
    ["ACM MobiCom 2026", "proceedings"],
    ["Scientometrics", "other"],
    ["Shapes and Rooms", "other"],
  ])("%s: %s", (venue, kind) => {
    expect(of(venue)).toEqual({ kind, name: venue });
  });

  it("reads volume, number and pages in their usual form, and keeps what follows", () => {
    expect(of("Journal of Shapes 35(2):1-72 (February 2026)")).toEqual({
      kind: "journal",
      name: "Journal of Shapes",
      volume: "35",
      number: "2",
      pages: "1-72",
      remark: "February 2026",
    });
    expect(of("Journal of Shapes, 7(1-2): e12")).toMatchObject({ volume: "7", number: "1-2", pages: "e12" });
  });

  it("calls a paper of arXiv without a venue a preprint", () => {
    expect(publicationOf({ id: "a", title: "T", arxivId: "2406.99999" })).toEqual({ kind: "preprint" });
    expect(publicationOf({ id: "a", title: "T", arxivId: "2406.99999", venue: "arXiv preprint" })).toEqual({
      kind: "preprint",
    });
    expect(publicationOf({ id: "a", title: "T" })).toEqual({ kind: "unknown" });
  });
});
