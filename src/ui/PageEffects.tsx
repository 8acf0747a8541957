/** What the page does beside drawing: shortcuts, drop, paste, theme, title, width. Draws nothing. */
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { titleOf } from "../model/about";
import { type AppContext, useApp } from "./context";
import { fetchDeferred } from "./deferred";
import { droppedFiles } from "./droppedFiles";
import { useImportEffects } from "./importEffects";
import { isTyping } from "./keys";
import { named, openFiles, openText, tellUnreadable } from "./openInputs";
import { useShortcuts } from "./shortcuts";

export function PageEffects() {
  const app = useApp();
  const { ui } = app;
  useShortcuts(app);
  useImportEffects(app);
  useSignalEffect(() => {
    document.documentElement.dataset.theme = app.theme.value;
  });
  useSignalEffect(() => {
    const map = app.index.value?.bibliography;
    document.title = [map && titleOf(map), "Orrery"].filter(Boolean).join(" · ");
  });
  useSignalEffect(() => {
    if (app.selection.value.kind !== "hub" && ui.sheet.peek() === "collapsed") ui.sheet.value = "half";
  });
  useSignalEffect(() => {
    const index = app.index.value;
    const made = app.store.map.peek()?.recipe;
    // Here, and not where it is shown: it is to be known also where the legend was first seen later.
    if (index && made && !made.topics.settings.count && made.corrections.length === 0)
      ui.automaticCount.value = {
        of: index.bibliography,
        seed: made.seed,
        count: index.topics.topics.length,
      };
  });
  useEffect(fetchAtFirstAct, []);
  useEffect(closeMenusOnPress, []);
  useEffect(() => followWidth(app), [app]);
  useEffect(() => (app.store.readOnly ? undefined : receiveDrops(app)), [app]);
  useEffect(() => (app.store.readOnly ? undefined : receivePaste(app)), [app]);
  return null;
}

/** Who moves the pointer or presses a key will soon want the rest of the page. */
function fetchAtFirstAct(): () => void {
  const acts = ["pointermove", "pointerdown", "keydown"];
  const stop = () => {
    for (const act of acts) removeEventListener(act, start);
  };
  const start = () => {
    stop();
    void fetchDeferred();
  };
  for (const act of acts) addEventListener(act, start);
  return stop;
}

/** A press outside of a menu closes it at once: the browser waits for its end, and does not take a drag for one. */
function closeMenusOnPress(): () => void {
  const onPress = ({ target }: PointerEvent) => {
    if (!(target instanceof Element)) return;
    for (const menu of document.querySelectorAll<HTMLElement>("[popover]:popover-open"))
      if (!menu.contains(target) && !target.closest(`[popovertarget="${menu.id}"]`)) menu.hidePopover();
  };
  document.addEventListener("pointerdown", onPress, true);
  return () => document.removeEventListener("pointerdown", onPress, true);
}

function followWidth({ ui }: AppContext): () => void {
  const narrow = matchMedia("(max-width: 760px)");
  const update = () => {
    ui.phone.value = narrow.matches;
  };
  update();
  narrow.addEventListener("change", update);
  return () => narrow.removeEventListener("change", update);
}

function receiveDrops(app: AppContext): () => void {
  const { ui } = app;
  const isReadable = (event: DragEvent) =>
    event.dataTransfer?.types.some((type) => type === "Files" || type === "text/plain");
  const onDragOver = (event: DragEvent) => {
    if (!isReadable(event) || isTyping(event.target)) return;
    event.preventDefault();
    ui.dropping.value = true;
  };
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) ui.dropping.value = false;
  };
  const onDrop = (event: DragEvent) => {
    ui.dropping.value = false;
    const data = event.dataTransfer;
    if (!data || !isReadable(event) || isTyping(event.target)) return;
    event.preventDefault();
    if (data.types.includes("Files")) void openDropped(app, data);
    else void openText(app, data.getData("text/plain"), "dropped text", isAdding(app));
  };
  document.addEventListener("dragover", onDragOver);
  document.addEventListener("dragleave", onDragLeave);
  document.addEventListener("drop", onDrop);
  return () => {
    document.removeEventListener("dragover", onDragOver);
    document.removeEventListener("dragleave", onDragLeave);
    document.removeEventListener("drop", onDrop);
  };
}

async function openDropped(app: AppContext, data: DataTransfer): Promise<void> {
  const more = isAdding(app);
  try {
    const files = await droppedFiles(data);
    if (files.length > 0) await openFiles(app, files, more);
    else app.store.tell("error", "There is no file in what was dropped.");
  } catch (error) {
    tellUnreadable(app, error);
  }
}

/** What is dropped or pasted while the open dialog is there goes where the dialog says. */
function isAdding({ ui }: AppContext): boolean {
  return ui.dialog.value === "open" && ui.adding.value;
}

/** A paste outside of any field opens what was pasted. */
function receivePaste(app: AppContext): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (isTyping(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const more = isAdding(app);
    if (files.length > 0) void openFiles(app, files.map(named), more);
    else if (text.trim()) void openText(app, text, "pasted text", more);
    else return;
    event.preventDefault();
  };
  document.addEventListener("paste", onPaste);
  return () => document.removeEventListener("paste", onPaste);
}
