/** What a map can be opened from: inputs, further inputs for the present map, the sample, a map kept from an earlier visit. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
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
import type { Imported, Inputs, Store, UnclearTable } from "./store";
import { unappliedNews } from "./unapplied";

export interface Openers {
  readonly unclear: ReadonlySignal<UnclearTable | null>;
  open: Store["open"];
  openMore: Store["openMore"];
  readColumns: Store["readColumns"];
  changeBibliography: Store["changeBibliography"];
  /** What was looked up, as a map of its own. @param tells true: notes are told. */
  openLookedUp(reading: Reading, tells: boolean): Promise<boolean>;
  /** The present map from what was looked up for it; what the user did to it stays. @param tells as above. */
  changeTo(reading: Reading, tells: boolean): Promise<boolean>;
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
  readonly imported: Signal<Imported | null>;
  readonly sample: () => Promise<Reading>;
}

export function createOpeners(parts: Parts): Openers {
  const { making, opening, editing, history, keeping, notices, wantedView, view, hover, pristine, imported } =
    parts;
  const { map } = making;
  const unclear = signal<UnclearTable | null>(null);

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
    from: Imported | null = null,
    tells = !isSample,
  ): Promise<boolean> {
    const made = await opening.open(reading, ({ bibliography, saved }) => {
      notices.dismissErrors();
      if (tells) tellNotes(bibliography.notes, notices.tell);
      keeping.release();
      pristine.value = isSample;
      imported.value = saved ? null : from;
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

  /** @param before the present map, which the inputs are added to; null: they are a map of their own. */
  function read(
    from: Imported,
    before: CitationMap | null,
    columns?: Readonly<Record<string, string>>,
  ): Promise<boolean> {
    const { inputs, into } = from;
    // What went wrong with an earlier attempt is not about this one.
    notices.dismissErrors();
    unclear.value = null;
    const options = { ...(into ? { into } : {}), ...(columns ? { columns } : {}) };
    const reading = making.read(inputs, options, (found) => {
      unclear.value = { ...from, columns: found };
    });
    return before && into
      ? openChanged(before, reading, from, into)
      : openReading(reading, false, undefined, from);
  }

  const open: Store["open"] = (inputs) => read({ inputs, into: null }, null);

  /** The present map with another bibliography, made from `base`: recipe, view and marks stay, the rest is made anew. */
  async function openChanged(
    before: CitationMap,
    reading: Promise<Reading | null>,
    from = imported.peek(),
    base = before.bibliography,
    tells = true,
  ): Promise<boolean> {
    const known = base.notes.length;
    const withEdits = reading.then((read) => read && { ...read, saved: unmade() });
    const made = await opening.open(withEdits, ({ bibliography }, first) => {
      notices.dismissErrors();
      if (tells) tellNotes(bibliography.notes.slice(known), notices.tell);
      keeping.release();
      pristine.value = false;
      imported.value = from;
      editing.followInto(first);
    });
    if (made) opened(before);
    return made;
  }

  return {
    unclear,
    open,
    async openMore(inputs) {
      const before = map.peek();
      return before ? read({ inputs, into: before.bibliography }, before) : open(inputs);
    },
    readColumns: (from, columns) => read(from, map.peek(), columns),
    async changeBibliography(change) {
      const before = map.peek();
      return before !== null && openChanged(before, making.change(before.bibliography, change));
    },
    openLookedUp: (reading, tells) => openReading(Promise.resolve(reading), false, undefined, null, tells),
    async changeTo(reading, tells) {
      const before = map.peek();
      return before !== null && openChanged(before, Promise.resolve(reading), undefined, undefined, tells);
    },
    openSample: (addressed) => openReading(making.take(parts.sample()), true, addressed),
    openEmbedded: (input, addressed) => openReading(making.read([input]), true, addressed),
    async openKept(kept, addressed) {
      if (!kept) return false;
      const input = { bytes: new TextEncoder().encode(kept.text), name: kept.name };
      return openReading(making.read([input]), false, addressed);
    },
  };
}
