/** The open dialog: files and texts, or what services know. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const OpenWays = deferred(async () => (await import("./OpenWays")).OpenWays, "This dialog");

export function OpenDialog() {
  return (
    <Dialog name="open" title="Open">
      {() => <OpenWays />}
    </Dialog>
  );
}
