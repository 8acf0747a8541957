/** Papers of Semantic Scholar (api.semanticscholar.org): a paper with its citations, lists, searches and batches, JSON lines → bibliography. */
import type { Source } from "../model/plugins";
import { listAt, numberAt, textAt, valueAt } from "./answers/pick";
import { readEntries } from "./answers/readEntries";
import { jsonHead } from "./json/head";
import { collectRecords } from "./records/collector";
import { answerOf, isPaper } from "./semanticScholar/answers";
import { holdsPapers, paperLayout } from "./semanticScholar/read";

/** Others too may call an id of theirs `paperId`. */
const OWN = /"paperId"\s*:\s*(?:"[0-9a-f]{40}"|null)|"(?:citingPaper|citedPaper|corpusid|corpusId)"\s*:/;

export const semanticScholar: Source = {
  id: "semantic-scholar",
  label: "Semantic Scholar papers (JSON)",
  accepts(input) {
    const value = jsonHead(input);
    if (holdsPapers(value)) return OWN.test(input.headText) ? 0.95 : 0.25;
    const first =
      listAt(value, "data")?.[0] ?? (Array.isArray(value) ? value.find((item) => item !== null) : value);
    if (textAt(first, "authorId") !== undefined) return 0.8;
    // An answer without papers, an error, a list of files.
    if (numberAt(value, "offset") !== undefined && (listAt(value, "data") || numberAt(value, "total") === 0))
      return 0.5;
    if (listAt(value, "recommendedPapers")) return 0.8;
    if (textAt(value, "error") !== undefined && Object.keys(value as object).length === 1) return 0.2;
    return valueAt(value, "release_id") !== undefined && listAt(value, "datasets") ? 0.5 : 0;
  },
  /** Rows of `/citations` lack the paper that they are about. */
  completes(input) {
    const answer = answerOf(jsonHead(input));
    return answer?.kind === "citations" && !isPaper(answer.about);
  },
  async read(inputs, context) {
    const origin = inputs.map(({ name }) => name).join(", ");
    const records = collectRecords({ format: semanticScholar.id, origin });
    const layout = paperLayout(records, origin, inputs.length > 1);
    for (const input of inputs) await readEntries(input, context, records, layout);
    layout.close();
    return records.finish(
      "No papers were found: looked for papers of Semantic Scholar, each with a paperId.",
    );
  },
};
