/** Sentences to the user, with what can be done about it: an Undo where they tell of a correction. Also shown inside the dialog that caused them. */
import { Info, TriangleAlert, X } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./context";
import { Icon } from "./Icon";

export function Notices({ inDialog = false }: { inDialog?: boolean }) {
  const { store, ui } = useApp();
  const list = useRef<HTMLDivElement>(null);
  const errors = store.notices.value.filter(({ kind }) => kind === "error");
  useEffect(() => {
    if (inDialog && errors.length > 0) list.current?.scrollIntoView({ block: "nearest" });
  }, [errors.length]);
  // What went wrong in a dialog ends with it.
  useEffect(
    () => () => {
      if (inDialog) for (const { id, kind } of store.notices.peek()) if (kind === "error") store.dismiss(id);
    },
    [],
  );
  /** It tells of a correction that is no longer made. */
  const takenBack = (text: string) => {
    const told = ui.undoable.value;
    const correction = told?.text === text ? told.recipe.corrections.at(-1) : undefined;
    return correction !== undefined && !store.recipe.value.corrections.includes(correction);
  };
  const shown =
    inDialog || ui.dialog.value === null ? store.notices.value.filter(({ text }) => !takenBack(text)) : [];
  /** Only while the correction that it tells of is the last thing done. */
  const undoable = (text: string) =>
    ui.undoable.value?.text === text &&
    ui.undoable.value.recipe === store.recipe.value &&
    ui.undoable.value.marks === store.marks.value;
  return (
    <div ref={list} class={inDialog ? "notices is-in-dialog" : "notices"}>
      {shown.map(({ id, kind, text, action }) => (
        <div key={id} class={`notice is-${kind}`} role={kind === "error" ? "alert" : "status"}>
          <Icon icon={kind === "error" ? TriangleAlert : Info} size={16} />
          <p>
            {text}
            {action && (
              <>
                {" "}
                <button type="button" class="text-button" onClick={action.run}>
                  {action.label}
                </button>
              </>
            )}
            {undoable(text) && (
              <>
                {" "}
                <button
                  type="button"
                  class="text-button"
                  onClick={() => {
                    store.dismiss(id);
                    store.undo();
                  }}
                >
                  Undo
                </button>
              </>
            )}
          </p>
          <button type="button" class="notice-close" aria-label="Dismiss" onClick={() => store.dismiss(id)}>
            <Icon icon={X} size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
