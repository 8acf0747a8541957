/**
 * Two maps, the second of more papers or other ones → what is told of their topics: which are new, have another name, have gone into another, and
 * how many papers stand with others. A topic is followed to the one in which most of its papers are; each has one follower, that with most of it.
 */
import { counted, digits } from "../lib/digits";
import type { Topic, Topics } from "../model/topics";

/** So many topics are named of each kind. */
const NAMED = 3;

/** Sentences; empty where no paper has another topic and no topic another name. */
export function regroupedWords(before: Topics, after: Topics): string {
  const common = overlaps(before, after);
  const heirs = heirsOf(common);
  const followers = new Set(heirs.values());
  const nameOf = new Map(after.topics.map(({ id, label }) => [id, label]));
  const home = new Map<string, string>();
  const left = new Map<string, number>();
  for (const { from, to, count } of common) {
    if (!home.has(from)) home.set(from, to);
    if (heirs.get(from) !== to) left.set(from, (left.get(from) ?? 0) + count);
  }
  const moved = [...left.values()].reduce((sum, count) => sum + count, 0);
  const news = after.topics.filter(({ id }) => !followers.has(id));
  const renamed = before.topics.flatMap(({ id, label }): string[] => {
    const name = nameOf.get(heirs.get(id) ?? "") ?? label;
    return name === label ? [] : [`“${label}” is now called “${name}”`];
  });
  const gone = before.topics
    .filter(({ id, size }) => size > 0 && !heirs.has(id))
    .map(({ id, label }) => {
      const to = nameOf.get(home.get(id) ?? "");
      return to === undefined ? `“${label}” is gone` : `“${label}” went into “${to}”`;
    });
  const much = before.topics
    .filter(({ id, size }) => heirs.has(id) && 3 * (left.get(id) ?? 0) > size)
    .sort((a, b) => left.get(b.id)! - left.get(a.id)! || before.topics.indexOf(a) - before.topics.indexOf(b));
  const clauses = [
    ...(news.length > 0 ? [`${counted(news.length, "new topic")}: ${firstOf(news.map(quote))}`] : []),
    ...(renamed.length > 0 ? [firstOf(renamed)] : []),
    ...(gone.length > 0 ? [firstOf(gone)] : []),
    ...(much.length > 0 ? [`much changed: ${firstOf(much.map(quote))}`] : []),
  ];
  const papers =
    moved > 0
      ? `${digits(moved)} of the ${counted(before.assignments.length, "earlier paper")} changed topic.`
      : "";
  return [papers, clauses.length > 0 ? `${capital(clauses.join("; "))}.` : ""].filter(Boolean).join(" ");
}

function quote({ label }: Topic): string {
  return `“${label}”`;
}

function firstOf(list: readonly string[]): string {
  const rest = list.length - NAMED;
  return [...list.slice(0, NAMED), ...(rest > 0 ? [`${digits(rest)} more`] : [])].join(", ");
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

interface Overlap {
  readonly from: string;
  /** Empty: no topic. */
  readonly to: string;
  readonly count: number;
}

/** The largest first, of equals as `scene/keptHues.ts` has it, so that who is said to be the same looks the same. Papers without a topic before have changed none. */
function overlaps(before: Topics, after: Topics): Overlap[] {
  const now = new Map(after.assignments.map(({ paper, topic }) => [paper, topic]));
  const counts = new Map<string, Map<string, number>>();
  for (const { paper, topic } of before.assignments) {
    if (topic === null || !now.has(paper)) continue;
    const to = now.get(paper) ?? "";
    const of = counts.get(topic) ?? new Map<string, number>();
    counts.set(topic, of.set(to, (of.get(to) ?? 0) + 1));
  }
  const placeBefore = new Map(before.topics.map(({ id }, place) => [id, place]));
  const placeAfter = new Map(after.topics.map(({ id }, place) => [id, place]));
  const placeIn = (places: ReadonlyMap<string, number>, id: string) => places.get(id) ?? Infinity;
  return [...counts]
    .flatMap(([from, of]) => [...of].map(([to, count]) => ({ from, to, count })))
    .sort(
      (a, b) =>
        b.count - a.count ||
        placeIn(placeBefore, a.from) - placeIn(placeBefore, b.from) ||
        (a.to === b.to ? 0 : placeIn(placeAfter, a.to) - placeIn(placeAfter, b.to)),
    );
}

/** Topic before → the one that it is now. */
function heirsOf(common: readonly Overlap[]): Map<string, string> {
  const heirs = new Map<string, string>();
  const seen = new Set<string>();
  const taken = new Set<string>([""]);
  for (const { from, to } of common) {
    if (!seen.has(from) && !taken.has(to)) {
      heirs.set(from, to);
      taken.add(to);
    }
    seen.add(from);
  }
  return heirs;
}
