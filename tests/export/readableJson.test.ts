import { describe, expect, it } from "vitest";
import { readableJson } from "../../src/export/rows/readableJson";

describe("readable JSON", () => {
  it("puts one record of a list on a line and two numbers of a long list", () => {
    const value = {
      list: [{ b: 1, a: [1, 2] }, { a: null }],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      none: [],
      empty: {},
    };
    expect(readableJson(value, ["list"])).toBe(`{
  "list": [
    {"a":[1,2],"b":1},
    {"a":null}
  ],
  "empty": {},
  "none": [],
  "numbers": [
    1, 2,
    3, 4,
    5, 6,
    7, 8,
    9
  ]
}
`);
  });

  it("gives the same text whatever the order in which fields were set", () => {
    const one = { id: "a", title: "t", inner: { x: 1, y: 2 } };
    const other = { inner: { y: 2, x: 1 }, title: "t", id: "a" };
    expect(readableJson(one, ["id", "title"])).toBe(readableJson(other, ["id", "title"]));
  });

  it("keeps every value, leaves out what is undefined, and takes foreign keys as they are", () => {
    const value = JSON.parse('{"__proto__": {"star": true}, "constructor": 1, "a\\nb": [0.1, -5e-7]}');
    expect(JSON.parse(readableJson({ ...value, absent: undefined }, []))).toEqual(value);
    const keys = Object.keys(JSON.parse(readableJson(value, [])));
    expect(keys).toEqual(["__proto__", "a\nb", "constructor"]);
  });

  it("has no line break inside a line and none missing at the end", () => {
    const text = readableJson({ papers: [{ title: "two\nlines\u2028three" }] }, []);
    expect(text.split("\n")).toHaveLength(6);
    expect(text.endsWith("}\n")).toBe(true);
  });
});
