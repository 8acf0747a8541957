/** The help dialog. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const HelpText = deferred(async () => (await import("./HelpText")).HelpText, "The help");

export function HelpDialog() {
  return (
    <Dialog name="help" title="Help">
      {() => <HelpText />}
    </Dialog>
  );
}
