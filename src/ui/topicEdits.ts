/** Corrections of topics and places as the panels and the map ask for them: done, told in a sentence, and offered to be undone where they are told. */
import { counted } from "../lib/digits";
import type { AppContext } from "./context";
import { quoted } from "./words";

export function mergeTopics(app: AppContext, from: string, into: string): void {
  const sentence = `Merged ${labelOf(app, from)} into ${labelOf(app, into)}.`;
  correct(app, sentence, () => app.store.mergeTopics(from, into));
}

export function splitTopic(app: AppContext, topic: string): void {
  correct(app, `Split ${labelOf(app, topic)} in two.`, () => app.store.splitTopic(topic));
}

/** @param to null: a topic of their own. */
export function movePapers(app: AppContext, papers: readonly string[], to: string | null): void {
  const what = counted(papers.length, "paper");
  const sentence =
    to === null ? `${what} are a topic of their own.` : `Moved ${what} to ${labelOf(app, to)}.`;
  correct(app, sentence, () => app.store.movePapers(papers, to));
}

/** @param to null: a topic of its own. */
export function movePaper(app: AppContext, paper: string, to: string | null): void {
  const title = quoted(app.index.value?.papers.get(paper)?.title ?? paper);
  const sentence = to === null ? `${title} is a topic of its own.` : `Moved ${title} to ${labelOf(app, to)}.`;
  correct(app, sentence, () => app.store.movePapers([paper], to));
}

export function excludeTerm(app: AppContext, term: string): void {
  correct(app, `Left out the word “${term}”: groups and names no longer rest on it.`, () =>
    app.store.excludeTerm(term),
  );
}

/** @param x map units, as y. */
export function placePaper(app: AppContext, paper: string, x: number, y: number): void {
  const title = quoted(app.index.value?.papers.get(paper)?.title ?? paper);
  correct(app, `Put ${title} where you let go.`, () => app.store.movePaper(paper, x, y));
}

/** @param dx map units, as dy. */
export function placeTopic(app: AppContext, topic: string, dx: number, dy: number): void {
  correct(app, `Put ${labelOf(app, topic)} where you let go.`, () => app.store.moveTopic(topic, dx, dy));
}

/** Of all pinned papers; they go where the layout had them. */
export function releasePins(app: AppContext): void {
  const pins = Object.keys(app.store.recipe.peek().pins);
  const { length } = pins.filter((id) => app.index.value?.papers.has(id));
  correct(app, `Released ${counted(length, "pinned paper")}.`, () => app.store.unpinAll());
}

/** The sentence is told only if the store has taken the correction. */
function correct({ store, ui }: AppContext, sentence: string, act: () => void): void {
  const before = store.recipe.peek();
  act();
  const recipe = store.recipe.peek();
  if (recipe === before) return;
  const earlier = store.notices.peek().find(({ text }) => text === ui.undoable.peek()?.text);
  if (earlier) store.dismiss(earlier.id);
  ui.undoable.value = { text: sentence, recipe, marks: store.marks.peek() };
  store.tell("info", sentence);
}

export function labelOf({ index }: AppContext, topic: string): string {
  return index.value?.topicOf.get(topic)?.label ?? "a topic";
}
