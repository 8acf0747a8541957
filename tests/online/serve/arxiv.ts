/** arXiv's interface as its documentation describes it, with made-up preprints: an Atom feed by ids or words of titles. */
import type { Asked, Reply } from "../server";

export interface PlayedPreprint {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly doi?: string;
}

export function arxivPlayed(preprints: readonly PlayedPreprint[]): (asked: Asked) => Reply {
  return ({ url }) => {
    const query = url.searchParams;
    const ids = query.get("id_list")?.split(",") ?? null;
    const most = Number(query.get("max_results") ?? 10);
    if (ids?.some((id) => !/^(?:\d{4}\.\d{4,5}|[\w-]+\/\d{7})$/.test(id)))
      return { status: 400, body: feed(errorEntry("incorrect id format")) };
    const words = /^ti:"(.*)"$/.exec(query.get("search_query") ?? "")?.[1]?.toLowerCase();
    // Its order is its own.
    const found = [...preprints]
      .reverse()
      .filter(({ id, title }) => (ids ? ids.includes(id) : title.toLowerCase().includes(words ?? "\n")));
    return {
      headers: { "content-type": "application/atom+xml" },
      body: feed(found.slice(0, most).map(entry).join("")),
    };
  };
}

function feed(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>arXiv Query</title>
${entries}</feed>
`;
}

function entry({ id, title, summary, doi }: PlayedPreprint): string {
  return `<entry>
  <id>http://arxiv.org/abs/${id}v2</id>
  <title>${title}</title>
  <published>2024-01-23T17:00:00Z</published>
  <summary>${summary}</summary>
  <author><name>Ada Example</name></author>
${doi ? `  <arxiv:doi>${doi}</arxiv:doi>\n` : ""}</entry>
`;
}

function errorEntry(what: string): string {
  return `<entry><id>https://arxiv.org/api/errors#${what.replaceAll(" ", "_")}</id><title>Error</title><summary>${what}</summary></entry>`;
}
