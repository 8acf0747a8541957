/** What the user does to some topics recolours no other, through the real pipeline. */
import { expect, it } from "vitest";
import { palette } from "../../src/scene/palette";
import { topicLooks } from "../../src/scene/topicLooks";
import { eventually } from "./eventually";
import { sampleStore } from "./sampleStore";

async function started() {
  const store = await sampleStore();
  const followed = () =>
    eventually(() => {
      expect(store.status.value.kind).toBe("idle");
      expect(store.map.value!.recipe).toEqual(store.recipe.value);
    });
  /** Paper → the colour of its topic. */
  const colours = () => {
    const map = store.map.value!;
    const looks = new Map(
      topicLooks(map, palette("light")).map((look) => [look.topic.id, look.colours.disc]),
    );
    return new Map(map.topics.assignments.map(({ paper, topic }) => [paper, looks.get(topic ?? "") ?? ""]));
  };
  const papersOf = (id: string) =>
    store.map.value!.topics.assignments.filter(({ topic }) => topic === id).map(({ paper }) => paper);
  return { store, followed, colours, papersOf };
}

it("merging, splitting, moving, laying out again and adding papers recolour no other paper; undo brings every colour back", async () => {
  const { store, followed, colours, papersOf } = await started();
  const first = colours();
  const differ = (before: ReadonlyMap<string, string>, but: readonly string[]) => {
    const now = colours();
    const touched = new Set(but);
    return [...before].filter(([id, colour]) => !touched.has(id) && now.get(id) !== colour);
  };
  const last = papersOf("t5");
  store.mergeTopics("t5", "t4");
  await followed();
  expect(differ(first, last)).toEqual([]);
  const merged = colours();

  const split = papersOf("t1");
  store.splitTopic("t1");
  await followed();
  expect(differ(merged, split)).toEqual([]);
  const changed = differ(merged, []).length;
  expect(changed).toBeGreaterThan(0);
  expect(changed).toBeLessThanOrEqual(split.length / 2);
  const parted = colours();

  store.movePapers(papersOf("t3").slice(0, 2), null);
  const own = papersOf("t3").slice(0, 2);
  await followed();
  expect(differ(parted, own)).toEqual([]);
  expect([...parted.values()]).not.toContain(colours().get(own[0]!));

  const before = colours();
  store.layOutAgain();
  await followed();
  expect(differ(before, [])).toEqual([]);

  const cranes = Array.from(
    { length: 12 },
    (_, k) =>
      `@article{m${k}, title = {Folding paper cranes, part ${k}}, abstract = {Paper cranes are folded.}}\n`,
  ).join("");
  const { topics } = store.map.value!;
  expect(await store.openMore([{ bytes: new TextEncoder().encode(cranes), name: "cranes.bib" }])).toBe(true);
  const now = store.map.value!.topics;
  const topicThen = new Map(topics.assignments.map(({ paper, topic }) => [paper, topic]));
  let followedOnes = 0;
  for (const { id, size } of topics.topics)
    for (const next of now.topics) {
      const earlier = papersOf(next.id).filter((paper) => topicThen.has(paper));
      const common = earlier.filter((paper) => topicThen.get(paper) === id);
      if (2 * common.length <= Math.max(size, earlier.length)) continue;
      followedOnes++;
      expect(colours().get(common[0]!)).toBe(before.get(common[0]!));
    }
  expect(followedOnes).toBeGreaterThan(3);

  while (store.canUndo.value) {
    store.undo();
    await followed();
  }
  expect(colours()).toEqual(first);
});

it("a number of topics that is chosen and given up again brings the colours back", async () => {
  const { store, followed, colours } = await started();
  const first = colours();
  const { length } = store.map.value!.topics.topics;
  for (const count of [3, length, 0]) {
    store.setTopicSettings({ count });
    await followed();
  }
  expect(colours()).toEqual(first);
});
