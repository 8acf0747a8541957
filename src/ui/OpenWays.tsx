/** The two ways to get a map: what the user has, or what a service knows. A look-up that runs or has found something is shown first. */
import { useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { OpenForm } from "./OpenForm";
import { Segments } from "./Segments";

const LookUpForm = deferred(async () => (await import("./LookUpForm")).LookUpForm, "This form");

const WAYS = [
  { id: "files", label: "File or text" },
  { id: "look-up", label: "Look up" },
] as const;

export function OpenWays() {
  const { lookUps, notices, dismiss } = useApp().store;
  const isLookingUp = (lookUps.running.peek() ?? lookUps.found.peek()) !== null;
  const way = useSignal<(typeof WAYS)[number]["id"]>(isLookingUp ? "look-up" : "files");
  useLayoutEffect(() => {
    // What was told of the map, or that another one is here, is not about this.
    for (const { id, kind } of notices.peek()) if (kind === "info") dismiss(id);
  }, []);
  return (
    <>
      <div class="open-ways">
        <Segments legend="From" options={WAYS} value={way.value} onChange={(id) => (way.value = id)} />
      </div>
      {way.value === "files" ? <OpenForm /> : <LookUpForm />}
    </>
  );
}
