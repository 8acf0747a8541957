import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naturalName } from "../../src/lib/personName";

describe("the name of a person", () => {
  it.each([
    ["García Márquez, Gabriel", "Gabriel García Márquez"],
    ["van der Example, A. B.", "A. B. van der Example"],
    ["Пример, Анна", "Анна Пример"],
    ["Example , Ann", "Ann Example"],
    ["Example, Jr., Ann", "Ann Example Jr."],
    ["Example, Ann, III", "Ann Example III"],
  ])("%s is said %s", (parted, natural) => {
    expect(naturalName(parted)).toBe(natural);
  });

  it.each([
    "Gabriel García Márquez",
    "Madonna",
    "図形 太郎",
    "Ann Example, Jr.",
    "Example Shapes, Inc.",
    "University of Examples, Department of Shapes",
    "Example, Ann, Bob",
    "a, b, c, d",
    "Example,",
    ", Ann",
    "",
  ])("%s stays as it is", (name) => {
    expect(naturalName(name)).toBe(name);
  });

  it("loses no letter, whatever stands there", () => {
    const letters = (text: string) => [...text.replace(/[\s,]/g, "")].sort().join("");
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z.,é' -]{0,30}$/), (name) => {
        expect(letters(naturalName(name))).toBe(letters(name));
      }),
    );
  });
});
