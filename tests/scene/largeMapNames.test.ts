import { expect, it } from "vitest";
import { overlaps } from "../../src/lib/boxes";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import type { Label, Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { largeMap } from "./largeMap";
import { wholePage } from "./pictures";

const desktop = wholePage({ width: 1440, height: 900 }, { heading: false, legend: false });
const phone = wholePage({ width: 390, height: 844 }, { heading: false, legend: false });

const topicNames = ({ labels }: Scene) => labels.filter(({ kind }) => kind === "topic");
const sizeOf = ({ lines }: Label) => lines[0]!.size;

/** Of the discs under a name those of its topic, and of others. */
function under({ placement, frame, discs }: Scene, { id, box }: Label) {
  const counts = { own: 0, others: 0 };
  for (let k = 0; k < discs.ids.length; k++) {
    const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
    if (x < box.left || x > box.left + box.width || y < box.top || y > box.top + box.height) continue;
    if (discs.topics[k] === id) counts.own++;
    else counts.others++;
  }
  return counts;
}

/** The last topic has a fifth of the papers of each other. */
function uneven(papers: number): CitationMap {
  const map = largeMap(papers, 12);
  const assignments = map.topics.assignments.map((assignment, k) =>
    assignment.topic === "t12" && k % 5 > 0 ? { ...assignment, topic: null } : assignment,
  );
  return { ...map, topics: { ...map.topics, assignments } };
}

it.each([desktop, phone])("names of many topics do not hide the islands of others", (page) => {
  const scene = compose(largeMap(1000, 20), defaultView, page);
  const covered = topicNames(scene).map((label) => under(scene, label));
  expect(covered.length).toBeGreaterThan(10);
  const sum = (of: "own" | "others") => covered.reduce((all, each) => all + each[of], 0);
  expect(sum("others")).toBeLessThan(page === desktop ? 10 : 150);
});

it("the type of a name goes with the size of its island", () => {
  const scene = compose(uneven(3000), defaultView, desktop);
  const sizes = topicNames(scene).map(sizeOf);
  const small = topicNames(scene).find(({ id }) => id === "t12")!;
  expect(sizeOf(small)).toBeLessThan(Math.max(...sizes));
});

it("of very many starred papers as many show their titles as there is room to read, the others when one comes nearer", () => {
  const map = largeMap(1000, 10);
  const marks = Object.fromEntries(map.graph.paperIds.slice(0, 300).map((id) => [id, { star: true }]));
  const titles = (zoom: number) => {
    const [x, y] = [map.layout.positions[0]!, map.layout.positions[1]!];
    const camera = { x, y, zoom };
    const { labels } = compose(map, { ...defaultView, camera }, { ...desktop, marks });
    return labels.filter(({ kind }) => kind === "paper").map(({ id }) => id);
  };
  const whole = titles(1);
  expect(whole.length).toBeGreaterThanOrEqual(4);
  expect(whole.length).toBeLessThanOrEqual((1440 * 900) / 80_000);
  expect(titles(8).some((id) => !whole.includes(id) && marks[id])).toBe(true);
});

it("of many starred papers in the whole map at most four put their titles over discs, and none over the name of a topic", () => {
  const map = largeMap(1000, 10);
  const marks = Object.fromEntries(map.graph.paperIds.slice(0, 60).map((id) => [id, { star: true }]));
  const plain = compose(map, defaultView, desktop);
  const starred = compose(map, defaultView, { ...desktop, marks });
  expect(topicNames(starred)).toEqual(topicNames(plain));
  const covering = starred.labels.filter((label) => {
    const { own, others } = under(starred, label);
    return label.kind === "paper" && own + others > 2;
  });
  expect(covering.length).toBeLessThanOrEqual(4);
  for (const title of starred.labels.filter(({ kind }) => kind === "paper"))
    for (const name of topicNames(starred)) expect(overlaps(title.box, name.box)).toBe(false);
});
