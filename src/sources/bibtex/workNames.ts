/** The ids of a work in the fields of its entry: DOI, arXiv id, PMID and the names that databases give it. */
import { arxivIdIn } from "../../lib/webLinks";
import type { Get } from "./values";
import { verbatim } from "./verbatim";

export function doiOf(get: Get, addresses: readonly string[]): string | undefined {
  const stated = get("doi", "di");
  if (stated !== undefined) return verbatim(stated);
  if (eprintType(get) === "doi") return verbatim(get("eprint") ?? "");
  const address = addresses.find((url) => /^https?:\/\/(?:dx\.)?doi\.org\/10\./i.test(url));
  if (address) return address;
  const noted = /^\W*(?:doi[:\s]*|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s,;]+)/i.exec(
    verbatim(get("note", "howpublished") ?? ""),
  );
  return noted?.[1]?.replace(/[.)]+$/, "");
}

export function arxivIdOf(get: Get, addresses: readonly string[]): string | undefined {
  const eprint = verbatim(get("eprint", "arxivid", "arxiv") ?? "").split(/[\s[]/)[0]!;
  const type = eprintType(get);
  if (eprint !== "" && (type === "" || type === "arxiv") && arxivIdIn(eprint)) return eprint;
  const address = addresses.find(
    (url) => /^https?:\/\/(?:[a-z]+\.)?arxiv\.org\//i.test(url) && arxivIdIn(url),
  );
  if (address) return address;
  // `journal = {arXiv preprint arXiv:1706.03762}`; `journal = {CoRR}, volume = {abs/1706.03762}`.
  const venue = verbatim(get("journal", "journaltitle", "howpublished", "note") ?? "");
  const named = /\barxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(venue)?.[1];
  return named ?? /^\s*abs\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i.exec(get("volume") ?? "")?.[1];
}

export function pmidOf(get: Get): string | undefined {
  const stated = get("pmid", "pubmedid") ?? (eprintType(get) === "pubmed" ? get("eprint") : undefined);
  return (
    /^\W*(?:pmid:?\s*)?(\d{1,9})\W*$/i.exec(stated ?? "")?.[1] ??
    /\bPMID:\s*(\d{1,9})\b/.exec(get("note") ?? "")?.[1]
  );
}

/** The citation key, and the record's number at Web of Science, Scopus and PubMed Central. */
export function idsOf(key: string, get: Get, addresses: readonly string[]): string[] {
  const science = /\b(?:WOS|ISI):?\s*([A-Z0-9]{15})\b/i.exec(get("uniqueid", "ut", "isi") ?? "")?.[1];
  const scopus = addresses
    .map((url) => /^https?:\/\/www\.scopus\.com\/\S*?eid=(2-s2\.0-\d+)/i.exec(url)?.[1])
    .find(Boolean);
  const central = /PMC\d+/i.exec(get("pmcid", "pmc") ?? "")?.[0];
  return [
    ...(key === "" ? [] : [`key:${key.replace(/\s+/g, "_")}`]),
    ...(science ? [`wos:${science.toUpperCase()}`] : []),
    ...(scopus ? [`scopus:${scopus}`] : []),
    ...(central ? [`pmcid:${central.toUpperCase()}`] : []),
  ];
}

function eprintType(get: Get): string {
  return (get("archiveprefix", "eprinttype") ?? "").replace(/[{}\s]/g, "").toLowerCase();
}
