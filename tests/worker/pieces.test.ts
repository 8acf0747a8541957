/** A bibliography in pieces and together again. */
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { createJoiner, itemCount, piecesOf, withoutLists } from "../../src/worker/pieces";

function bibliographyOf(count: number): Bibliography {
  const papers = Array.from({ length: count }, (_, k) => ({ id: `p${k}`, title: `Title ${k}` }));
  return {
    ...{ type: "orrery-bibliography", version: 1, format: "made", origin: "here" },
    hub: { id: "hub", title: "Hub" },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "hub" })),
    notes: [{ where: "line 1", what: "Something." }],
  };
}

function sent(bibliography: Bibliography, base?: Bibliography, theirs?: Bibliography): Bibliography {
  const joiner = createJoiner(theirs);
  for (const piece of piecesOf(bibliography, base)) joiner.add(structuredClone(piece));
  return joiner.finish(structuredClone(withoutLists(bibliography)));
}

describe("a bibliography in pieces", () => {
  it("is the same once it is joined, whatever its length", () => {
    for (const count of [0, 1, 1000, 2345]) {
      const bibliography = bibliographyOf(count);
      const pieces = [...piecesOf(bibliography)];
      expect(Math.max(0, ...pieces.map(({ items }) => items.length))).toBeLessThanOrEqual(500);
      expect(pieces.reduce((sum, { items }) => sum + items.length, 0)).toBe(itemCount(bibliography));
      expect(sent(bibliography)).toEqual(bibliography);
    }
    const merged = { ...bibliographyOf(1), merges: [] };
    expect(sent(merged)).toEqual(merged);
    expect(sent(bibliographyOf(1))).not.toHaveProperty("merges");
  });

  it("sends of what the other side has the places alone, and gives it its own objects", () => {
    const base = bibliographyOf(1200);
    const theirs = structuredClone(base);
    const papers = [...base.papers.slice(100), { id: "new", title: "New" }];
    const after = { ...base, papers };
    const full = [...piecesOf(after, base)]
      .flatMap(({ items }) => items)
      .filter((item) => typeof item === "object");
    expect(full).toEqual([{ id: "new", title: "New" }]);
    const joined = sent(after, base, theirs);
    expect(joined).toEqual(after);
    expect(joined.papers[0]).toBe(theirs.papers[100]);
  });
});
