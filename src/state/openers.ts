/** What a map can be opened from: inputs, further inputs for the present map, the sample, a map kept from an earlier visit. */
import { type ReadonlySignal, type Signal, signal } from "@preact/signals-core";
import type { Bibliography } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import { defaultRecipe } from "../model/recipe";
import { defaultView, type View } from "../model/view";
import type { PageReading } from "../worker/protocol";
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
  readonly sample: () => Promise<Reading>;
}

export function createOpeners(parts: Parts): Openers {
  const { making, opening, editing, history, keeping, notices, wantedView, view, hover, pristine } = parts;
  const { map } = making;
  const unclear = signal<UnclearTable | null>(null);

  /** @param before whose unapplied corrections are known; null: none. */
  function opened(before: CitationMap | null): void {
    editing.adoptSteps();
    const news = map.peek() && unappliedNews(map.peek()!, before);
    if (news) notices.tell("info", news);
    const { past, present } = history.moment();
    making.letGoAllBut(new Set([...past, present].flatMap(largeOf)));
  }

  /** @param again does the same once more. */
  async function openReading(
    reading: Promise<PageReading | null>,
    again: () => void,
    { isSample = false, addressed, from = null, kept = null, tells = !isSample }: OpenOptions = {},
  ): Promise<boolean> {
    const show = ({ bibliography, saved }: PageReading) => {
      notices.dismissErrors();
      // What was noted of a map that comes back was told when it was made.
      if (tells && !kept) tellNotes(bibliography.notes, notices.tell);
      keeping.release();
      if (!isSample) keeping.adopt(kept, bibliography);
      pristine.value = isSample;
      hover.value = null;
      const { recipe, marks } = saved ?? { recipe: defaultRecipe, marks: {} };
      history.restore(startingWith({ recipe, marks, bibliography, imported: saved ? null : from }));
      wantedView.value = { ...(saved?.view ?? defaultView), ...addressed, theme: view.peek().theme };
    };
    const made = await opening.open(reading, show, again);
    if (made) opened(null);
    return made;
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
    const options = columns ? { columns } : {};
    const again = () => void read(from, before && map.peek(), columns);
    const readInto = (base: Bibliography | null) =>
      making.read(inputs, { ...options, ...(base ? { into: base } : {}) }, again, (found) => {
        unclear.value = { inputs, into: base, columns: found };
      });
    if (!before || !into) return openReading(readInto(null), again, { from });
    return openChanged(before, readInto, again, into === before.bibliography ? { from } : { from, into });
  }

  const open: Store["open"] = (inputs) => read({ inputs, into: null }, null);

  /**
   * The present map with another bibliography: recipe, view and marks stay, the rest is made anew. A step to undo.
   * @param readInto the other bibliography, made from the papers given: asked again where an undo has put others in their place meanwhile.
   */
  async function openChanged(
    before: CitationMap,
    readInto: (papers: Bibliography) => Promise<PageReading | null>,
    again: () => void,
    { from, into, tells = true }: ChangeOptions = {},
  ): Promise<boolean> {
    let papers = before.bibliography;
    let base = into ?? papers;
    let shown = before;
    /** What the map that is there hands over to the new one, and what is told of that. */
    let words: typeof import("./adding") | null = null;
    const withPresentState = async (): Promise<PageReading | null> => {
      let read = await readInto(base);
      while (read) {
        words = await import("./adding");
        const present = history.present.peek();
        if (present.bibliography && present.bibliography !== papers) {
          papers = present.bibliography;
          base = into ?? papers;
          read = await readInto(base);
          continue;
        }
        shown = map.peek() ?? before;
        const { bibliography } = read;
        const recipe = await words.recipeFor(present.recipe, shown, bibliography);
        // The user may have gone on while the places were taken.
        if (history.present.peek() === present)
          return { bibliography, saved: { recipe, view: view.peek(), marks: present.marks } };
      }
      return null;
    };
    const show = ({ bibliography, saved }: PageReading, first: CitationMap) => {
      notices.dismissErrors();
      const edited = history.present.peek();
      const regrouped = words?.regroupedWords(shown.topics, first.topics) ?? "";
      const added = from && words?.additionWords(base, bibliography);
      if (tells && added) notices.tell("info", `${added} ${regrouped}`.trim());
      else if (tells) tellNotes(bibliography.notes.slice(base.notes.length), notices.tell);
      keeping.release();
      pristine.value = false;
      const imported = from ? { ...from, into: base, regrouped } : edited.imported;
      if (saved) history.push({ ...edited, recipe: saved.recipe, bibliography, imported });
      editing.followInto(first);
    };
    const made = await opening.open(making.take(withPresentState(), again), show, again);
    if (made) opened(before);
    return made;
  }

  async function changeBibliography(change: BibliographyChange): Promise<boolean> {
    const before = map.peek();
    const again = () => void changeBibliography(change);
    return before !== null && openChanged(before, (papers) => making.change(papers, change, again), again);
  }

  function openLookedUp(reading: Reading, tells: boolean): Promise<boolean> {
    return openReading(Promise.resolve(reading), () => void openLookedUp(reading, tells), { tells });
  }

  async function changeTo(reading: Reading, tells: boolean): Promise<boolean> {
    const before = map.peek();
    const again = () => void changeTo(reading, tells);
    return before !== null && openChanged(before, async () => reading, again, { tells });
  }

  function openSample(addressed?: AddressedView["view"]): Promise<boolean> {
    const again = () => void openSample(addressed);
    return openReading(making.take(parts.sample(), again), again, withAddress({ isSample: true }, addressed));
  }

  function openEmbedded(input: Inputs[number], addressed?: AddressedView["view"]): Promise<boolean> {
    const again = () => void openEmbedded(input, addressed);
    return openReading(making.read([input], {}, again), again, withAddress({ isSample: true }, addressed));
  }

  async function openKept(kept: KeptMap | null, addressed?: AddressedView["view"]): Promise<boolean> {
    if (!kept) return false;
    const again = () => void openKept(kept, addressed);
    const input = { bytes: kept.file, name: kept.name };
    return openReading(making.read([input], {}, again), again, withAddress({ kept }, addressed));
  }

  return {
    unclear,
    open,
    async openMore(inputs) {
      const before = map.peek();
      return before ? read({ inputs, into: before.bibliography }, before) : open(inputs);
    },
    readColumns: (from, columns) => read(from, map.peek(), columns),
    changeBibliography,
    openLookedUp,
    changeTo,
    openSample,
    openEmbedded,
    openKept,
  };
}

interface OpenOptions {
  /** True: not kept until it is changed. */
  readonly isSample?: boolean;
  readonly addressed?: AddressedView["view"];
  readonly from?: Imported | null;
  /** It was kept as that. */
  readonly kept?: KeptMap | null;
  readonly tells?: boolean;
}

interface ChangeOptions {
  /** What was added; absent: nothing was. */
  readonly from?: Imported;
  /** What it was added to, where that is not the papers that are there. */
  readonly into?: Bibliography;
  readonly tells?: boolean;
}

function withAddress(options: OpenOptions, addressed: AddressedView["view"] | undefined): OpenOptions {
  return addressed ? { ...options, addressed } : options;
}

/** What of it the worker holds. */
function largeOf({ bibliography, imported, recipe }: Edited): object[] {
  return [bibliography, imported?.into, recipe.layout.anchors].filter((each) => each != null);
}
