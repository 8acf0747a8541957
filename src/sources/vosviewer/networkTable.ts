/** The text of a VOSviewer network file → its links: two ids of items in a line, and a strength. Links have no direction. */
import { idOfNode, type NetworkEdge } from "../network/network";

/** Lines between two steps. */
const STEP = 50_000;

const LINK_OF_NUMBERS = /^\d+[\t,;]\d+(?:[\t,;]-?[\d.]+(?:e[+-]?\d+)?)?$/i;

/** @param head the first characters of a file, which may end within a line. */
export function isNetworkHead(head: string): boolean {
  const lines = head.slice(0, 4000).split(/\r\n|\n|\r/);
  if (lines.length > 1) lines.pop();
  const said = lines.filter((line) => line.trim() !== "");
  return said.length > 0 && said.every((line) => LINK_OF_NUMBERS.test(line.trim()));
}

export async function readNetworkTable(
  text: string,
  step?: (share: number) => Promise<void>,
): Promise<NetworkEdge[]> {
  const edges: NetworkEdge[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) {
    if (i % STEP === 0) await step?.((0.4 * i) / lines.length);
    if (line.trim() === "") continue;
    const [source, target] = line.split(/[\t,;]/, 2);
    edges.push({ source: idOfNode(source), target: idOfNode(target), isDirected: false });
  }
  return edges;
}
