/**
 * Edits and their undoing: each makes the map anew by the present recipe and of the present papers; an edit whose map cannot be made is taken back.
 */
import { batch, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import { defaultView, type Marks, type View } from "../model/view";
import { withSeenColours } from "../scene/seenColours";
import { isSameLayout } from "./edits";
import { followTopics } from "./followTopics";
import type { History } from "./history";
import type { Making } from "./making";
import type { Notices } from "./notices";
import type { Imported } from "./store";
import { unappliedNews } from "./unapplied";

/** What an edit can change; undo and redo go through these. */
export interface Edited {
  readonly recipe: Recipe;
  readonly marks: Marks;
  /** What the map is of: other papers, another hub and records parted are steps too. Null before the first map. */
  readonly bibliography: Bibliography | null;
  /** What it was last read from. */
  readonly imported: Imported | null;
}

export interface Editing {
  /** False, and said so, while a map is being made that could not keep the edit. */
  canEdit(): boolean;
  /** One step of the history. @param run as in history.ts. */
  edit(next: Partial<Pick<Edited, "recipe" | "marks">>, run?: string): void;
  undo(): void;
  redo(): void;
  /** A stopped layout says in its recipe where it was stopped; that is no step of its own to undo. */
  adoptSteps(): void;
  /** Shows the map with papers put elsewhere by hand; nothing else in it moves. */
  showMoved(moved: CitationMap): void;
  /** Selection and filter go with their papers into a map of other topics that is about to be shown. */
  followInto(next: CitationMap): void;
}

interface Parts {
  readonly history: History<Edited>;
  readonly making: Making;
  readonly tell: Notices["tell"];
  readonly dismissErrors: Notices["dismissErrors"];
  /** True while another map is being opened. */
  readonly opening: ReadonlySignal<boolean>;
  /** What the user looks at, ids of topics being those of the shown map. */
  readonly view: Signal<View>;
  /** Set to false by the first edit. */
  readonly pristine: Signal<boolean>;
  /** Called in the moment before a map of other papers is shown. */
  onOther(): void;
  /** Sets the camera so that the map, shown in the next moment, stands where the one before stands. */
  stayFor(next: CitationMap): void;
  readonly animate: boolean;
}

/** Milliseconds a step of a layout that the user asked to see: one frame of a 60 Hz screen. */
const FRAME_TIME = 16;

export function createEditing(parts: Parts): Editing {
  const { history, making, tell, dismissErrors, opening, view, pristine, onOther, stayFor, animate } = parts;
  const { map } = making;

  function followInto(next: CitationMap): void {
    const shown = map.peek();
    if (shown) view.value = followTopics(view.peek(), shown.topics, next.topics);
  }

  function adoptSteps(): void {
    const made = map.peek()?.recipe;
    const present = history.present.peek();
    if (made && made.layout.steps !== present.recipe.layout.steps)
      history.amend({ ...present, recipe: made });
  }

  function canEdit(): boolean {
    if (!opening.peek()) return true;
    tell("info", "The map is still being made. Change it when it is there, or stop its layout.");
    const current = map.peek();
    if (current) making.show({ ...current });
    return false;
  }

  function step(forwards: () => void, back: () => void): void {
    if (!canEdit()) return;
    const before = history.present.peek();
    forwards();
    void follow(before, back, () => step(forwards, back));
  }

  /** Brings the map to what is present; if that fails, or is given up, that goes back to what is shown. */
  async function follow(before: Edited, back: () => void, again: () => void): Promise<void> {
    pristine.value = false;
    const wanted = history.present.peek();
    const { recipe, bibliography } = wanted;
    const isOther = bibliography !== before.bibliography;
    if (recipe === before.recipe && !isOther) return;
    const shown = map.peek();
    const isLaidOut = !isOther && !isSameLayout(recipe.layout, before.recipe.layout);
    const isMoved = !isOther && isSameButPins(recipe, before.recipe);
    const first = (next: CitationMap) => {
      if (isOther) onOther();
      if (isMoved) stayFor(next);
      // What was looked at may be anywhere now.
      if (isLaidOut) view.value = { ...view.peek(), camera: defaultView.camera };
      followInto(next);
    };
    const everyFrame = animate && isLaidOut ? FRAME_TIME : 0;
    const outcome = await making.revise(bibliography, recipe, everyFrame, first, again);
    if (outcome === "made") {
      // What went wrong before is over, and is not to be tried again from there.
      dismissErrors();
      adoptSteps();
      const news = map.peek() && unappliedNews(map.peek()!, shown);
      if (news) tell("info", news);
    }
    if (outcome === "made" || outcome === "superseded") return;
    batch(() => {
      if (shown) followInto(shown);
      making.show(shown);
      if (history.present.peek() === wanted) back();
    });
  }

  /** What may make other topics, or put them elsewhere, keeps the colours that are seen. */
  function coloured(recipe: Recipe, before: Recipe): Recipe {
    const shown = map.peek();
    return isSameButPins(recipe, before) || !shown
      ? recipe
      : withSeenColours(recipe, shown, view.peek().theme);
  }

  return {
    canEdit,
    edit(next, run) {
      let before = history.moment();
      const forwards = () => {
        before = history.moment();
        const { present } = before;
        const { recipe = present.recipe } = next;
        history.push({ ...present, ...next, recipe: coloured(recipe, present.recipe) }, run);
      };
      // Within a run an undo would take back more than this.
      step(forwards, run === undefined ? history.undo : () => history.restore(before));
    },
    undo: () => step(history.undo, history.redo),
    redo: () => step(history.redo, history.undo),
    adoptSteps,
    showMoved(moved) {
      batch(() => {
        stayFor(moved);
        making.show(moved);
      });
    },
    followInto,
  };
}

/** What makes topics and puts them in their places is the same. */
function isSameButPins(a: Recipe, b: Recipe): boolean {
  return (["seed", "topics", "layout", "corrections"] as const).every((part) => a[part] === b[part]);
}
