/** What every panel can reach without passing it down: the store, the page's own state, and look-ups in the current map. */
import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Selection, Theme, View } from "../model/view";
import type { Store } from "../state/store";
import type { MapIndex } from "./mapIndex";
import type { UiState } from "./uiState";

export interface AppContext {
  readonly store: Store;
  readonly ui: UiState;
  /** Null until the first map is there; made anew only when papers, topics or links change. */
  readonly index: ReadonlySignal<MapIndex | null>;
  /** Topic id → its colour in the scene. */
  readonly colours: ReadonlySignal<ReadonlyMap<string, string>>;
  /** The parts of `store.view` but for the camera: who reads these is not drawn anew while the map is panned. */
  readonly selection: ReadonlySignal<Selection>;
  readonly filter: ReadonlySignal<View["filter"]>;
  readonly theme: ReadonlySignal<Theme>;
}

export const AppContextProvider = createContext<AppContext | null>(null);

/** The context of the running page. Throws outside of `App`. */
export function useApp(): AppContext {
  const context = useContext(AppContextProvider);
  if (!context) throw new Error("useApp needs an App above it");
  return context;
}
