/** What happens on the page when a look-up has opened or changed the map: the dialog that asked gives way to it, another one stays. */
import type { AppContext } from "./context";
import { closeIf } from "./openInputs";

export function showLookedUp(app: AppContext, opened: boolean): boolean {
  const { dialog } = app.ui;
  if (opened && (dialog.peek() === null || dialog.peek() === "open")) closeIf(app, true);
  return opened;
}
