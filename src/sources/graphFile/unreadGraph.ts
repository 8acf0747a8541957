/** Graph formats that are known and not read → a sentence on what to do; null: the text is none of them. */

/** @param head the first characters of a text. */
export function unreadGraph(head: string): string | null {
  const known = KINDS.find(({ opening }) => opening.test(head.slice(0, 4000)));
  return known
    ? `This is a graph in ${known.name}, which is not read here. Open it in Gephi, export it as GEXF, and open that.`
    : null;
}

const KINDS: readonly { readonly name: string; readonly opening: RegExp }[] = [
  {
    name: "DOT (Graphviz)",
    opening:
      /^(?:\s|\/\/[^\n]*\n|#[^\n]*\n|\/\*[^*]{0,2000}\*\/)*(?:strict\s+)?(?:di)?graph\s*(?:"[^"]{0,200}"|[\w.-]{1,200})?\s*\{/i,
  },
  { name: "VNA (NetDraw)", opening: /^\s*\*(?:node data|node properties|tie data)\b/i },
  { name: "DL (UCINET)", opening: /^\s*dl\s+n\s*=\s*\d/i },
  { name: "GDF (GUESS)", opening: /^\s*nodedef\s*>/i },
];
