/** OpenCitations as its documentation describes it, with made-up works: citations and references of the Index, metadata of Meta. */
import type { Asked, Reply } from "../server";

export interface PlayedWork {
  /** All names, with spaces between: `doi:10.5555/a omid:br/061 pmid:1`. */
  readonly id: string;
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly venue?: string;
  /** Numbers of works in the list. */
  readonly cites?: readonly number[];
}

export interface PlayedOptions {
  readonly works: readonly PlayedWork[];
  /** Rows behind the others, as they are. */
  readonly furtherRows?: readonly unknown[];
}

export function openCitationsPlayed({ works, furtherRows = [] }: PlayedOptions): (asked: Asked) => Reply {
  const named = (name: string) => works.find(({ id }) => id.split(" ").includes(name.toLowerCase()));
  return ({ url }) => {
    const path = decodeURIComponent(url.pathname);
    const meta = /^\/meta\/v1\/metadata\/(.+)$/.exec(path)?.[1];
    if (meta !== undefined) {
      const ids = meta.split("__");
      if (ids.length >= 15) return { status: 500, body: "<h1>Internal Server Error</h1>" };
      // It answers in an order of its own.
      const found = [...new Set(ids.flatMap((id) => named(id) ?? []))].reverse();
      return { body: found.filter(({ title }) => title !== undefined).map(described) };
    }
    const [, list, name = ""] = /^\/index\/v2\/(citations|references)\/(.+)$/.exec(path) ?? [];
    const work = named(name);
    if (list === undefined || !work) return { body: [] };
    const at = works.indexOf(work);
    const rows =
      list === "references"
        ? (work.cites ?? []).map((cited) => row(work, works[cited]!))
        : works.filter(({ cites }) => cites?.includes(at)).map((citing) => row(citing, work));
    return { body: [...rows, ...furtherRows] };
  };
}

function row(citing: PlayedWork, cited: PlayedWork): object {
  return {
    oci: "061-062",
    citing: citing.id,
    cited: cited.id,
    creation: citing.date ?? "",
    timespan: "P1Y",
    journal_sc: "no",
    author_sc: "no",
  };
}

function described({ id, title, author, date, venue }: PlayedWork): object {
  return {
    id,
    title,
    author: author ?? "",
    pub_date: date ?? "",
    venue: venue ?? "",
    type: "journal article",
    issue: "",
    volume: "",
    page: "",
    publisher: "",
    editor: "",
  };
}
