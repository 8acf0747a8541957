/** A look-up that goes on, or has ended, while no dialog shows it: over the map. */
import { useApp } from "./context";
import { deferred } from "./deferred";

const LookUpStatus = deferred(async () => (await import("./LookUpStatus")).LookUpStatus, "This part", null);

export function LookUpStrip() {
  const { store, ui } = useApp();
  const { running, outcome } = store.lookUps;
  if (ui.dialog.value !== null || !(running.value ?? outcome.value)) return null;
  return <LookUpStatus />;
}
