/** Every real file of ../shared/data through the readers: read or refused with a sentence, and no entry vanishes. */
import { describe, expect, it } from "vitest";
import { hasRealFiles, realInputs } from "../../scripts/formats/files";
import { outcomeOf } from "../../scripts/formats/outcome";

describe.skipIf(!hasRealFiles())("real files (skipped where ../shared/data is absent)", () => {
  it("are read or refused, entry for entry", { timeout: 240_000 }, async () => {
    const wrong: string[] = [];
    let read = 0;
    for await (const group of realInputs()) {
      const { name, entries, read: records, refused, sentence } = await outcomeOf(group);
      read += records;
      if (sentence !== null && !/\S \S.*\.$/s.test(sentence)) wrong.push(`${name}: ${sentence}`);
      if (entries !== null && entries !== records + refused)
        wrong.push(`${name}: ${records} read and ${refused} refused of ${entries}`);
    }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(50_000);
  });
});
