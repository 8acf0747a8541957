import { describe, expect, it } from "vitest";
import { numberComplaint } from "../../src/ui/numberWords";

describe("a number that was typed", () => {
  const range = { min: 0.5, max: 3 };

  it("is taken within its range, its ends among them", () => {
    for (const text of ["0.5", "3", "1.", " 2 ", "1e0"]) expect(numberComplaint(text, range, 1)).toBeNull();
    expect(numberComplaint("-7", { min: -Infinity, max: Infinity, whole: true }, 1)).toBeNull();
  });

  it("is refused with the range, and with what goes on holding", () => {
    expect(numberComplaint("5", range, 1.78)).toBe(
      "5 cannot be taken: it must be a number from 0.5 to 3. Until then it stays 1.78.",
    );
    expect(numberComplaint("", { min: 40, max: 2000 }, 240)).toBe(
      "This is no number: it must be a number from 40 to 2,000. Until then it stays 240.",
    );
    const whole = { min: 1, max: Infinity, whole: true };
    expect(numberComplaint("2.5", whole, 1)).toContain("it must be a whole number from 1 on.");
    expect(numberComplaint("1e99", { ...whole, min: -Infinity }, 1)).toContain("it must be a whole number.");
  });
});
