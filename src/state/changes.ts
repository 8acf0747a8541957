/**
 * The present map with another bibliography: papers added, looked up, another hub, records parted or joined. Recipe, view and marks stay, the rest
 * is made anew, as one step to undo. Loaded when it is first asked for.
 */
import type { ReadonlySignal, Signal } from "@preact/signals-core";
import { excerpt } from "../lib/plainText";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { View } from "../model/view";
import type { PageReading } from "../worker/protocol";
import * as adding from "./adding";
import type { Edited, Editing } from "./editing";
import type { History } from "./history";
import type { Keeping } from "./keeping";
import type { Making } from "./making";
import { type Notices, tellNotes } from "./notices";
import { regroupedWords } from "./regrouped";
import type { Imported } from "./store";

export interface ChangeOptions {
  /** What was added; absent: nothing was. */
  readonly from?: Imported;
  /** What it was added to, where that is not the papers that are there. */
  readonly into?: Bibliography;
  /** True: notes are told. */
  readonly tells?: boolean;
  /** True: another paper stands in the middle, or none; that is told in place of notes. */
  readonly isHub?: boolean;
}

export interface Change {
  /** Null where there is none, which was told or is told by the caller. */
  readonly reading: Promise<PageReading | null>;
  show(reading: PageReading, first: CitationMap): void;
}

interface Parts {
  readonly making: Making;
  readonly editing: Editing;
  readonly history: History<Edited>;
  readonly keeping: Keeping;
  readonly notices: Notices;
  readonly view: ReadonlySignal<View>;
  readonly pristine: Signal<boolean>;
}

/**
 * @param before the map that is there.
 * @param readInto the other bibliography, made from the papers given: asked again where an undo has put others in their place meanwhile.
 */
export function changing(
  { making, editing, history, keeping, notices, view, pristine }: Parts,
  before: CitationMap,
  readInto: (papers: Bibliography) => Promise<PageReading | null>,
  { from, into, tells = true, isHub = false }: ChangeOptions,
): Change {
  const { map } = making;
  let papers = before.bibliography;
  let base = into ?? papers;
  let shown = before;
  const read = async (): Promise<PageReading | null> => {
    let found = await readInto(base);
    while (found) {
      const present = history.present.peek();
      if (present.bibliography && present.bibliography !== papers) {
        papers = present.bibliography;
        base = into ?? papers;
        found = await readInto(base);
        continue;
      }
      shown = map.peek() ?? before;
      const { bibliography } = found;
      const { theme } = view.peek();
      const recipe = await adding.recipeFor(present.recipe, shown, bibliography, theme);
      // The user may have gone on while the places were taken.
      if (history.present.peek() === present)
        return { bibliography, saved: { recipe, view: view.peek(), marks: present.marks } };
    }
    return null;
  };
  return {
    reading: read(),
    show({ bibliography, saved }, first) {
      notices.dismissErrors();
      const edited = history.present.peek();
      const regrouped = regroupedWords(shown.topics, first.topics);
      const added = from && adding.additionWords(base, bibliography);
      const words = added ? `${added} ${regrouped}`.trim() : isHub && hubWords(bibliography, regrouped);
      if (tells && words) notices.tell("info", words);
      else if (tells) tellNotes(bibliography.notes.slice(base.notes.length), notices.tell);
      keeping.release();
      pristine.value = false;
      const imported = from ? { ...from, into: base, regrouped } : edited.imported;
      if (saved) history.push({ ...edited, recipe: saved.recipe, bibliography, imported });
      editing.followInto(first);
    },
  };
}

function hubWords({ hub }: Bibliography, regrouped: string): string {
  const middle = hub
    ? `“${excerpt(hub.title, 80)}” stands in the middle now.`
    : "No paper stands in the middle now.";
  return `${middle} The topics were made anew${regrouped ? `. ${regrouped}` : " and are the same."}`;
}
