/** Wires the worker, history, address and storage into the `Store` that the panels see. */
import { batch, computed, effect, signal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import { defaultRecipe } from "../model/recipe";
import type { Box, Frame } from "../model/scene";
import { defaultView, type Theme, type View } from "../model/view";
import { compose } from "../scene/compose";
import { composePicture } from "../scene/composePicture";
import type { WorkerLike } from "../worker/client";
import { type AccessStorage, noAccess } from "./access";
import { type AddressedView, readAddress, writeAddress } from "./address";
import { createEditing, type Edited } from "./editing";
import { withMark, withMarks } from "./edits";
import { createHistory } from "./history";
import { createKeeping } from "./keeping";
import { layoutActions } from "./layoutActions";
import { createLookUps } from "./lookUps";
import { createMaking } from "./making";
import { createNotices } from "./notices";
import { createOpeners } from "./openers";
import { createOpening } from "./opening";
import type { MapStorage } from "./storage";
import type { Store } from "./store";
import { topicActions } from "./topicActions";
import { selectionOfPapers, withinMap } from "./withinMap";

/** What the store needs from the page. */
export interface Surroundings {
  startWorker(): WorkerLike;
  readonly storage: MapStorage;
  /** The sample with its finished map. */
  sample(): Promise<Reading>;
  /** The map that the page itself carries, shown in place of the sample; null: none. */
  readonly embedded: EmbeddedMap | null;
  /** Keys for services; absent: none, and none is kept. */
  access?(): Promise<AccessStorage>;
  /** The table of word vectors as it ships. */
  wordVectors(): Promise<ArrayBuffer>;
  /** Replaces the part of the page's address after the `#`. */
  writeHash(hash: string): void;
  readonly theme: Theme;
  /** False where the user prefers reduced motion: then layouts are not slowed down to be watched. */
  readonly animate: boolean;
}

/** An `orrery-map` file. */
export interface EmbeddedMap {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The page is for looking: nothing in it can be changed. */
  readonly readOnly: boolean;
}

/** Milliseconds between two writes of the address; browsers refuse more than a hundred in half a minute. */
const ADDRESS_PAUSE = 350;

/** So many steps can be undone, over so many additions and other changes of what was read: each keeps a list of all papers. */
const STEPS = 200;
const BIBLIOGRAPHIES = 10;

export interface StartedStore extends Store {
  /** Opens what the address and the last visit say, else the sample. */
  start(hash: string): Promise<void>;
  /** The user changed the address by hand or by the back button. */
  followAddress(hash: string): void;
  /** The page may be about to go: writes what waits to be written. */
  flush(): void;
}

export function createStore(surroundings: Surroundings): StartedStore {
  const { embedded } = surroundings;
  const readOnly = embedded?.readOnly ?? false;
  const wantedView = signal<View>({ ...defaultView, theme: surroundings.theme });
  const hover = signal<string | null>(null);
  const frame = signal<Frame>({ width: 1280, height: 720 });
  const covered = signal<readonly Box[]>([]);
  const history = createHistory<Edited>(
    { recipe: defaultRecipe, marks: {}, bibliography: null, imported: null },
    STEPS,
    ({ bibliography }) => bibliography,
    BIBLIOGRAPHIES,
  );
  const notices = createNotices();
  const making = createMaking(surroundings.startWorker, surroundings.wordVectors, (sentence, action) =>
    notices.tell("error", sentence, action),
  );
  const { map, status } = making;
  const keeping = createKeeping(surroundings.storage, (sentence) => notices.tell("info", sentence));
  const recipe = computed(() => history.present.value.recipe);
  const marks = computed(() => history.present.value.marks);
  const view = computed(() => (map.value ? withinMap(wantedView.value, map.value) : wantedView.value));
  /** True for the sample as long as nothing in it was changed: then it is not kept. */
  const pristine = signal(true);

  const scene = computed(() => {
    const current = map.value;
    if (!current) return null;
    return compose(current, view.value, {
      frame: frame.value,
      legend: false,
      heading: false,
      sourceLine: true,
      hover: hover.value,
      marks: marks.value,
      covered: covered.value,
    });
  });

  const opening = createOpening(making, () => {
    const before = {
      map: map.peek(),
      view: wantedView.peek(),
      pristine: pristine.peek(),
      edited: history.moment(),
    };
    return () =>
      batch(() => {
        making.show(before.map);
        wantedView.value = before.view;
        pristine.value = before.pristine;
        history.restore(before.edited);
      });
  });

  const editing = createEditing({
    history,
    making,
    tell: notices.tell,
    dismissErrors: notices.dismissErrors,
    opening: opening.running,
    view: wantedView,
    pristine,
    onOther() {
      keeping.release();
      hover.value = null;
      // What was told of the other papers holds no more.
      for (const { id, kind } of notices.list.peek()) if (kind === "info") notices.dismiss(id);
    },
    animate: surroundings.animate,
  });
  /** In a page for looking nothing offers an edit; this is the bolt behind that door. */
  const edit: typeof editing.edit = readOnly ? () => {} : editing.edit;

  const openers = createOpeners({
    making,
    opening,
    editing,
    history,
    keeping,
    notices,
    wantedView,
    view,
    hover,
    pristine,
    sample: surroundings.sample,
  });
  const { openSample, openKept } = openers;
  const openFirst = (addressed?: AddressedView["view"]) =>
    embedded ? openers.openEmbedded(embedded, addressed) : openSample(addressed);

  const lookUps = createLookUps({
    line: making.line,
    storage: surroundings.access ?? (async () => noAccess),
    map,
    open: openers.openLookedUp,
    change: openers.changeTo,
  });

  effect(() => {
    if (!map.value || status.value.kind !== "idle" || pristine.value) return;
    keeping.keep(map.value, view.value, marks.value);
  });

  let addressTimer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (!map.value) return;
    const hash = writeAddress({ map: keeping.key.value, view: view.value });
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => surroundings.writeHash(hash), ADDRESS_PAUSE);
  });

  const look = (part: Partial<View>) => {
    wantedView.value = { ...view.peek(), ...part };
  };

  return {
    readOnly,
    map,
    recipe,
    view,
    marks,
    status,
    notices: notices.list,
    hover,
    frame,
    scene,
    canUndo: history.canUndo,
    canRedo: history.canRedo,
    earlier: computed(() => keeping.earlier.value?.name ?? null),

    async start(hash) {
      making.prepare();
      const addressed = readAddress(hash);
      if (addressed.map !== null) {
        if (await openKept(await keeping.load(addressed.map), addressed.view)) return;
        notices.tell(
          "info",
          `This address names a map that this browser does not keep. ${embedded ? "That of the page" : "The sample"} is shown.`,
        );
      }
      await openFirst(addressed.map === null ? addressed.view : undefined);
      const earlier = await keeping.load(null);
      if (earlier && !readOnly)
        notices.tell("info", `The map you worked on last, “${earlier.name}”, is under Open.`);
    },
    followAddress(hash) {
      const addressed = readAddress(hash);
      if (addressed.map === keeping.key.peek()) look(addressed.view);
    },
    flush: keeping.flush,
    open: openers.open,
    openMore: openers.openMore,
    cancelReading: making.cancelReading,
    cancelMaking: making.cancel,
    imported: computed(() => history.present.value.imported),
    unclear: openers.unclear,
    readColumns: openers.readColumns,
    changeBibliography: (change) => (readOnly ? Promise.resolve(false) : openers.changeBibliography(change)),
    hubCandidates: async () => (map.peek() ? making.hubCandidates(map.peek()!.bibliography) : []),
    lookUps,
    openSample: () => openSample(),
    async openEarlier() {
      const kept = keeping.earlier.peek();
      return kept !== null && openKept(await keeping.load(kept.key));
    },

    select(selection) {
      const current = map.peek();
      const isSeveral = current && selection.kind === "papers";
      look({ selection: isSeveral ? selectionOfPapers(selection.ids, current) : selection });
    },
    setHover(id) {
      hover.value = id;
    },
    toggleTopic(id) {
      const { filter } = view.peek();
      look({ filter: filter.includes(id) ? filter.filter((other) => other !== id) : [...filter, id] });
    },
    setFilter: (filter) => look({ filter }),
    setCamera: (camera) => look({ camera }),
    setFrame(next, boxes) {
      batch(() => {
        frame.value = next;
        covered.value = boxes;
      });
    },
    setTheme: (theme) => look({ theme }),

    ...layoutActions(making, recipe, editing, (changed) => edit({ recipe: changed })),
    stop: making.stop,
    ...topicActions(map, recipe, (corrected) => edit({ recipe: corrected }), notices.tell),
    setMark: (id, mark) => edit({ marks: withMark(marks.peek(), id, mark) }),
    setMarks: (ids, mark) => edit({ marks: withMarks(marks.peek(), ids, mark) }),
    undo: editing.undo,
    redo: editing.redo,

    composePicture(picture) {
      const current: CitationMap | null = map.peek();
      return current && composePicture(current, view.peek(), picture, marks.peek(), frame.peek());
    },
    tell: notices.tell,
    dismiss: notices.dismiss,
  };
}
