/** Assignments as columns: what comes out looks like what went in to whoever reads, saves, spreads or clones it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finished } from "../../src/lib/steps";
import type { Assignment } from "../../src/model/topics";
import { assignmentColumns, assignmentsOf } from "../../src/worker/assignmentColumns";

const ids = ["a", "__proto__", "c", "d"];
const share = fc.double({ min: 0, max: 1, noNaN: true }).filter((value) => !Object.is(value, -0));
const term = fc.record(
  {
    term: fc.string(),
    weight: share,
    count: fc.nat(1000),
    elsewhere: fc.nat(1000),
  },
  { requiredKeys: ["term", "weight", "count"] },
);
const placed = fc.record(
  {
    topic: fc.constantFrom("t1", "t2", "__proto__"),
    part: fc.nat(5),
    strength: share,
    weak: fc.boolean(),
    second: fc.record({ topic: fc.constantFrom("t1", "t9"), strength: share }),
    terms: fc.array(term, { maxLength: 4 }),
    neighbours: fc.array(fc.constantFrom(...ids), { maxLength: 4 }),
    byUser: fc.constant(true as const),
  },
  { requiredKeys: ["topic", "strength", "weak", "terms", "neighbours"] },
);
const unplaced = fc.constant({ topic: null, strength: 0, weak: false, terms: [], neighbours: [] });

const andBack = (assignments: readonly Assignment[]) =>
  finished(assignmentsOf(structuredClone(assignmentColumns(assignments, ids)), ids));

describe("assignments as columns", () => {
  it("come back as they were, field for field", () => {
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => fc.oneof(placed, unplaced))), (facts) => {
        const before: Assignment[] = facts.map((fact, i) => ({ paper: ids[i]!, ...fact }));
        const after = andBack(before);
        expect(after.map((each) => ({ ...each }))).toEqual(before);
        expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(before)));
        expect(structuredClone(after)).toEqual(structuredClone(before));
      }),
    );
  });

  it("are told apart by a term of a list alone", () => {
    const of = (text: string): Assignment[] =>
      ids.map((paper) => ({
        ...{ paper, topic: "t1", strength: 1, weak: false, neighbours: [] },
        terms: [{ term: text, weight: 1, count: 2 }],
      }));
    expect(andBack(of("one"))).toEqual(andBack(of("one")));
    expect(andBack(of("one"))).not.toEqual(andBack(of("two")));
  });
});
