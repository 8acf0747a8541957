/** Links out of the page: only http and https, whatever the source wrote. */
import type { Paper } from "../model/bibliography";

export interface LinkOut {
  readonly label: string;
  readonly href: string;
}

/** The links of a paper, each address once: DOI, arXiv, PubMed, its page, further pages by their host. */
export function linksOf(paper: Paper): LinkOut[] {
  const links: LinkOut[] = [];
  const add = (label: string | null, address: string) => {
    const href = safeHref(address);
    if (href && !links.some((link) => link.href === href))
      links.push({ label: label ?? new URL(href).host.replace(/^www\./, ""), href });
  };
  if (paper.doi) add("doi", `https://doi.org/${encodeURI(paper.doi)}`);
  if (paper.arxivId) add("arXiv", `https://arxiv.org/abs/${encodeURI(paper.arxivId)}`);
  if (paper.pmid) add("PubMed", `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(paper.pmid)}/`);
  if (paper.url) add(null, paper.url);
  for (const address of paper.links ?? []) add(null, address);
  return links;
}

/** The address if it is an absolute http(s) one, else null. */
export function safeHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}
