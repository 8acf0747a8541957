/** What was read, as a report: files with what was refused, the hub, which fields there are, what was joined, citations, notes. */
import { counted, digits } from "../lib/digits";
import type { Bibliography } from "../model/bibliography";
import { joinedRecords } from "../model/joinedRecords";
import { additionWords } from "../state/adding";
import { useApp } from "./context";
import { FieldBars } from "./FieldBars";
import { FillOffer } from "./FillOffer";
import { HubChoice } from "./HubChoice";
import { NoteList } from "./NoteList";
import { ReportFiles } from "./ReportFiles";
import { ReportMerges } from "./ReportMerges";
import { citationsAmong, hasHubChoice, papersWithReferences, thinTexts, unreadInputs } from "./readReport";

export function Report() {
  const { store, ui, index } = useApp();
  const bibliography = index.value?.bibliography;
  if (!bibliography) return null;
  const { papers, notes, hub } = bibliography;
  const { inputs = [], into = null, regrouped = "" } = store.imported.value ?? {};
  const names = inputs.map(({ name }) => name);
  const added = into && additionWords(into, bibliography);
  const unread = unreadInputs(bibliography, names);
  const others = notes.filter((note) => !unread.includes(note));
  const thin = thinTexts(papers);
  return (
    <div class="dialog-body report is-long">
      <p class="dialog-intro">{added ? `${added} ${regrouped}`.trim() : summaryOf(bibliography)}</p>
      {unread.length > 0 && (
        <div class="report-unread" role="note">
          <h3>
            {unread.length === 1 ? "One file was not read" : `${digits(unread.length)} files were not read`}
          </h3>
          <NoteList notes={unread} />
        </div>
      )}
      {!store.readOnly && (hub !== null || hasHubChoice(bibliography)) && (
        <section class="section">
          <header class="section-head">
            <h3>Hub</h3>
          </header>
          {hub && <p class="report-hub">{hub.title}</p>}
          <HubChoice bibliography={bibliography} shown={3} />
        </section>
      )}
      <ReportFiles bibliography={bibliography} />
      <section class="section">
        <header class="section-head">
          <h3>What the papers have</h3>
          <span>of {counted(papers.length, "paper")}</span>
        </header>
        <FieldBars papers={papers} />
        {thin && <p class="report-thin">{thin}</p>}
        <FillOffer papers={papers} />
      </section>
      <ReportMerges bibliography={bibliography} />
      <section class="section">
        <header class="section-head">
          <h3>Citations among the papers</h3>
          <span>{digits(citationsAmong(bibliography))}</span>
        </header>
        <p>{referencesWords(bibliography)}</p>
      </section>
      <section class="section">
        <header class="section-head">
          <h3>{others.length === 0 ? "Nothing had to be repaired" : "Repaired, assumed, left out"}</h3>
          {others.length > 0 && <span>{counted(others.length, "note")}</span>}
        </header>
        {others.length > 0 && (
          <details>
            <summary>Show the notes</summary>
            <NoteList notes={others} />
          </details>
        )}
      </section>
      <div class="dialog-foot">
        <button type="button" class="button button-primary" onClick={() => (ui.dialog.value = null)}>
          Show the map
        </button>
      </div>
    </div>
  );
}

/** `1,203 papers from 3 files: 1,340 records were read, 12 refused, 137 joined to another of the same paper.` */
function summaryOf(bibliography: Bibliography): string {
  const { papers, files = [], origin } = bibliography;
  const joined = joinedRecords(bibliography);
  const [records, refused] = [
    files.reduce((sum, { records }) => sum + records, 0),
    files.reduce((sum, { refused }) => sum + refused, 0),
  ];
  const from = files.length > 1 ? counted(files.length, "file") : (files[0]?.name ?? origin);
  const parts = [
    `${counted(records, "record")} read`,
    `${refused === 0 ? "none" : digits(refused)} refused`,
    ...(joined > 0 ? [`${digits(joined)} joined to another of the same paper`] : []),
  ];
  return `${counted(papers.length, "paper")} from ${from}${files.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
}

function referencesWords(bibliography: Bibliography): string {
  const withReferences = papersWithReferences(bibliography);
  if (withReferences === 0) return "References: not in the source, so no citation can be drawn.";
  return `${digits(withReferences)} of ${counted(bibliography.papers.length, "paper")} say what they cite.`;
}
