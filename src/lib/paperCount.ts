/** How many papers are at hand, in words that are true with a hub, with one that only some of them cite, and without one. */
import { counted, digits } from "./digits";

interface PaperCounts {
  readonly papers: number;
  /** How many of them cite the hub; null: there is none. */
  readonly citing: number | null;
  /** How many cite it by the source's count. */
  readonly inAll?: number | undefined;
  /** Where they are: `on this page`. */
  readonly place?: string;
}

/** `50 citing papers on this page`, `50 of 523 citing papers …`, `500 papers in this file, 120 of them cite the hub`, `500 papers in this file`. */
export function paperCount({ papers, citing, inAll, place }: PaperCounts): string {
  const here = (count: string) => (place ? `${count} ${place}` : count);
  if (citing === null) return here(counted(papers, "paper"));
  if (citing < papers) return `${here(counted(papers, "paper"))}, ${citingWords(citing)} the hub`;
  return inAll !== undefined && inAll > papers
    ? here(`${digits(papers)} of ${counted(inAll, "citing paper")}`)
    : here(counted(papers, "citing paper"));
}

function citingWords(citing: number): string {
  if (citing === 0) return "none of them known to cite";
  return citing === 1 ? "1 of them cites" : `${digits(citing)} of them cite`;
}
