/** Wires the worker, history, address and storage into the `Store` that the panels see. */
import { batch, computed, effect, signal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import { defaultRecipe } from "../model/recipe";
import type { Box, Frame } from "../model/scene";
import { defaultView, type View } from "../model/view";
import { compose } from "../scene/compose";
import { noAccess } from "./access";
import { createEditing, type Edited } from "./editing";
import { withMark, withMarks } from "./edits";
import { createHistory } from "./history";
import { createKeeping } from "./keeping";
import { layoutActions } from "./layoutActions";
import { lookingActions } from "./looking";
import { createLookUps } from "./lookUps";
import { createMaking } from "./making";
import { createNotices } from "./notices";
import { createOpeners } from "./openers";
import { createOpening } from "./opening";
import { stayingCamera } from "./stayingCamera";
import type { StartedStore, Surroundings } from "./surroundings";
import { topicActions } from "./topicActions";
import { createVisits } from "./visits";
import { withinMap } from "./withinMap";

/** So many steps can be undone, over so many additions and other changes of what was read: each keeps a list of all papers. */
const STEPS = 200;
const BIBLIOGRAPHIES = 10;

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
  const { startWorker, wordVectors } = surroundings;
  const making = createMaking(startWorker, wordVectors, frame, (sentence, action) =>
    notices.tell("error", sentence, action),
  );
  const { map, status } = making;
  const keeping = createKeeping(surroundings.storage, (sentence) => notices.tell("info", sentence));
  const recipe = computed(() => history.present.value.recipe);
  const marks = computed(() => history.present.value.marks);
  const view = computed(() => (map.value ? withinMap(wantedView.value, map.value) : wantedView.value));
  /** True for the sample as long as nothing in it was changed: then it is not kept. */
  const pristine = signal(true);

  const composed = (of: CitationMap) =>
    compose(of, view.value, {
      frame: frame.value,
      legend: false,
      heading: false,
      sourceLine: true,
      hover: hover.value,
      marks: marks.value,
      covered: covered.value,
    });
  const scene = computed(() => map.value && composed(map.value));

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
      notices.dismissInformation();
    },
    stayFor(next) {
      const before = scene.peek();
      const { camera } = view.peek();
      const stays = before && stayingCamera(before, composed(next), camera);
      if (stays && stays !== camera) wantedView.value = { ...view.peek(), camera: stays };
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

  const looking = lookingActions({ map, view, wantedView, hover, frame, covered });
  const visits = createVisits({ surroundings, making, keeping, openers, notices, view, look: looking.look });

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

    ...visits,
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
    openSample: () => openers.openSample(),
    openEarlier: openers.openEarlier,

    ...looking.actions,
    ...layoutActions(making, recipe, editing, (changed, run) => edit({ recipe: changed }, run)),
    stop: making.stop,
    ...topicActions(map, recipe, (corrected) => edit({ recipe: corrected }), notices.tell),
    setMark: (id, mark, { goesOn = false } = {}) =>
      edit({ marks: withMark(marks.peek(), id, mark) }, goesOn ? `mark ${id}` : undefined),
    setMarks: (ids, mark) => edit({ marks: withMarks(marks.peek(), ids, mark) }),
    undo: editing.undo,
    redo: editing.redo,

    async composer() {
      const { composePicture } = await import("../scene/composePicture");
      return (picture) =>
        map.peek() && composePicture(map.peek()!, view.peek(), picture, marks.peek(), frame.peek());
    },
    tell: notices.tell,
    dismiss: notices.dismiss,
  };
}
