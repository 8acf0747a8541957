/** The dialog that asks a model of the user's own for the name of a topic. */
import type { Topic } from "../model/topics";
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const SuggestForm = deferred(async () => (await import("./SuggestForm")).SuggestForm, "This dialog");

export function SuggestDialog({ topic }: { topic: Topic }) {
  return (
    <Dialog name="suggest" title="Suggest a name">
      {() => <SuggestForm topic={topic} />}
    </Dialog>
  );
}
