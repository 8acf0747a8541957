/** The report on what was read. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const ReadReport = deferred(async () => (await import("./ReadReport")).ReadReport, "The report");

export function ReportDialog() {
  return (
    <Dialog name="report" title="What was read">
      {() => <ReadReport />}
    </Dialog>
  );
}
