/** Addresses in foreign data → safe links and the ids of papers in them. */

/** The address if it is http or https (absolute, or relative to `base`), without spaces and controls; else null. */
export function webUrl(address: string, base?: string): string | null {
  const trimmed = address.trim();
  if (base === undefined && PLAIN.test(trimmed)) return trimmed;
  if (trimmed === "" || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  return PRINTABLE_ABSOLUTE.test(trimmed) ? trimmed : url.href;
}

/** The arXiv id in an id, an address or an `arXiv:` name, without its version: `2605.30777`, `math.GT/0309136`; else null. */
export function arxivIdIn(text: string): string | null {
  const match = ARXIV.exec(text.trim());
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/** The DOI in a DOI, an address or a `doi:` name, its letters as they stand; else null. */
export function doiIn(text: string): string | null {
  const match = DOI.exec(text.trim());
  if (!match?.[1]) return null;
  return text.includes("://") ? decodedPercent(match[1].replace(/[?#].*$/, "")) : match[1];
}

/** Such addresses need no parser to tell that they are whole; names in Punycode (`xn--`) do. */
const PLAIN = /^https?:\/\/(?!\S*xn--)(?:[a-z][a-z0-9-]*\.)+[a-z]{2,}(?:\/[\x21-\x7e]*)?$/i;
const PRINTABLE_ABSOLUTE = /^https?:\/\/[\x21-\x7e]+$/i;
const ARXIV =
  /^(?:arxiv:\s*|https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\/)?(?:(\d{4}\.\d{4,5})|([a-z-]+(?:\.[a-z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?(?:[?#].*)?$/i;
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

function decodedPercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
