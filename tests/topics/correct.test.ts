/** The user's corrections, replayed on groups made up for the purpose. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "../../src/model/corrections";
import { type Hindrance, reasonFor } from "../../src/topics/correct/hindrance";
import { partInTwo } from "../../src/topics/correct/partInTwo";
import { type Corrected, correctGroups } from "../../src/topics/correct/replay";
import { featuresOf } from "./featuresOf";

/** One letter a paper; a space parts groups, and papers after "|" are in none. */
function groups(text: string): { labels: Int32Array; ids: string[] } {
  const [grouped, none = ""] = text.split("|");
  const parts = grouped!.split(" ");
  return {
    labels: Int32Array.from([
      ...parts.flatMap((part, g) => [...part].map(() => g)),
      ...[...none].map(() => -1),
    ]),
    ids: [...parts.join(""), ...none],
  };
}

/** The first half and the second. */
const inHalves = (group: readonly number[]): [number[], number[]] => {
  const middle = Math.ceil(group.length / 2);
  return [group.slice(0, middle), group.slice(middle)];
};

function corrected(before: string, corrections: readonly Correction[], part = inHalves) {
  const { labels, ids } = groups(before);
  const outcome = correctGroups(labels, ids, corrections, part);
  const written = outcome.groups.map(({ papers }) => papers.map((i) => ids[i]).join(""));
  return {
    ...outcome,
    written: written.join(" "),
    placedIds: ids.filter((_, i) => outcome.placed[i]).join(""),
  };
}

type Kind<K extends Correction["kind"]> = Extract<Correction, { kind: K }>;

const list = (text: string) => [...text];
const merge = (from: string, into: string): Kind<"merge"> => ({
  kind: "merge",
  from: list(from),
  into: list(into),
});
const split = (topic: string): Kind<"split"> => ({ kind: "split", topic: list(topic) });
const move = (papers: string, to: string): Kind<"move"> => ({
  kind: "move",
  papers: list(papers),
  to: list(to),
});
const lock = (topic: string): Kind<"lock"> => ({ kind: "lock", topic: list(topic) });
const hindrances = ({ hindered }: Corrected) =>
  hindered.map(({ correction, hindrance }) => [correction, hindrance]);

describe("without corrections", () => {
  it("groups are ordered by size, then by their first paper, and are as inferred", () => {
    const { written, groups: found } = corrected("ab cde fg|h", []);
    expect(written).toBe("cde ab fg");
    expect(found.map(({ changedBy }) => changedBy)).toEqual([null, null, null]);
  });
});

describe("merging", () => {
  it("joins the groups in which most of the papers are, and leaves the others alone", () => {
    const outcome = corrected("abc de fg", [merge("de", "ab")]);
    expect(outcome.written).toBe("abcde fg");
    expect(outcome.groups.map(({ changedBy }) => changedBy)).toEqual([0, null]);
    expect(outcome.placedIds).toBe("");
  });

  it("brings in papers that inference now puts elsewhere", () => {
    expect(corrected("abcd ef ghijk", [merge("efg", "abc")]).written).toBe("abcdefg hijk");
  });

  it("leaves no crumbs: a group made of their papers for the half at least comes whole", () => {
    expect(corrected("abcd ef ghi", [merge("efgh", "abcd")]).written).toBe("abcdefghi");
  });

  it("takes papers that fitted nowhere along", () => {
    expect(corrected("abc|de", [merge("de", "abc")]).written).toBe("abcde");
    expect(corrected("abc|de", [merge("d", "e")]).written).toBe("abc de");
  });

  it("is reported where both are one topic already, or one is gone", () => {
    expect(hindrances(corrected("abcd", [merge("ab", "cd")]))).toEqual([[0, { kind: "together" }]]);
    expect(hindrances(corrected("abcd", [merge("xy", "cd"), merge("ab", "z")]))).toEqual([
      [0, { kind: "gone", of: "from" }],
      [1, { kind: "gone", of: "into" }],
    ]);
  });
});

describe("splitting", () => {
  it("parts the topic, and a further split parts again", () => {
    expect(corrected("abcdefgh ij", [split("ab")]).written).toBe("abcd efgh ij");
    expect(corrected("abcdefgh ij", [split("abef"), split("abef")]).written).toBe("efgh ab cd ij");
  });

  it("is reported where there is one paper, where the papers do not differ, and where none is left", () => {
    expect(hindrances(corrected("a bc|d", [split("a"), split("d")]))).toEqual([
      [0, { kind: "alone" }],
      [1, { kind: "alone" }],
    ]);
    expect(hindrances(corrected("abc", [split("ab")], () => null as never))).toEqual([
      [0, { kind: "alike" }],
    ]);
    expect(hindrances(corrected("abc", [split("xy")]))).toEqual([[0, { kind: "gone", of: "topic" }]]);
  });

  it("is not made again where inference itself has parted the papers", () => {
    const outcome = corrected("abcd efgh", [split("abcdef")]);
    expect(outcome.written).toBe("abcd efgh");
    expect(hindrances(outcome)).toEqual([[0, { kind: "apart" }]]);
  });

  it("parts a topic that the user has merged before", () => {
    expect(corrected("abc def", [merge("def", "abc"), split("abcdef")]).written).toBe("abc def");
  });

  it("keeps the parts in one family, and what they are merged with", () => {
    const { groups: found } = corrected("abcd ef gh", [split("abcd"), merge("ef", "ab")]);
    const [first, second, third] = found.map(({ family }) => family);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });
});

describe("moving", () => {
  it("puts papers into the topic of the others, where they stay the user's", () => {
    const outcome = corrected("abc def", [move("a", "ef")]);
    expect(outcome.written).toBe("adef bc");
    expect(outcome.placedIds).toBe("a");
  });

  it("makes a topic of their own, and a topic without papers vanishes", () => {
    expect(corrected("abc def", [move("ad", "")]).written).toBe("ad bc ef");
    expect(corrected("abc de", [move("de", "abc")]).written).toBe("abcde");
  });

  it("moves what is left of the papers, and is reported where none is or the topic is gone", () => {
    expect(corrected("abc def", [move("ax", "ef")]).written).toBe("adef bc");
    const outcome = corrected("abc def", [move("x", "ef"), move("a", "xyz")]);
    expect(outcome.written).toBe("abc def");
    expect(hindrances(outcome)).toEqual([
      [0, { kind: "gone", of: "papers" }],
      [1, { kind: "gone", of: "to" }],
    ]);
  });

  it("of a later day wins", () => {
    expect(corrected("abc def", [move("a", "ef"), move("a", "bc")]).written).toBe("abc def");
  });

  it("there and back leaves both topics as inferred", () => {
    const { groups: found } = corrected("abc def", [move("a", "ef"), move("a", "bc")]);
    expect(found.map(({ changedBy }) => changedBy)).toEqual([null, null]);
  });

  it("outlasts a merge that speaks of the paper's old topic", () => {
    expect(corrected("abc def gh", [move("a", "gh"), merge("def", "abc")]).written).toBe("bcdef agh");
  });
});

describe("locking", () => {
  it("brings back what inference put elsewhere; other papers may stay", () => {
    const outcome = corrected("abx cdefgh", [lock("abc")]);
    expect(outcome.written).toBe("defgh abxc");
    expect(outcome.placedIds).toBe("abc");
    expect(outcome.groups.map(({ locked }) => locked)).toEqual([false, true]);
  });

  it("ends where the user splits the topic or gives it to another", () => {
    const isLocked = (corrections: Correction[]) =>
      corrected("abcd ef", corrections).groups.some(({ locked }) => locked);
    expect(isLocked([lock("abcd")])).toBe(true);
    expect(isLocked([lock("abcd"), split("abcd")])).toBe(false);
    expect(isLocked([lock("abcd"), merge("abcd", "ef")])).toBe(false);
    expect(isLocked([lock("abcd"), merge("ef", "abcd")])).toBe(true);
  });
});

describe("parting a group in two", () => {
  const features = (rows: number[][]) => featuresOf(rows.flat(), rows.length);
  const half = Math.SQRT1_2;

  it("finds the two subjects", () => {
    const two = features([
      [1, 0, 0],
      [0, 1, 0],
      [half, 0, half],
      [0, half, half],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(partInTwo(two, [0, 1, 2, 3, 4, 5])).toEqual([
      [0, 2, 4, 5],
      [1, 3],
    ]);
  });

  it("leaves no paper alone where there are four", () => {
    const odd = features([
      [1, 0],
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    const parts = partInTwo(odd, [0, 1, 2, 3])!;
    expect(parts.map((part) => part.length)).toEqual([2, 2]);
    expect(partInTwo(odd, [0, 1, 3])).toEqual([[0, 1], [3]]);
    expect(partInTwo(odd, [2, 3])).toEqual([[2], [3]]);
  });

  it("does not part papers that do not differ", () => {
    expect(
      partInTwo(
        features([
          [1, 0],
          [1, 0],
          [1, 0],
        ]),
        [0, 1, 2],
      ),
    ).toBe(null);
    expect(
      partInTwo(
        features([
          [0, 0],
          [0, 0],
        ]),
        [0, 1],
      ),
    ).toBe(null);
  });
});

describe("reasons", () => {
  const words = {
    topic: (papers: readonly string[]) => (papers.includes("a") ? "Agents" : null),
    title: (paper: string) => (paper === "a" ? "Rye bread" : null),
  };
  const gone = (of: Extract<Hindrance, { kind: "gone" }>["of"]): Hindrance => ({ kind: "gone", of });
  it.each<[Parameters<typeof reasonFor>[0], Hindrance, string]>([
    [
      split("a"),
      { kind: "alone" },
      "The split of “Agents” no longer applies: there are no two papers to part.",
    ],
    [split("a"), { kind: "alike" }, "“Agents” is not split: its papers do not differ."],
    [
      split("a"),
      { kind: "apart" },
      "The split of “Agents” is no longer needed: its papers are now in different topics.",
    ],
    [
      merge("b", "a"),
      { kind: "together" },
      "Merging is no longer needed: the papers of both topics are now in “Agents”.",
    ],
    [
      merge("xyz", "a"),
      gone("from"),
      "“Agents” is not merged with another topic: none of the 3 papers of that topic is in the set any more.",
    ],
    [
      move("a", "x"),
      gone("to"),
      "“Rye bread” is not moved: the paper of the other topic is not in the set any more.",
    ],
    [
      lock("xy"),
      gone("topic"),
      "A lock no longer applies: none of the 2 papers of its topic is in the set any more.",
    ],
  ])("of %j with %j is a sentence", (correction, hindrance, sentence) => {
    expect(reasonFor(correction, hindrance, words)).toBe(sentence);
  });
});

describe("any log of corrections", () => {
  const PAPERS = 14;
  const ids = Array.from({ length: PAPERS }, (_, i) => `p${i}`);
  // A few papers that are gone, too.
  const anchor = fc.uniqueArray(
    fc.integer({ min: 0, max: PAPERS + 2 }).map((i) => `p${i}`),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const correction: fc.Arbitrary<Correction> = fc.oneof(
    fc.record({ kind: fc.constant("merge" as const), from: anchor, into: anchor }),
    fc.record({ kind: fc.constant("split" as const), topic: anchor }),
    fc.record({ kind: fc.constant("move" as const), papers: anchor, to: fc.oneof(anchor, fc.constant([])) }),
    fc.record({ kind: fc.constant("lock" as const), topic: anchor }),
    fc.record({ kind: fc.constant("exclude" as const), term: fc.lorem({ maxCount: 1 }) }),
  );
  const labels = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: PAPERS, maxLength: PAPERS });
  const log = fc.array(correction, { maxLength: 12 });

  const groupOf = ({ groups: found }: Corrected) => {
    const of = new Map<string, number>();
    found.forEach(({ papers }, g) => {
      for (const i of papers) of.set(ids[i]!, g);
    });
    return of;
  };

  it("leaves every paper in one topic, or in none as before", () => {
    fc.assert(
      fc.property(labels, log, (inferred, corrections) => {
        const outcome = correctGroups(Int32Array.from(inferred), ids, corrections, inHalves);
        const all = outcome.groups.flatMap(({ papers }) => papers);
        expect(new Set(all).size).toBe(all.length);
        inferred.forEach((label, i) => {
          if (label >= 0) expect(all).toContain(i);
        });
        outcome.groups.forEach(({ papers }, g) => {
          expect(papers.length).toBeGreaterThan(0);
          expect(papers).toEqual([...papers].sort((a, b) => a - b));
          if (g > 0) expect(papers.length).toBeLessThanOrEqual(outcome.groups[g - 1]!.papers.length);
        });
        for (const { correction: index } of outcome.hindered) expect(corrections[index]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it("ends with the last correction as it was meant, or says that it could not be applied", () => {
    fc.assert(
      fc.property(labels, log, correction, (inferred, corrections, last) => {
        const before = groupOf(correctGroups(Int32Array.from(inferred), ids, corrections, inHalves));
        const outcome = correctGroups(Int32Array.from(inferred), ids, [...corrections, last], inHalves);
        const after = groupOf(outcome);
        if (outcome.hindered.some(({ correction: index }) => index === corrections.length)) {
          if (last.kind !== "merge") expect(after).toEqual(before);
          return;
        }
        const present = (papers: readonly string[]) => papers.filter((id) => ids.includes(id));
        if (last.kind === "move") {
          const own = new Set(present(last.papers).map((id) => after.get(id)));
          expect(own.size).toBe(1);
          for (const id of present(last.papers)) expect(outcome.placed[ids.indexOf(id)]).toBe(true);
        }
        if (last.kind === "lock")
          expect(new Set(present(last.topic).map((id) => after.get(id))).size).toBe(1);
        if (last.kind === "split") expect(outcome.groups.length).toBe(new Set(before.values()).size + 1);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps a moved paper with its new topic until a later correction speaks of it", () => {
    fc.assert(
      fc.property(labels, anchor, anchor, log, (inferred, papers, to, later) => {
        const moved: Correction = { kind: "move", papers, to };
        const untouched = later.filter(
          (other) =>
            other.kind === "exclude" || (other.kind === "merge" && !other.from.some((id) => to.includes(id))),
        );
        const outcome = correctGroups(Int32Array.from(inferred), ids, [moved, ...untouched], inHalves);
        if (outcome.hindered.some(({ correction: index }) => index === 0)) return;
        const of = groupOf(outcome);
        const present = papers.filter((id) => of.has(id) && ids.includes(id));
        expect(new Set(present.map((id) => of.get(id))).size).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on how inference numbers its groups", () => {
    fc.assert(
      fc.property(labels, log, (inferred, corrections) => {
        const one = correctGroups(Int32Array.from(inferred), ids, corrections, inHalves);
        const renumbered = Int32Array.from(inferred, (label) => (label < 0 ? label : 4 - label));
        const other = correctGroups(renumbered, ids, corrections, inHalves);
        expect(other.groups.map(({ papers }) => papers)).toEqual(one.groups.map(({ papers }) => papers));
        expect(other.hindered).toEqual(one.hindered);
      }),
      { numRuns: 200 },
    );
  });
});
