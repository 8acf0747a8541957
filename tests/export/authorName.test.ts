import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authorName } from "../../src/export/references/authorName";

const person = (family: string, given: string, more: object = {}) => ({
  kind: "person",
  family,
  given,
  ...more,
});
const literal = (text: string, mayBeParted: boolean) => ({ kind: "literal", text, mayBeParted });

describe("the name of an author", () => {
  it.each([
    ["Ann Example", person("Example", "Ann")],
    ["Ann B. Example", person("Example", "Ann B.")],
    ["Ann B. C. Example", person("Example", "Ann B. C.")],
    ["A.-B. Example", person("Example", "A.-B.")],
    ["Éva Példa-Minta", person("Példa-Minta", "Éva")],
    ["Example, Ann", person("Example", "Ann")],
    ["López García, Ana María", person("López García", "Ana María")],
    ["López, A.", person("López", "A.")],
    ["Vera van Example", person("Example", "Vera", { particle: "van" })],
    ["J. P. van der Example", person("Example", "J. P.", { particle: "van der" })],
    ["de la Example, Eva", person("Example", "Eva", { particle: "de la" })],
    ["Ann Example Jr.", person("Example", "Ann", { suffix: "Jr." })],
    ["Example, Jr., Ann", person("Example", "Ann", { suffix: "Jr." })],
    ["Example, Ann, III", person("Example", "Ann", { suffix: "III" })],
  ])("of the form %s is parted", (shown, name) => {
    expect(authorName(shown)).toEqual(name);
  });

  it.each([
    ["Ana María López", "which word begins the family name is not said"],
    ["Example A.", "family name and initial, or given name and initial of the father"],
    ["Ann Van Example", "Dutch family name or Vietnamese given name"],
    ["EXAMPLE Ann", "capitals may mark the family name"],
    ["Anna Esempio de Prati", "family name before the particle, or a second given name"],
    ["João da Silva Santos", "one family name or two"],
  ])("of the form %s stays as it stands: %s", (shown) => {
    expect(authorName(shown)).toEqual(literal(shown, true));
  });

  it.each([
    "Madonna",
    "The Example Team",
    "Example University, Dept. of Shapes",
    "図形 太郎",
    "Пример Анна",
    "a, b, c, d",
  ])("%s is no person's name in two parts", (shown) => {
    expect(authorName(shown)).toEqual(literal(shown, false));
  });

  it("loses no letter and never fails, whatever stands there", () => {
    const letters = (text: string) => [...text.replace(/[\s,]/g, "")].sort().join("");
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z.,é' -]{1,40}$/), (shown) => {
        const name = authorName(shown);
        const parts =
          name.kind === "literal" ? [name.text] : [name.family, name.given, name.particle, name.suffix];
        expect(letters(parts.join(""))).toBe(letters(shown));
      }),
    );
  });
});
