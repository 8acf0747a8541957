/** The handle of the sheet on a phone: drag it, or press it to go on to the next height. Hidden on wide pages. */
import { useRef } from "preact/hooks";
import { useApp } from "./context";
import type { SheetHeight } from "./uiState";

const NEXT: Record<SheetHeight, SheetHeight> = { collapsed: "half", half: "full", full: "collapsed" };
const WORDS: Record<SheetHeight, string> = { collapsed: "closed", half: "half open", full: "open" };
/** A drag shorter than this many px is a press. */
const PRESS = 6;

export function SheetHandle() {
  const { ui } = useApp();
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={`Panel, ${WORDS[ui.sheet.value]}: make it ${WORDS[NEXT[ui.sheet.value]]}`}
      onPointerDown={(event) => {
        start.current = event.clientY;
        dragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (start.current === null || Math.abs(event.clientY - start.current) < PRESS) return;
        dragged.current = true;
        ui.sheet.value = nearestHeight(1 - event.clientY / window.innerHeight);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onClick={() => {
        if (!dragged.current) ui.sheet.value = NEXT[ui.sheet.value];
        dragged.current = false;
      }}
    >
      <span class="sheet-grip" />
    </button>
  );
}

/** @param share of the page's height that the sheet should take, 0..1 */
export function nearestHeight(share: number): SheetHeight {
  if (share < 0.28) return "collapsed";
  return share < 0.7 ? "half" : "full";
}
