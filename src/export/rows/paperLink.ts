/** A paper → the web address that a file gives for it: DOI, arXiv, its page, PubMed, further pages. */
import { plainText } from "../../lib/plainText";
import { webUrl } from "../../lib/webLinks";
import type { Paper } from "../../model/bibliography";

/** The page of a paper; null where the source knows none. */
export function linkOf(paper: Paper): string | null {
  const { doi, arxivId, url, pmid, links = [] } = paper;
  const addresses = [
    doi && `https://doi.org/${encodeURI(plainText(doi))}`,
    arxivId && `https://arxiv.org/abs/${encodeURI(plainText(arxivId))}`,
    url,
    pmid && `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(plainText(pmid))}/`,
    ...links,
  ];
  for (const address of addresses) {
    const safe = address ? webUrl(address) : null;
    if (safe) return safe;
  }
  return null;
}
