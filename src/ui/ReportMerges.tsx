/** Records that were taken for one paper: what they have in common, both records, and the way to part or join them. */
import { useSignal } from "@preact/signals";
import { counted, digits } from "../lib/digits";
import type { Bibliography, Merge, Paper } from "../model/bibliography";
import { joinedRecords } from "../model/joinedRecords";
import { useApp } from "./context";
import { linksOf } from "./links";
import { haveOneTitle, mergesToCheck, type PlacedMerge } from "./readReport";
import { placeWords, quoted } from "./words";

const BY: Record<Merge["by"], string> = {
  doi: "the same DOI",
  arxiv: "the same arXiv id",
  pmid: "the same PubMed id",
  id: "the same id",
  title: "the same title, and nothing that speaks against it",
};

/** More are asked for, so many at a time. */
const AT_FIRST = 5;
const AT_ONCE = 20;

export function ReportMerges({ bibliography }: { bibliography: Bibliography }) {
  const { store } = useApp();
  const most = useSignal(AT_FIRST);
  /** The bibliography whose change is being made. */
  const changing = useSignal<Bibliography | null>(null);
  const merges = mergesToCheck(bibliography);
  // Records that say nothing of their own leave nothing to part.
  const repeats = joinedRecords(bibliography) - merges.filter(({ merge }) => !merge.undone).length;
  if (merges.length === 0 && repeats === 0) return null;
  const busy = changing.value === bibliography;
  const change = async ({ place, merge }: PlacedMerge) => {
    if (busy) return;
    changing.value = bibliography;
    await store.changeBibliography({ kind: merge.undone ? "join" : "part", merge: place });
    if (changing.value === bibliography) changing.value = null;
  };
  const more = Math.min(AT_ONCE, merges.length - most.value);
  return (
    <section class="section">
      <header class="section-head">
        <h3>Records taken for one paper</h3>
        {merges.length > 0 && <span>{counted(merges.length, "pair")}</span>}
      </header>
      <ul class="report-merges" aria-busy={busy}>
        {merges.slice(0, most.value).map((each) => (
          <Pair key={each.place} merge={each.merge} busy={busy} onChange={() => void change(each)} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="text-button" onClick={() => (most.value += AT_ONCE)}>
          Show {digits(more)} more of {digits(merges.length)}
        </button>
      )}
      {repeats > 0 && (
        <p class="report-repeats">
          {repeats === 1 ? "One record only repeats" : `${digits(repeats)} records only repeat`} what another
          one of the same paper says: {merges.length > 0 && "of these "}there is nothing to part.
        </p>
      )}
    </section>
  );
}

function Pair({ merge, busy, onChange }: { merge: Merge; busy: boolean; onChange: () => void }) {
  const { store } = useApp();
  const { before, other, undone } = merge;
  const act = undone ? "Join again" : "Part";
  return (
    <li>
      <p class="report-pair">
        <strong>{quoted(before.title, 160)}</strong> {undone ? "parted by you; " : ""}
        {BY[merge.by]}
      </p>
      {!store.readOnly && (
        // Not `disabled`, which would take the focus from the button that was pressed.
        <button
          type="button"
          class="button button-small"
          aria-disabled={busy}
          aria-label={`${act}: ${quoted(before.title)}`}
          onClick={onChange}
        >
          {act}
        </button>
      )}
      <ul class="report-records">
        <RecordLine paper={before} beside={other} />
        <RecordLine paper={other} beside={before} />
      </ul>
    </li>
  );
}

/** One of the two records: its own title where they differ, place and year, its link. */
function RecordLine({ paper, beside }: { paper: Paper; beside: Paper }) {
  const year = paper.year === undefined ? paper.date?.slice(0, 4) : String(paper.year);
  const title = haveOneTitle(paper, beside) ? "" : quoted(paper.title, 120);
  const words = [title, placeWords(paper), year].filter(Boolean).join(", ");
  const link = linksOf(paper)[0];
  return (
    <li>
      {words || "Nothing but the title"}
      {link && (
        <>
          {" "}
          <a
            href={link.href}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`${link.label}: ${link.href}`}
          >
            {link.label}
          </a>
        </>
      )}
    </li>
  );
}
