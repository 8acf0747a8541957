/** Papers that were chosen together become the selection. */
import type { AppContext } from "./context";

/** @param ids in any order; they may repeat. One is selected as a paper, none as nothing. */
export function selectPapers({ store, ui }: AppContext, ids: readonly string[]): void {
  store.select({ kind: "papers", ids });
  ui.face.value = "details";
  ui.said.value = ids.length === 0 ? "No paper lies inside the line." : "";
  if (!ui.lasso.value) return;
  ui.lasso.value = false;
  ui.map.value?.setLasso(false);
}
