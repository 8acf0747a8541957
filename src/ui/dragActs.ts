/** What dragging on the map and in the legend needs; not loaded before the user begins to act. */
import { deferredActs } from "./deferred";

export const withDragActs = deferredActs(() => import("./dragging"));
