/** All commands of the page, once: shortcuts, buttons and the help are made from this list. */
import type { AppContext } from "./context";
import { deferredActs } from "./deferred";
import { neighbourInOrder, stepBack } from "./steps";

export interface Command {
  readonly id: string;
  /** Imperative, as on a button. */
  readonly label: string;
  /** Patterns of keys.ts; the first is the one shown. */
  readonly keys: readonly string[];
  readonly group: "Map" | "Papers" | "Page";
  /** It changes the map or opens another: a page for looking has it not. */
  readonly changes?: boolean;
  /** False while the command has nothing to act on. */
  available?(app: AppContext): boolean;
  run(app: AppContext): void;
}

const withActs = deferredActs(() => import("./commandActs"));
const failed =
  ({ store }: AppContext) =>
  (sentence: string) =>
    store.tell("error", sentence);

const hasMap = ({ index }: AppContext) => index.value !== null;

const page: readonly Command[] = [
  {
    id: "search",
    label: "Search papers",
    keys: ["/", "mod+k"],
    group: "Page",
    available: hasMap,
    run: ({ ui }) => {
      ui.searching.value = true;
    },
  },
  {
    id: "open",
    label: "Open a file or text",
    keys: ["o"],
    group: "Page",
    changes: true,
    run: openDialog("open"),
  },
  { id: "export", label: "Export", keys: ["e"], group: "Page", available: hasMap, run: openDialog("export") },
  {
    id: "undo",
    label: "Undo",
    keys: ["mod+z"],
    group: "Page",
    changes: true,
    available: ({ store }) => store.canUndo.value,
    run: ({ store }) => store.undo(),
  },
  {
    id: "redo",
    label: "Redo",
    keys: ["shift+mod+z", "mod+y"],
    group: "Page",
    changes: true,
    available: ({ store }) => store.canRedo.value,
    run: ({ store }) => store.redo(),
  },
  {
    id: "theme",
    label: "Switch between light and dark",
    keys: ["t"],
    group: "Page",
    run: ({ store, theme }) => store.setTheme(theme.value === "dark" ? "light" : "dark"),
  },
  { id: "help", label: "Help", keys: ["?"], group: "Page", run: openDialog("help") },
  { id: "back", label: "One step back", keys: ["Escape"], group: "Page", available: hasMap, run: goBack },
];

const papers: readonly Command[] = [
  {
    id: "list",
    label: "Show the papers as a list",
    keys: ["l"],
    group: "Papers",
    available: hasMap,
    run: ({ ui }) => {
      ui.face.value = ui.face.value === "list" ? "details" : "list";
      if (ui.sheet.value === "collapsed") ui.sheet.value = "half";
      // Once it is drawn, the keyboard goes where the eye goes.
      requestAnimationFrame(() => document.querySelector<HTMLElement>(".panel-body")?.focus());
    },
  },
  { id: "next", label: "Next paper", keys: ["]"], group: "Papers", available: hasMap, run: goTo(1) },
  { id: "previous", label: "Previous paper", keys: ["["], group: "Papers", available: hasMap, run: goTo(-1) },
  {
    id: "star",
    label: "Star the selected paper",
    keys: ["s"],
    group: "Papers",
    changes: true,
    available: ({ selection }) => selection.value.kind === "paper",
    run: ({ store, selection }) => {
      const selected = selection.value;
      if (selected.kind !== "paper") return;
      const mark = store.marks.value[selected.id] ?? {};
      store.setMark(selected.id, { ...mark, star: !mark.star });
    },
  },
  {
    id: "starred",
    label: "Show the starred papers",
    keys: ["b"],
    group: "Papers",
    available: ({ store }) => Object.values(store.marks.value).some(({ star }) => star),
    run: (app) => withActs(({ showStarred }) => showStarred(app), failed(app)),
  },
  {
    id: "move",
    label: "Move the selected paper to a topic",
    keys: ["m"],
    group: "Papers",
    changes: true,
    available: ({ selection }) => selection.value.kind === "paper",
    run: ({ ui }) => {
      ui.face.value = "details";
      if (ui.sheet.value === "collapsed") ui.sheet.value = "half";
      ui.moving.value = true;
    },
  },
];

const map: readonly Command[] = [
  { id: "zoom-in", label: "Zoom in", keys: ["+", "="], group: "Map", available: hasMap, run: zoom(1.5) },
  { id: "zoom-out", label: "Zoom out", keys: ["-"], group: "Map", available: hasMap, run: zoom(1 / 1.5) },
  {
    id: "fit",
    label: "Show the whole map",
    keys: ["0"],
    group: "Map",
    available: hasMap,
    run: ({ ui }) => ui.map.value?.fit(),
  },
  {
    id: "layoutAgain",
    label: "Lay out again",
    keys: ["r"],
    group: "Map",
    changes: true,
    available: hasMap,
    run: ({ store }) => store.layOutAgain(),
  },
  {
    id: "layout",
    label: "Choose the layout",
    keys: ["y"],
    group: "Map",
    changes: true,
    available: hasMap,
    run: openDialog("layout"),
  },
  {
    id: "release",
    label: "Release all pinned papers",
    keys: ["u"],
    group: "Map",
    changes: true,
    available: ({ store }) => Object.keys(store.recipe.value.pins).length > 0,
    run: (app) => withActs(({ releasePins }) => releasePins(app), failed(app)),
  },
  {
    id: "lasso",
    label: "Select papers by a line around them",
    keys: ["w"],
    group: "Map",
    available: hasMap,
    run: ({ ui }) => {
      ui.lasso.value = !ui.lasso.value;
      ui.map.value?.setLasso(ui.lasso.value);
    },
  },
  {
    id: "map",
    label: "Go to the map",
    keys: ["g"],
    group: "Map",
    available: hasMap,
    run: ({ ui }) => ui.map.value?.focusElement(),
  },
];

export const commands: readonly Command[] = [...page, ...papers, ...map];

/** Those that this page has. */
export function offered({ store }: AppContext): readonly Command[] {
  return commands.filter(({ changes }) => !(changes && store.readOnly));
}

/** @throws Error if there is no such command. */
export function command(id: string): Command {
  const found = commands.find((each) => each.id === id);
  if (!found) throw new Error(`no command "${id}"`);
  return found;
}

function openDialog(name: "open" | "export" | "help" | "layout") {
  return ({ ui }: AppContext) => {
    ui.dialog.value = name;
  };
}

function zoom(factor: number) {
  return ({ ui }: AppContext) => ui.map.value?.zoomBy(factor);
}

function goTo(by: 1 | -1) {
  return ({ store, index, ui, selection }: AppContext) => {
    const at = index.value && neighbourInOrder(selection.value, index.value, by);
    if (!at) return;
    store.select({ kind: "paper", id: at });
    ui.map.value?.focus(at);
  };
}

/** Escape: first an error, then the search, then paper → topic → hub, last the filter. The card of a disc goes in any case. */
function goBack({ store, ui, index, selection, filter }: AppContext): void {
  const error = store.notices.value.findLast(({ kind }) => kind === "error");
  if (error) store.dismiss(error.id);
  else if (ui.searching.value || ui.query.value) {
    ui.query.value = "";
    ui.searching.value = false;
  } else {
    store.setHover(null);
    const behind = index.value && stepBack(selection.value, index.value);
    if (behind) store.select(behind);
    else if (filter.value.length > 0) store.setFilter([]);
  }
}
