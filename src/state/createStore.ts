/** Wires the worker, history, address and storage into the `Store` that the panels see. */
import { batch, computed, effect, signal } from "@preact/signals-core";
import type { Bibliography } from "../model/bibliography";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import { defaultRecipe, type Recipe } from "../model/recipe";
import type { Frame } from "../model/scene";
import { defaultView, type Mark, type Marks, type Theme, type View } from "../model/view";
import { compose } from "../scene/compose";
import type { WorkerLike } from "../worker/client";
import { type AddressedView, readAddress, writeAddress } from "./address";
import { movePaperTo, withMark, withName, withoutPin } from "./edits";
import { createHistory } from "./history";
import { createKeeping } from "./keeping";
import { createMaking } from "./making";
import { createNotices } from "./notices";
import type { MapStorage } from "./storage";
import type { Store } from "./store";

/** What an edit can change; undo and redo go through these. */
interface Edited {
  readonly recipe: Recipe;
  readonly marks: Marks;
}

/** What the store needs from the page. */
export interface Surroundings {
  startWorker(): WorkerLike;
  readonly storage: MapStorage;
  /** What the sample says. */
  sample(): Promise<Bibliography>;
  /** Replaces the part of the page's address after the `#`. */
  writeHash(hash: string): void;
  readonly theme: Theme;
  /** False where the user prefers reduced motion: then layouts are not slowed down to be watched. */
  readonly animate: boolean;
}

/** Milliseconds a step of a layout that the user asked to see: one frame of a 60 Hz screen. */
const FRAME_TIME = 16;
/** Milliseconds between two writes of the address; browsers refuse more than a hundred in half a minute. */
const ADDRESS_PAUSE = 350;

export interface StartedStore extends Store {
  /** Opens what the address and the last visit say, else the sample. */
  start(hash: string): Promise<void>;
  /** The user changed the address by hand or by the back button. */
  followAddress(hash: string): void;
}

export function createStore(surroundings: Surroundings): StartedStore {
  const view = signal<View>({ ...defaultView, theme: surroundings.theme });
  const hover = signal<string | null>(null);
  const frame = signal<Frame>({ width: 1280, height: 720 });
  const history = createHistory<Edited>({ recipe: defaultRecipe, marks: {} });
  const notices = createNotices();
  const making = createMaking(surroundings.startWorker, (sentence) => notices.tell("error", sentence));
  const { map, status } = making;
  const keeping = createKeeping(surroundings.storage, (sentence) => notices.tell("info", sentence));
  const recipe = computed(() => history.present.value.recipe);
  const marks = computed(() => history.present.value.marks);
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
    });
  });

  async function openReading(
    readingOrNull: Promise<Reading | null>,
    isSample: boolean,
    addressed?: AddressedView["view"],
  ): Promise<boolean> {
    const reading = await readingOrNull;
    if (!reading) return false;
    const { bibliography, saved } = reading;
    const wanted = saved?.recipe ?? defaultRecipe;
    const before = { view: view.peek(), pristine: pristine.peek(), edited: history.present.peek() };
    batch(() => {
      keeping.release();
      pristine.value = isSample;
      hover.value = null;
      history.restart({ recipe: wanted, marks: saved?.marks ?? {} });
      view.value = { ...(saved?.view ?? defaultView), ...addressed, theme: view.peek().theme };
    });
    if ((await making.build(bibliography, wanted, saved?.map)) !== "failed") return true;
    batch(() => {
      pristine.value = before.pristine;
      view.value = before.view;
      history.restart(before.edited);
    });
    return false;
  }

  function openSample(addressed?: AddressedView["view"]): Promise<boolean> {
    const reading = surroundings.sample().then((bibliography) => ({ bibliography }));
    return openReading(making.take(reading), true, addressed);
  }

  /** Makes an edit the present one; where it changes the recipe the map follows. */
  function edit(next: Partial<Edited>): void {
    const before = history.present.peek();
    history.push({ ...before, ...next });
    follow(before.recipe);
  }

  function follow(before: Recipe): void {
    const { recipe: wanted } = history.present.peek();
    pristine.value = false;
    if (wanted === before) return;
    const newLayout = JSON.stringify(wanted.layout) !== JSON.stringify(before.layout);
    void making.revise(wanted, newLayout && surroundings.animate ? FRAME_TIME : 0);
  }

  function step(direction: "undo" | "redo"): void {
    const before = history.present.peek().recipe;
    history[direction]();
    follow(before);
  }

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

  function dragPaper(id: string, x: number, y: number): void {
    const current = map.peek();
    if (current) making.show({ ...current, layout: movedTo(current, id, x, y) });
  }

  const look = (part: Partial<View>) => {
    view.value = { ...view.peek(), ...part };
  };

  return {
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
      const addressed = readAddress(hash);
      if (addressed.map === null) {
        await openSample(addressed.view);
        await keeping.load();
        return;
      }
      const kept = await keeping.load();
      if (addressed.map === kept?.key && (await openKept(addressed.view))) return;
      await openSample();
    },
    followAddress(hash) {
      const addressed = readAddress(hash);
      if (addressed.map === keeping.key.peek()) look(addressed.view);
    },
    open: (inputs) => openReading(making.read(inputs), false),
    openSample: () => openSample(),
    openEarlier: () => openKept(),

    select: (selection) => look({ selection }),
    setHover(id) {
      hover.value = id;
    },
    toggleTopic(id) {
      const { filter } = view.peek();
      look({ filter: filter.includes(id) ? filter.filter((other) => other !== id) : [...filter, id] });
    },
    setFilter: (filter) => look({ filter }),
    setCamera: (camera) => look({ camera }),
    setFrame(next) {
      frame.value = next;
    },
    setTheme: (theme) => look({ theme }),

    dragPaper,
    movePaper(id, x, y) {
      dragPaper(id, x, y);
      edit({ recipe: movePaperTo(recipe.peek(), id, x, y) });
    },
    unpin: (id) => edit({ recipe: withoutPin(recipe.peek(), id) }),
    layOutAgain() {
      const { layout, ...rest } = recipe.peek();
      edit({ recipe: { ...rest, layout: { ...layout, arrangement: layout.arrangement + 1 } } });
    },
    stop: making.stop,
    renameTopic(id, name) {
      const topic = map.peek()?.topics.topics.find((other) => other.id === id);
      if (topic) edit({ recipe: withName(recipe.peek(), topic, name) });
    },
    setMark: (id, mark: Mark) => edit({ marks: withMark(marks.peek(), id, mark) }),
    undo: () => step("undo"),
    redo: () => step("redo"),

    composePicture({ frame: size, theme, legend, heading, extent }) {
      const current = map.peek();
      if (!current) return null;
      const seen = extent === "view" ? view.peek() : defaultView;
      return compose(
        current,
        { ...seen, theme },
        { frame: size, legend, heading, sourceLine: true, hover: null, marks: marks.peek() },
      );
    },
    tell: notices.tell,
    dismiss: notices.dismiss,
  };

  async function openKept(addressed?: AddressedView["view"]): Promise<boolean> {
    const kept = keeping.earlier.peek();
    if (!kept) return false;
    const input = { bytes: new TextEncoder().encode(kept.text), name: kept.name };
    return openReading(making.read([input]), false, addressed);
  }
}

/** The layout with one paper elsewhere, for the time of a drag. */
function movedTo({ layout, graph }: CitationMap, id: string, x: number, y: number): Layout {
  const index = graph.paperIds.indexOf(id);
  if (index < 0) return layout;
  const positions = layout.positions.slice();
  positions[2 * index] = x;
  positions[2 * index + 1] = y;
  return { ...layout, positions };
}
