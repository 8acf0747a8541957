import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looseJson, wholeItems } from "../../src/lib/looseJson";

describe("JSON that may be broken", () => {
  it("is read as JSON.parse reads it where it is sound", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { values, damaged } = looseJson(JSON.stringify(value));
        expect(values).toEqual([JSON.parse(JSON.stringify(value))]);
        expect(damaged.size).toBe(0);
      }),
    );
  });

  it("keeps the whole items of a list that was cut off, and marks the last one", () => {
    const { values, damaged } = looseJson('{"n":1,"items":[{"a":1},{"a":"two \\"]"},{"a":3,"b":"cut');
    expect(values).toEqual([{ n: 1, items: [{ a: 1 }, { a: 'two "]' }, { a: 3 }] }]);
    const [root] = values as [{ items: object[] }];
    expect(damaged).toEqual(new Set([root, root.items, root.items[2]]));
  });

  it("keeps the neighbours of an item that is broken", () => {
    const { values, damaged } = looseJson('[{"a":1},{"a":tru, "b":2},{"a":3}]');
    const [list] = values as [object[]];
    expect(list).toEqual([{ a: 1 }, { b: 2 }, { a: 3 }]);
    expect(list.map((item) => damaged.has(item))).toEqual([false, true, false]);
  });

  it("leaves out a number whose end is not known, and reads a text that is JSON itself as far as it goes", () => {
    expect(looseJson('{"a":[1,2,34').values).toEqual([{ a: [1, 2] }]);
    expect(looseJson('{"a":"half a tex').values).toEqual([{}]);
    expect(looseJson('{"data":"[{\\"a\\": 1}, {\\"b').values).toEqual([{ data: '[{"a": 1}, {"b' }]);
    expect(looseJson('{"data":"[{\\"a\\": \\').values).toEqual([{ data: '[{"a": ' }]);
  });

  it("says whether it ends in the middle, and gives what is whole in it", () => {
    const { values, damaged, isCut } = looseJson('{"n":1,"items":[{"a":1},{"b":2,"c":[');
    expect(isCut).toBe(true);
    expect(wholeItems(values[0], damaged)).toEqual({ n: 1, items: [{ a: 1 }] });
    expect(looseJson('[{"a":tru}]').isCut).toBe(false);
  });

  it("gives several values that follow one another", () => {
    expect(looseJson('{"a":1}\n{"a":2},[3]\nend\n{"a":4}').values).toEqual([
      { a: 1 },
      { a: 2 },
      [3],
      { a: 4 },
    ]);
    expect(looseJson("no JSON at all").values).toEqual([]);
    expect(looseJson("").values).toEqual([]);
  });

  it("takes foreign keys for what they are", () => {
    const { values } = looseJson('{"__proto__":{"x":1},"a":');
    expect(Object.keys(values[0] as object)).toEqual(["__proto__"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("comes to an end, and finds no more than there is, wherever a text is cut or changed", () => {
    const text = JSON.stringify({
      meta: { n: 3 },
      results: [{ id: "a", list: [1, { b: null }] }, { id: 'q"\\', x: [] }, "t"],
    });
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(text.length),
        fc.string({ maxLength: 3 }),
        (from, to, change) => {
          const { values } = looseJson(text.slice(0, from) + change + text.slice(to));
          expect(JSON.stringify(values).length).toBeLessThan(3 * text.length + 20);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is linear in the depth of brackets and in the number of quotation marks", () => {
    const started = performance.now();
    for (const part of ["[", '{"a":', '"', '\\"', '["', "{}"]) looseJson(`[${part.repeat(200_000)}`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
