/** The report on what was read. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const Report = deferred(async () => (await import("./Report")).Report, "The report");

export function ReportDialog() {
  return (
    <Dialog name="report" title="What was read">
      {() => <Report />}
    </Dialog>
  );
}
