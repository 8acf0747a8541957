/** What a map can be opened from: inputs, further inputs for the present map, the sample, a map kept from an earlier visit. */
import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Reading, SavedState } from "../model/mapFile";
import { defaultRecipe } from "../model/recipe";
import { defaultView, type View } from "../model/view";
import type { AddressedView } from "./address";
import type { Edited, Editing } from "./editing";
import { type History, startingWith } from "./history";
import type { Keeping } from "./keeping";
import type { Making } from "./making";
import { type Notices, tellNotes } from "./notices";
import type { Opening } from "./opening";
import type { KeptMap } from "./storage";
import type { Store } from "./store";
import { unappliedNews } from "./unapplied";

type Inputs = Parameters<Store["open"]>[0];

export interface Openers {
  open(inputs: Inputs): Promise<boolean>;
  openMore(inputs: Inputs): Promise<boolean>;
  /** `addressed`: what the page's address says of the view. */
  openSample(addressed?: AddressedView["view"]): Promise<boolean>;
  /** The map that the page carries: like the sample it is not kept until it is changed. */
  openEmbedded(input: Inputs[number], addressed?: AddressedView["view"]): Promise<boolean>;
  openKept(kept: KeptMap | null, addressed?: AddressedView["view"]): Promise<boolean>;
}

interface Parts {
  readonly making: Making;
  readonly opening: Opening;
  readonly editing: Editing;
  readonly history: History<Edited>;
  readonly keeping: Keeping;
  readonly notices: Notices;
  /** As the user wants it, and as far as the map has it. */
  readonly wantedView: Signal<View>;
  readonly view: ReadonlySignal<View>;
  readonly hover: Signal<string | null>;
  readonly pristine: Signal<boolean>;
  readonly sample: () => Promise<Reading>;
}

export function createOpeners(parts: Parts): Openers {
  const { making, opening, editing, history, keeping, notices, wantedView, view, hover, pristine } = parts;
  const { map } = making;

  /** @param before whose unapplied corrections are known; null: none. */
  function opened(before: CitationMap | null): void {
    editing.adoptSteps();
    const news = map.peek() && unappliedNews(map.peek()!, before);
    if (news) notices.tell("info", news);
  }

  async function openReading(
    reading: Promise<Reading | null>,
    isSample: boolean,
    addressed?: AddressedView["view"],
  ): Promise<boolean> {
    const made = await opening.open(reading, ({ bibliography, saved }) => {
      notices.dismissErrors();
      if (!isSample) tellNotes(bibliography.notes, notices.tell);
      keeping.release();
      pristine.value = isSample;
      hover.value = null;
      history.restore(startingWith({ recipe: saved?.recipe ?? defaultRecipe, marks: saved?.marks ?? {} }));
      wantedView.value = { ...(saved?.view ?? defaultView), ...addressed, theme: view.peek().theme };
    });
    if (made) opened(null);
    return made;
  }

  /** All but the map, which is to be made anew. */
  function unmade(): SavedState {
    const { recipe, marks } = history.present.peek();
    const { steps: _, ...layout } = recipe.layout;
    return { recipe: { ...recipe, layout }, view: view.peek(), marks };
  }

  async function openMore(inputs: Inputs): Promise<boolean> {
    const before = map.peek();
    if (!before) return openReading(making.read(inputs), false);
    const known = before.bibliography.notes.length;
    const reading = making.read(inputs, before.bibliography);
    const withEdits = reading.then((read) => read && { ...read, saved: unmade() });
    const made = await opening.open(withEdits, ({ bibliography }, first) => {
      notices.dismissErrors();
      tellNotes(bibliography.notes.slice(known), notices.tell);
      keeping.release();
      pristine.value = false;
      editing.followInto(first);
    });
    if (made) opened(before);
    return made;
  }

  return {
    open: (inputs) => openReading(making.read(inputs), false),
    openMore,
    openSample: (addressed) => openReading(making.take(parts.sample()), true, addressed),
    openEmbedded: (input, addressed) => openReading(making.read([input]), true, addressed),
    async openKept(kept, addressed) {
      if (!kept) return false;
      const input = { bytes: new TextEncoder().encode(kept.text), name: kept.name };
      return openReading(making.read([input]), false, addressed);
    },
  };
}
