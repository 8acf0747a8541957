import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMultipole } from "../../src/lib/multipole";
import { seededRandom } from "../../src/lib/random";

interface Charges {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly masses: Float64Array;
}

function charges(count: number, place: (i: number) => readonly [number, number, number?]): Charges {
  const set = { x: new Float64Array(count), y: new Float64Array(count), masses: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const [x, y, mass = 1] = place(i);
    set.x[i] = x;
    set.y[i] = y;
    set.masses[i] = mass;
  }
  return set;
}

function fieldOf({ x, y, masses }: Charges): { x: Float64Array; y: Float64Array } {
  const field = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  createMultipole(x.length).field(x, y, masses, field.x, field.y);
  return field;
}

function directField({ x, y, masses }: Charges): { x: Float64Array; y: Float64Array } {
  const field = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < x.length; j++) {
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const square = dx * dx + dy * dy;
      if (square === 0) continue;
      field.x[i]! += (masses[j]! * dx) / square;
      field.y[i]! += (masses[j]! * dy) / square;
    }
  return field;
}

/** Root mean square of the errors over that of the true field. */
function relativeError(set: Charges): number {
  const found = fieldOf(set);
  const wanted = directField(set);
  let errors = 0;
  let squares = 0;
  for (let i = 0; i < set.x.length; i++) {
    errors += (found.x[i]! - wanted.x[i]!) ** 2 + (found.y[i]! - wanted.y[i]!) ** 2;
    squares += wanted.x[i]! ** 2 + wanted.y[i]! ** 2;
  }
  return squares > 0 ? Math.sqrt(errors / squares) : Math.sqrt(errors);
}

/** |Σ m f| over Σ m |f|. */
function lostMomentum(set: Charges): number {
  const field = fieldOf(set);
  let sumX = 0;
  let sumY = 0;
  let all = 0;
  for (let i = 0; i < set.x.length; i++) {
    sumX += set.masses[i]! * field.x[i]!;
    sumY += set.masses[i]! * field.y[i]!;
    all += set.masses[i]! * Math.hypot(field.x[i]!, field.y[i]!);
  }
  return all > 0 ? Math.hypot(sumX, sumY) / all : 0;
}

const random = seededRandom(4);
/** About normal: the sum of twelve. */
const normal = () => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, -6);

const sets: Readonly<Record<string, Charges>> = {
  "an even square": charges(3000, () => [50 * random(), 50 * random()]),
  "clusters of several densities": charges(3000, (i) => {
    const cluster = i % 23;
    const width = 0.02 * (1 + cluster);
    return [(7 * cluster) % 23, (15 * cluster) % 23].map((middle) => middle + width * normal()) as [
      number,
      number,
    ];
  }),
  "a line": charges(2000, () => {
    const along = random();
    return [37 * along, 11 * along];
  }),
  "unequal masses, some of them zero": charges(3000, (i) => [
    20 * random(),
    20 * random(),
    i % 5 === 0 ? 0 : i % 97 === 0 ? 100 : random(),
  ]),
  "a far outlier": charges(2000, (i) => (i === 0 ? [1e7, -1e7] : [random(), random()])),
  "a ring round a heavy middle": charges(1500, (i) => {
    const angle = 0.7 * i;
    return i === 0 ? [0, 0, 300] : [(10 + random()) * Math.cos(angle), (10 + random()) * Math.sin(angle)];
  }),
};

describe("the multipole field", () => {
  for (const [name, set] of Object.entries(sets)) {
    it(`is that of direct summation within 1e-2 for ${name}`, () => {
      expect(relativeError(set)).toBeLessThan(1e-2);
    });
    it(`conserves momentum for ${name}`, () => {
      expect(lostMomentum(set)).toBeLessThan(1e-10);
    });
  }

  it("of two points is the inverse of their distance, away from each other, times the other's mass", () => {
    const { x, y } = fieldOf(charges(2, (i) => [3 * i, 4 * i, 1 + i]));
    expect(x[0]).toBeCloseTo((-2 * 3) / 25, 12);
    expect(y[0]).toBeCloseTo((-2 * 4) / 25, 12);
    expect(x[1]).toBeCloseTo(3 / 25, 12);
    expect(y[1]).toBeCloseTo(4 / 25, 12);
  });

  it("of no point, of one and of three is exact", () => {
    expect(fieldOf(charges(0, () => [0, 0])).x).toHaveLength(0);
    expect([...fieldOf(charges(1, () => [5, 6])).x]).toEqual([0]);
    expect(relativeError(charges(3, (i) => [i * i, i]))).toBeLessThan(1e-12);
  });

  it("is zero among points in one place, however many, and theirs together for another", () => {
    const { x, y } = fieldOf(charges(20_000, (i) => (i === 0 ? [2, 0] : [0, 0])));
    expect(x[0]).toBeCloseTo(19_999 / 2, 6);
    expect(x[1]).toBeCloseTo(-1 / 2, 12);
    expect(y.every((value) => Math.abs(value) < 1e-9)).toBe(true);
  });

  it("has the same bytes twice, also from memory used before, and leaves its input alone", () => {
    const set = sets["clusters of several densities"]!;
    const before = { x: set.x.slice(), y: set.y.slice(), masses: set.masses.slice() };
    const multipole = createMultipole(5000);
    const found = { x: new Float64Array(3000), y: new Float64Array(3000) };
    const other = sets["an even square"]!;
    multipole.field(other.x, other.y, other.masses, found.x, found.y);
    multipole.field(set.x, set.y, set.masses, found.x, found.y, 3000);
    expect(found).toEqual(fieldOf(set));
    expect(set).toEqual(before);
  });

  it("refuses more points than it was made for", () => {
    const four = new Float64Array(4);
    expect(() => createMultipole(3).field(four, four, four, four.slice(), four.slice())).toThrow("4 points");
  });

  it("is finite and near the truth for any points, with any masses, at any scale", () => {
    const coordinate = fc.oneof(
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(0, 0.5, 1e-7, -1e6),
    );
    const point = fc.tuple(coordinate, coordinate, fc.double({ min: 0, max: 10, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 80 }),
        fc.constantFrom(1e-3, 1, 1e6),
        (points, scale) => {
          const set = charges(points.length, (i) => {
            const [x, y, mass] = points[i]!;
            return [x * scale, y * scale, mass];
          });
          const field = fieldOf(set);
          expect([...field.x, ...field.y].every(Number.isFinite)).toBe(true);
          expect(lostMomentum(set)).toBeLessThan(1e-6);
        },
      ),
      { numRuns: 200 },
    );
  });
});
