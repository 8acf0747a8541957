import { expect, it } from "vitest";
import { paperCount } from "../../src/lib/paperCount";

it.each([
  [{ papers: 50, citing: 50 }, "50 citing papers"],
  [{ papers: 1, citing: 1 }, "1 citing paper"],
  [{ papers: 50, citing: 50, inAll: 1523 }, "50 of 1,523 citing papers"],
  [{ papers: 50, citing: 50, inAll: 40 }, "50 citing papers"],
  [{ papers: 500, citing: null }, "500 papers"],
  [{ papers: 500, citing: 120, inAll: 900 }, "500 papers, 120 of them cite the hub"],
  [{ papers: 500, citing: 1 }, "500 papers, 1 of them cites the hub"],
  [{ papers: 500, citing: 0 }, "500 papers, none of them known to cite the hub"],
  [{ papers: 0, citing: 0 }, "0 citing papers"],
])("%o are %s", (counts, words) => {
  expect(paperCount(counts)).toBe(words);
});

it("says where they are behind what is there", () => {
  expect(paperCount({ papers: 5, citing: 5, inAll: 9, place: "on this page" })).toBe(
    "5 of 9 citing papers on this page",
  );
  expect(paperCount({ papers: 5, citing: 2, place: "in this file" })).toBe(
    "5 papers in this file, 2 of them cite the hub",
  );
});
