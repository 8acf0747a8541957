/** Rows of a table of citations → the citations, and where the works stand in no table of their own, the works as well. */
import { digits } from "../../lib/digits";
import type { Collector } from "../records/collector";
import type { RawCitation, RawRecord } from "../records/rawRecord";
import { workIn, worksIn } from "./ids";
import type { FieldRow } from "./record";
import { flagIn, textIn, textsIn } from "./values";

/** What is held of a citation until all ends are known: at 400,000 of them each field counts. */
interface HeldEdge {
  readonly source: string;
  readonly target: string;
  readonly citation: RawCitation | undefined;
}

export class EdgeRows {
  readonly #held: HeldEdge[] = [];
  /** Id of an end → its title, where the table gives it. In the order of the rows. */
  readonly #ends = new Map<
    string,
    { readonly where: string; title: string | undefined; readonly ids: readonly string[] }
  >();
  /** The text of an end → its id: most ends come up often. */
  readonly #spelt = new Map<string, string>();
  #undirected = 0;
  #inferred = 0;
  #loops = 0;

  constructor(private readonly collector: Collector) {}

  add(row: FieldRow, where: string): void {
    const [source, target] = [textIn(row.of("source")), textIn(row.of("target"))];
    if (source === undefined || target === undefined) {
      this.collector.refuse(
        where,
        `The row names no ${source === undefined ? "citing" : "cited"} paper; left out.`,
      );
      return;
    }
    const from = this.#end(source, textIn(row.of("sourceTitle")), where);
    const to = this.#end(target, textIn(row.of("targetTitle")), where);
    const kind = textIn(row.of("kind"))?.toLowerCase();
    if (kind === "undirected") this.#undirected++;
    else if (kind === "similar") this.#inferred++;
    else if (from === to) this.#loops++;
    else this.#held.push({ source: from, target: to, citation: citationIn(row) });
  }

  /** @param known names of the works of other tables; null: there are none, and each end is a paper. */
  finish(known: ReadonlySet<string> | null, name: string): void {
    if (known === null) for (const [id, end] of this.#ends) this.collector.add(paperOf(id, end));
    let strangers = 0;
    for (const { source, target, citation } of this.#held) {
      if (known && !(known.has(source) && known.has(target))) strangers++;
      else this.collector.cite(source, target, citation);
    }
    const note = (count: number, one: string, several: string) => {
      if (count > 0) this.collector.note(name, `${digits(count)} ${count === 1 ? one : several}`);
    };
    note(
      strangers,
      "citation names a paper that is not in the table of papers; left out.",
      "citations name papers that are not in the table of papers; left out.",
    );
    note(
      this.#undirected,
      "row is undirected, which does not say who cites whom; no citation was made of it.",
      "rows are undirected, which does not say who cites whom; no citations were made of them.",
    );
    note(
      this.#inferred,
      "row is a link by similarity, no citation; left out.",
      "rows are links by similarity, no citations; left out.",
    );
    note(this.#loops, "row lets a paper cite itself; left out.", "rows let a paper cite itself; left out.");
  }

  #end(text: string, title: string | undefined, where: string): string {
    let id = this.#spelt.get(text);
    if (id === undefined) {
      const ids = worksIn(text);
      id = ids[0]!;
      this.#spelt.set(text, id);
      if (!this.#ends.has(id)) this.#ends.set(id, { where, title, ids });
    }
    if (title !== undefined) this.#ends.get(id)!.title ??= title;
    return id;
  }
}

function paperOf(
  id: string,
  end: { readonly where: string; readonly title: string | undefined; readonly ids: readonly string[] },
): RawRecord {
  const bare = (kind: string) => end.ids.find((each) => each.startsWith(`${kind}:`))?.slice(kind.length + 1);
  return {
    where: `${end.where}, “${id.slice(0, 80)}”`,
    title: end.title,
    doi: bare("doi"),
    arxivId: bare("arxiv"),
    pmid: bare("pmid"),
    ids: end.ids,
  };
}

function citationIn(row: FieldRow): RawCitation | undefined {
  const role = textIn(row.of("role"));
  const polarity = textIn(row.of("polarity"));
  const contexts = textsIn(row.of("contexts"), (text) => [text]);
  const influential = flagIn(row.of("influential"));
  if (role === undefined && polarity === undefined && contexts.length === 0 && influential === undefined)
    return undefined;
  return { role, polarity, contexts, influential };
}

/** The names by which the citations of another table may mean a work. */
export function namesOf({ ids = [], doi, arxivId, pmid }: RawRecord): string[] {
  const named = [...ids, doi, arxivId].flatMap((id) => (id ? workIn(id) : []));
  return pmid ? [...named, `pmid:${pmid}`] : named;
}
