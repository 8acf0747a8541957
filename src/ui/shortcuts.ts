/** Listens for the keys of the commands on the whole page. */
import { useEffect } from "preact/hooks";
import { offered } from "./commands";
import type { AppContext } from "./context";
import { isTyping, matchesKeys } from "./keys";

/** Keys do nothing while a dialog is open (it closes itself on Escape); letters do nothing where they are being typed. */
export function useShortcuts(app: AppContext): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || app.ui.dialog.value !== null || event.isComposing) return;
      if (document.querySelector("[popover]:popover-open") && event.key === "Escape") return;
      const typing = isTyping(event.target);
      for (const { keys, available, run } of offered(app)) {
        const pattern = keys.find((each) => matchesKeys(event, each));
        if (!pattern || (typing && pattern !== "Escape")) continue;
        if (available && !available(app)) return;
        event.preventDefault();
        run(app);
        return;
      }
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [app]);
}

/** True on machines whose shortcuts use the Command key. */
export function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}
