/** Which paper stands in the middle: the works that the papers cite most, one click to choose; and the way back to another or to none. */
import { useSignal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef } from "preact/hooks";
import { counted, digits } from "../lib/digits";
import type { Bibliography } from "../model/bibliography";
import type { HubCandidate } from "../model/hubChoice";
import { useApp } from "./context";
import { hasHubChoice, hubOffer, papersWithReferences } from "./readReport";
import { quoted } from "./words";

/** At most so many works are offered. */
const MOST = 6;

/** @param shown how many works stand there before more are asked for. */
export function HubChoice({ bibliography, shown }: { bibliography: Bibliography; shown: number }) {
  const { store } = useApp();
  const { hub } = bibliography;
  const opened = useSignal(false);
  /** The bibliography whose change is being made. */
  const changing = useSignal<Bibliography | null>(null);
  const section = useRef<HTMLElement>(null);
  const list = useId();
  const busy = changing.value === bibliography;
  // The button that was pressed goes with the old hub: its focus goes to what says which one there is now.
  const holdsFocus = section.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    opened.value = false;
    if (holdsFocus) section.current?.focus({ preventScroll: true });
  }, [hub?.id]);
  if (store.readOnly || !hasHubChoice(bibliography)) return null;
  const choose = async (work: string | null) => {
    if (busy) return;
    changing.value = bibliography;
    await store.changeBibliography({ kind: "hub", work });
    if (changing.value === bibliography) changing.value = null;
  };
  const offers = hub === null || opened.value;
  return (
    <section
      ref={section}
      class="hub-choice"
      tabIndex={-1}
      aria-label="Which paper stands in the middle"
      aria-busy={busy}
    >
      {hub && (
        <p class="hub-choice-acts">
          <button
            type="button"
            class="text-button"
            aria-expanded={opened.value}
            aria-controls={list}
            onClick={() => (opened.value = !opened.value)}
          >
            Choose another hub
          </button>
          <button type="button" class="text-button" aria-disabled={busy} onClick={() => void choose(null)}>
            No hub
          </button>
        </p>
      )}
      <div id={list}>
        {offers && <Offer bibliography={bibliography} shown={shown} busy={busy} onChoose={choose} />}
      </div>
    </section>
  );
}

function Offer({
  bibliography,
  shown,
  busy,
  onChoose,
}: {
  bibliography: Bibliography;
  shown: number;
  busy: boolean;
  onChoose: (work: string) => void;
}) {
  const { store } = useApp();
  const candidates = useSignal<readonly HubCandidate[] | null>(null);
  const failure = useSignal<string | null>(null);
  const all = useSignal(false);
  useEffect(() => {
    let current = true;
    store.hubCandidates().then(
      (found) => {
        if (current) candidates.value = found;
      },
      (error: unknown) => {
        if (current) failure.value = error instanceof Error ? error.message : String(error);
      },
    );
    return () => {
      current = false;
    };
  }, [bibliography]);
  if (failure.value !== null) return <p role="alert">{failure.value}</p>;
  if (candidates.value === null) return <p role="status">Looking at what the papers cite …</p>;
  const offered = candidates.value
    .filter(({ id, count }) => count > 1 && (id === undefined || id !== bibliography.hub?.id))
    .slice(0, MOST);
  const visible = all.value ? offered : offered.slice(0, shown);
  const denominator = papersWithReferences(bibliography);
  return (
    <>
      <p>{hubOffer(offered, denominator, bibliography.hub !== null)}</p>
      <ul class="hub-candidates">
        {visible.map((work) => (
          <li key={nameOf(work)}>
            <button
              type="button"
              class="hub-candidate"
              aria-disabled={busy}
              onClick={() => onChoose(work.id ?? nameOf(work))}
            >
              <span class="hub-candidate-title">{quoted(nameOf(work), 140)}</span>
              <span class="hub-candidate-count">
                cited by {digits(work.count)} of {counted(denominator, "paper")} with references
                {work.paper !== undefined && "; in this map"}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {visible.length < offered.length && (
        <button type="button" class="text-button" onClick={() => (all.value = true)}>
          Show {offered.length - visible.length} more
        </button>
      )}
    </>
  );
}

/** As the references call it. */
function nameOf({ title, text, id = "" }: HubCandidate): string {
  return title ?? text ?? id.replace(/^doi:/, "");
}
