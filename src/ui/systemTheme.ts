/** The theme of the page: what the user chose at this or an earlier visit, where that is not the system's; else the system's, also when that changes. */
import { effect } from "@preact/signals-core";
import type { Theme } from "../model/view";
import type { Store } from "../state/store";

const CHOSEN = "orrery-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

export function firstTheme(): Theme {
  return chosenTheme() ?? systemTheme();
}

/** Keeps what the user chooses, and follows the system where nothing is chosen. */
export function followTheme(store: Pick<Store, "view" | "setTheme">): void {
  let shown = store.view.peek().theme;
  let chosen = chosenTheme();
  effect(() => {
    const { theme } = store.view.value;
    if (theme === shown) return;
    shown = theme;
    chosen = theme === systemTheme() ? null : theme;
    keepTheme(chosen);
  });
  dark.addEventListener("change", () => {
    if (chosen === null) store.setTheme(systemTheme());
  });
}

function systemTheme(): Theme {
  return dark.matches ? "dark" : "light";
}

/** Null: none, or storage is forbidden. */
function chosenTheme(): Theme | null {
  try {
    const chosen = localStorage.getItem(CHOSEN);
    return chosen === "dark" || chosen === "light" ? chosen : null;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param theme null: the system's. */
function keepTheme(theme: Theme | null): void {
  try {
    if (theme === null) localStorage.removeItem(CHOSEN);
    else localStorage.setItem(CHOSEN, theme);
  } catch (error) {
    // A forbidden or full storage costs the next visit its theme and nothing else.
    if (!(error instanceof DOMException)) throw error;
  }
}
