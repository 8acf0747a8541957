/** What the user does to topics, from the action to the new map. */
import { describe, expect, it } from "vitest";
import type { Topics } from "../../src/model/topics";
import type { StartedStore } from "../../src/state/surroundings";
import { inProcessWorker } from "../worker/inProcess";
import { eventually } from "./eventually";
import { sampleStore } from "./sampleStore";

const text = (content: string, name: string) => ({ bytes: new TextEncoder().encode(content), name });

/** Waits until the shown map is made by the present recipe. */
const followed = (store: StartedStore) =>
  eventually(() => {
    expect(store.status.value.kind).toBe("idle");
    expect(store.map.value!.recipe.corrections).toEqual(store.recipe.value.corrections);
    expect(store.map.value!.recipe.topics).toEqual(store.recipe.value.topics);
  });

const papersOf = ({ assignments }: Topics, id: string) =>
  assignments.filter(({ topic }) => topic === id).map(({ paper }) => paper);
const topicOf = ({ assignments }: Topics, paper: string) =>
  assignments.find((assignment) => assignment.paper === paper)!.topic;

describe("a correction of topics", () => {
  it("merges two topics, keeps the merged one selected, and is undone in one step", async () => {
    const store = await sampleStore();
    const before = store.map.value!.topics;
    const [from, into] = [before.topics.at(-1)!.id, before.topics[1]!.id];
    const together = [...papersOf(before, from), ...papersOf(before, into)].sort();
    store.select({ kind: "topic", id: from });
    store.setFilter([from, into]);
    store.mergeTopics(from, into);
    await followed(store);
    const { topics } = store.map.value!;
    expect(topics.topics).toHaveLength(before.topics.length - 1);
    const { selection, filter } = store.view.value;
    if (selection.kind !== "topic") throw new Error("no topic is selected");
    expect(papersOf(topics, selection.id).sort()).toEqual(together);
    expect(filter).toEqual([selection.id]);
    store.undo();
    await followed(store);
    expect(store.map.value!.topics).toEqual(before);
    expect(store.canUndo.value).toBe(false);
    expect(store.canRedo.value).toBe(true);
  });

  it("moves papers into another topic and frees them of their pins", async () => {
    const store = await sampleStore();
    const before = store.map.value!.topics;
    const [paper = "", other = ""] = papersOf(before, before.topics[0]!.id);
    store.movePaper(paper, 30, 30);
    await eventually(() => expect(store.map.value!.recipe.pins).toHaveProperty([paper]));
    const target = papersOf(before, "t2")[0]!;
    store.movePapers([paper, other], "t2");
    await followed(store);
    const { topics, recipe } = store.map.value!;
    expect(topicOf(topics, paper)).toBe(topicOf(topics, target));
    expect(topicOf(topics, other)).toBe(topicOf(topics, target));
    expect(topics.assignments.find((each) => each.paper === paper)).toMatchObject({
      byUser: true,
      strength: 1,
    });
    expect(recipe.pins).toEqual({});
    store.movePapers([paper], null);
    await followed(store);
    const own = topicOf(store.map.value!.topics, paper)!;
    expect(papersOf(store.map.value!.topics, own)).toEqual([paper]);
  });

  it("splits, locks, leaves a word out, and asks for another number of topics", async () => {
    const store = await sampleStore();
    const { length } = store.map.value!.topics.topics;
    const first = papersOf(store.map.value!.topics, "t1");
    store.splitTopic("t1");
    await followed(store);
    expect(store.map.value!.topics.topics).toHaveLength(length + 1);
    expect(new Set(first.map((paper) => topicOf(store.map.value!.topics, paper))).size).toBe(2);
    const kept = papersOf(store.map.value!.topics, "t1");
    store.setLocked("t1", true);
    await followed(store);
    expect(store.map.value!.topics.topics.filter(({ locked }) => locked)).toHaveLength(1);
    store.setTopicSettings({ count: 12 });
    await followed(store);
    expect(new Set(kept.map((paper) => topicOf(store.map.value!.topics, paper))).size).toBe(1);
    store.excludeTerm("benchmark");
    await followed(store);
    const terms = store.map.value!.topics.topics.flatMap((topic) => topic.terms.map(({ term }) => term));
    expect(terms.filter((term) => /\bbenchmarks?\b/i.test(term))).toEqual([]);
    expect(store.recipe.value.corrections.map(({ kind }) => kind)).toEqual(["split", "lock", "exclude"]);
    store.takeBack(1);
    await followed(store);
    expect(store.recipe.value.corrections.map(({ kind }) => kind)).toEqual(["split", "exclude"]);
    expect(store.map.value!.topics.topics.some(({ locked }) => locked)).toBe(false);
  });

  it("changes nothing, and is no step, where it says nothing new", async () => {
    const store = await sampleStore();
    const { map, recipe } = { map: store.map.value, recipe: store.recipe.value };
    store.mergeTopics("t1", "t1");
    store.splitTopic("t99");
    store.setLocked("t1", false);
    store.excludeTerm(" ");
    store.takeBack(0);
    store.setTopicSettings({});
    store.renameTopic("t1", "");
    expect(store.recipe.value).toBe(recipe);
    expect(store.map.value).toBe(map);
    expect(store.canUndo.value).toBe(false);
  });
});

describe("a name that another topic has", () => {
  it("is refused with a sentence, which offers to make the two one", async () => {
    const store = await sampleStore();
    const [first, second, ...others] = store.map.value!.topics.topics;
    const { recipe } = { recipe: store.recipe.value };
    expect(store.renameTopic(first!.id, ` ${second!.label.toUpperCase()} `)).toBe(false);
    expect(store.recipe.value).toBe(recipe);
    const notice = store.notices.value.at(-1)!;
    expect(notice.text).toContain(`Another topic is called “${second!.label}” already.`);
    notice.action!.run();
    await followed(store);
    expect(store.map.value!.topics.topics).toHaveLength(others.length + 1);
    expect(store.map.value!.topics.topics.map(({ label }) => label)).toContain(second!.label);
  });
});

describe("more papers", () => {
  const hub = "hub\nA Survey on Large Language Models for Code Generation\nciting papers explorer\n";
  const entry = (k: number) =>
    `-\nFolding made-up paper cranes, part ${k}\nA made-up summary about cranes of paper.\n`;
  const ten = hub + Array.from({ length: 10 }, (_, k) => entry(k)).join("");

  it("come in beside those that are there; corrections, pins and marks stay", async () => {
    const store = await sampleStore();
    const before = store.map.value!;
    const [first, second] = before.topics.topics;
    const paper = before.graph.paperIds[5]!;
    store.renameTopic(first!.id, "Mine");
    store.mergeTopics(second!.id, first!.id);
    store.setMark(paper, { star: true });
    await followed(store);
    store.movePaper(paper, 40, 40);
    await eventually(() => expect(store.map.value!.recipe.pins).toHaveProperty([paper]));
    store.select({ kind: "topic", id: "t1" });
    const { recipe, marks } = { recipe: store.recipe.value, marks: store.marks.value };

    expect(await store.openMore([text(ten, "more.txt")])).toBe(true);
    const map = store.map.value!;
    expect(map.bibliography.papers).toHaveLength(60);
    expect(map.graph.paperIds).toHaveLength(60);
    const { anchors, ...layout } = store.recipe.value.layout;
    const { colours } = store.recipe.value;
    expect({ ...store.recipe.value, layout, colours }).toEqual({ ...recipe, colours });
    expect(Object.keys(anchors!).sort()).toEqual([...before.graph.paperIds].sort());
    expect(store.marks.value).toEqual(marks);
    expect(store.notices.value.some((notice) => notice.text.includes("10 new papers"))).toBe(true);
    const { selection } = store.view.value;
    if (selection.kind !== "topic") throw new Error("the topic is no longer selected");
    expect(map.topics.topics.find(({ id }) => id === selection.id)?.label).toBe("Mine");
    const merged = [...papersOf(before.topics, first!.id), ...papersOf(before.topics, second!.id)];
    expect(new Set(merged.map((each) => topicOf(map.topics, each))).size).toBe(1);

    expect(await store.openMore([text(ten, "more.txt")])).toBe(true);
    expect(store.map.value!.bibliography.papers).toHaveLength(60);
    expect(store.recipe.value.layout.anchors).toBe(anchors);
    store.layOutAgain();
    expect(store.recipe.value.layout.anchors).toBeUndefined();
  });

  it("are taken back by undo and come again by redo; what was corrected before goes on being undone", async () => {
    const store = await sampleStore();
    const shown = (papers: number) =>
      eventually(() => {
        expect(store.map.value!.graph.paperIds).toHaveLength(papers);
        expect(store.status.value.kind).toBe("idle");
      });
    store.renameTopic("t1", "Mine");
    await followed(store);
    const before = store.map.value!;
    const [input] = [text(ten, "more.txt")];
    expect(await store.openMore([input])).toBe(true);
    const after = store.map.value!;
    expect(store.imported.value!.inputs).toEqual([input]);
    const paper = after.graph.paperIds.find((id) => !before.graph.graph.hasNode(id))!;
    store.select({ kind: "paper", id: paper });
    store.setHover(paper);
    store.setMark(paper, { star: true });

    store.undo();
    store.undo();
    await shown(50);
    expect(store.map.value!.bibliography).toBe(before.bibliography);
    expect(store.map.value!.topics).toEqual(before.topics);
    expect(store.map.value!.layout).toEqual(before.layout);
    expect(store.imported.value).toBeNull();
    expect(store.hover.value).toBeNull();
    expect(store.view.value.selection).toEqual({ kind: "hub" });
    store.undo();
    await eventually(() => expect(store.map.value!.topics.topics[0]!.label).not.toBe("Mine"));
    expect(store.canUndo.value).toBe(false);

    for (let step = 0; step < 3; step++) store.redo();
    await shown(60);
    expect(store.map.value!.bibliography).toBe(after.bibliography);
    expect(store.map.value!.topics).toEqual(after.topics);
    expect(store.map.value!.layout).toEqual(after.layout);
    expect(store.marks.value).toEqual({ [paper]: { star: true } });
    expect(store.canRedo.value).toBe(false);
  });

  it("stay where the worker dies over taking them back", async () => {
    const workers: ReturnType<typeof inProcessWorker>[] = [];
    const store = await sampleStore(() => {
      workers.push(inProcessWorker(60_000));
      return workers.at(-1)!;
    });
    await store.openMore([text(ten, "more.txt")]);
    const after = store.map.value!;
    store.undo();
    workers[0]!.fail("out of memory");
    await eventually(() => expect(store.notices.value.some(({ action }) => action)).toBe(true));
    expect(store.map.value!.bibliography).toBe(after.bibliography);
    expect(store.canUndo.value).toBe(true);
    store.notices.value.find(({ action }) => action)!.action!.run();
    await eventually(() => expect(store.map.value!.graph.paperIds).toHaveLength(50));
  });

  it("of another hub, or none, leave everything as it was and say why", async () => {
    const store = await sampleStore();
    store.excludeTerm("code");
    await followed(store);
    const { map, recipe } = { map: store.map.value, recipe: store.recipe.value };
    const other = ten.replace("A Survey on Large", "A Made-Up Survey on Small");
    expect(await store.openMore([text(other, "other.txt")])).toBe(false);
    expect(store.notices.value.at(-1)).toMatchObject({ kind: "error" });
    expect(store.notices.value.at(-1)!.text).toContain("a map of the same hub only");
    expect(await store.openMore([text("nothing of use", "x.txt")])).toBe(false);
    expect(store.map.value).toBe(map);
    expect(store.recipe.value).toBe(recipe);
    expect(store.canUndo.value).toBe(true);
  });
});
