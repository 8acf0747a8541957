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
import type { Change, ChangeOptions } from "./changes";
import type { Edited, Editing } from "./editing";
import { type History, startingWith } from "./history";
import type { Keeping } from "./keeping";
import type { Making } from "./making";
import { type Notices, tellNotes } from "./notices";
import type { Opening } from "./opening";
import type { KeptMap } from "./storage";
import type { Imported, Inputs, Store, UnclearTable } from "./store";
import { createTurns } from "./turns";
import { unappliedNews } from "./unapplied";

export interface Openers {
  readonly unclear: ReadonlySignal<UnclearTable | null>;
  open: Store["open"];
  openMore: Store["openMore"];
  readColumns: Store["readColumns"];
  changeBibliography: Store["changeBibliography"];
  /** What was looked up, as a map of its own. @param tells true: notes are told. */
  openLookedUp(reading: Reading, tells: boolean): Promise<boolean>;
  /**
   * The present map from what was looked up for it; what the user did to it stays. @param tells as above. @returns null where it is a map of other
   * papers by then, or there is none.
   */
  changeTo(reading: Reading, tells: boolean): Promise<boolean | null>;
  /** `addressed`: what the page's address says of the view. */
  openSample(addressed?: AddressedView["view"]): Promise<boolean>;
  /** The map that the page carries: like the sample it is not kept until it is changed. */
  openEmbedded(input: Inputs[number], addressed?: AddressedView["view"]): Promise<boolean>;
  openKept(kept: KeptMap | null, addressed?: AddressedView["view"]): Promise<boolean>;
  openEarlier(): Promise<boolean>;
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

const LEFT = "Another map was opened meanwhile: what was still to change in the one before was left.";

export function createOpeners(parts: Parts): Openers {
  const { making, opening, editing, history, keeping, notices, wantedView, view, hover, pristine } = parts;
  const { map } = making;
  const unclear = signal<UnclearTable | null>(null);
  const turns = createTurns();
  /** How many maps were opened, to their end: where one was given up, that before it is there again. */
  let maps = 0;

  /** @param before whose unapplied corrections are known; null: none. */
  function opened(before: CitationMap | null): void {
    editing.adoptSteps();
    const news = map.peek() && unappliedNews(map.peek()!, before);
    if (news) notices.tell("info", news);
    const { past, present } = history.moment();
    making.letGoAllBut(new Set([...past, present].flatMap(largeOf)));
  }

  function openReading(...asked: Parameters<typeof openAnother>): Promise<boolean> {
    const made = openAnother(...asked);
    turns.hold(made);
    return made;
  }

  /** @param again does the same once more. */
  async function openAnother(
    reading: Promise<PageReading | null>,
    again: () => void,
    { isSample = false, addressed, from = null, kept = null, tells = !isSample }: OpenOptions = {},
  ): Promise<boolean> {
    let comesBack = false;
    const show = ({ bibliography, saved }: PageReading) => {
      comesBack = saved?.map !== undefined;
      notices.dismissErrors();
      // What is told at the beginning of a visit is told before its first map.
      if (maps > 0) notices.dismissInformation();
      // What was noted of a map that comes back, kept or as a file, was told when it was made.
      if (tells && !kept && !comesBack) tellNotes(bibliography.notes, notices.tell);
      keeping.release();
      if (!isSample) keeping.adopt(kept, bibliography);
      pristine.value = isSample;
      hover.value = null;
      const { recipe, marks } = saved ?? { recipe: defaultRecipe, marks: {} };
      history.restore(startingWith({ recipe, marks, bibliography, imported: saved ? null : from }));
      wantedView.value = { ...(saved?.view ?? defaultView), ...addressed, theme: view.peek().theme };
    };
    if (!(await opening.open(reading, show, again))) return false;
    maps++;
    opened(comesBack ? map.peek() : null);
    return true;
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
    const given = columns ? { columns } : {};
    const again = () => void read(from, before && map.peek(), columns);
    const readInto = (base: Bibliography | null) =>
      making.read(inputs, { ...given, ...(base ? { into: base } : {}) }, again, (found) => {
        unclear.value = { inputs, into: base, columns: found };
      });
    if (!before || !into) return openReading(readInto(null), again, { from });
    const options = into === before.bibliography ? { from } : { from, into };
    return openChanged(before, readInto, again, options);
  }

  const open: Store["open"] = (inputs) => read({ inputs, into: null }, null);

  /** The present map with another bibliography; parameters as in changes.ts, which is loaded when it is first asked for. */
  async function openChanged(
    before: CitationMap,
    readInto: (papers: Bibliography) => Promise<PageReading | null>,
    again: () => void,
    options: ChangeOptions,
  ): Promise<boolean> {
    let change: Change | null = null;
    const read = async () => {
      const { changing } = await import("./changes");
      change = changing(parts, before, readInto, options);
      return change.reading;
    };
    const show = (reading: PageReading, first: CitationMap) => change?.show(reading, first);
    const made = await opening.open(making.take(read(), again), show, again);
    if (made) opened(before);
    return made;
  }

  /** @param act begins when additions and changes before it are on the map. @returns null where another map was opened meanwhile: it was left then. */
  function inTurn(act: () => Promise<boolean>, what: string): Promise<boolean | null> {
    const at = maps;
    if (turns.busy()) notices.tell("info", `${what} when what was asked for before is on the map.`);
    return turns.run(async () => (maps === at ? act() : null));
  }

  async function orLeft(made: Promise<boolean | null>): Promise<boolean> {
    const outcome = await made;
    if (outcome === null) notices.tell("info", LEFT);
    return outcome ?? false;
  }

  function changeBibliography(wanted: BibliographyChange): Promise<boolean> {
    const again = () => void changeBibliography(wanted);
    const change = async () => {
      const before = map.peek();
      const readInto = (papers: Bibliography) => making.change(papers, wanted, again);
      return before !== null && openChanged(before, readInto, again, { isHub: wanted.kind === "hub" });
    };
    return orLeft(inTurn(change, "The map is changed"));
  }

  function openLookedUp(reading: Reading, tells: boolean): Promise<boolean> {
    return openReading(Promise.resolve(reading), () => void openLookedUp(reading, tells), { tells });
  }

  async function changeTo(reading: Reading, tells: boolean): Promise<boolean | null> {
    const before = map.peek();
    const again = () => void changeTo(reading, tells);
    if (!before) return null;
    let isOther = false;
    // What was found goes by the papers that were there.
    const readInto = async (papers: Bibliography) => {
      isOther = papers !== before.bibliography;
      return isOther ? null : reading;
    };
    const change = () => openChanged(map.peek() ?? before, readInto, again, { tells });
    const made = await inTurn(change, "What was found comes in");
    return isOther ? null : made;
  }

  function openSample(addressed?: AddressedView["view"]): Promise<boolean> {
    const again = () => void openSample(addressed);
    return openReading(making.take(parts.sample(), again), again, { isSample: true, addressed });
  }

  function openEmbedded(input: Inputs[number], addressed?: AddressedView["view"]): Promise<boolean> {
    const again = () => void openEmbedded(input, addressed);
    return openReading(making.read([input], {}, again), again, { isSample: true, addressed });
  }

  async function openKept(kept: KeptMap | null, addressed?: AddressedView["view"]): Promise<boolean> {
    if (!kept) return false;
    const again = () => void openKept(kept, addressed);
    const input = { bytes: kept.file, name: kept.name };
    return openReading(making.read([input], {}, again), again, { kept, addressed });
  }

  return {
    unclear,
    open,
    openMore(inputs) {
      const add = async () => {
        const before = map.peek();
        return before ? read({ inputs, into: before.bibliography }, before) : open(inputs);
      };
      return orLeft(inTurn(add, "These papers are added"));
    },
    readColumns: (from, columns) => read(from, map.peek(), columns),
    changeBibliography,
    openLookedUp,
    changeTo,
    openSample,
    openEmbedded,
    openKept,
    async openEarlier() {
      const kept = keeping.earlier.peek();
      return kept !== null && openKept(await keeping.load(kept.key));
    },
  };
}

interface OpenOptions {
  /** True: not kept until it is changed. */
  readonly isSample?: boolean;
  readonly addressed?: AddressedView["view"] | undefined;
  readonly from?: Imported | null;
  /** It was kept as that. */
  readonly kept?: KeptMap | null;
  readonly tells?: boolean;
}

/** What of it the worker holds. */
function largeOf({ bibliography, imported, recipe }: Edited): object[] {
  return [bibliography, imported?.into, recipe.layout.anchors].filter((each) => each != null);
}
