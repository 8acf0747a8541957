/** The text of a Pajek network → its vertices, arcs and edges. Lines of one section after the other; what is none of them is counted. */
import { counted } from "../network/counted";
import type { Network, NetworkEdge, NetworkNode } from "../network/network";

/** Lines between two steps. */
const STEP = 20_000;

type Section = "vertices" | "arcs" | "edges" | "arcslist" | "edgeslist" | "other";

/** @param step told the share of the text that is read, 0 to 0.5. @returns `notes`: sentences. */
export async function parsePajek(
  text: string,
  step?: (share: number) => Promise<void>,
): Promise<{ network: Network; notes: readonly string[] }> {
  const nodes: NetworkNode[] = [];
  const edges: NetworkEdge[] = [];
  const refused: { where: string; why: string }[] = [];
  const others = new Map<string, number>();
  let [section, heading, stated, k]: [Section, string, number, number] = ["other", "", 0, 0];
  const lines = text.split(/\r\n|\n|\r/);
  for (const line of lines) {
    k++;
    if (k % STEP === 0) await step?.((0.5 * k) / lines.length);
    if (/^\s*(?:%|$)/.test(line)) continue;
    const named = /^\s*\*(\w+)(?:\s+(\d+))?/.exec(line);
    if (named) {
      heading = `*${named[1]}`;
      section = SECTIONS.get(named[1]!.toLowerCase()) ?? "other";
      // A second network in the file: a project holds several.
      if (section === "vertices" && nodes.length > 0) section = "other";
      else if (section === "vertices") stated = Number(named[2] ?? 0);
    } else if (section === "other") others.set(heading, (others.get(heading) ?? 0) + 1);
    else if (section === "vertices") {
      const vertex = VERTEX.exec(line);
      if (!vertex)
        refused.push({ where: `line ${k}`, why: "It begins with no number of a vertex; left out." });
      else nodes.push(nodeOf(vertex, k));
    } else edges.push(...edgesOf(line, section));
  }
  const bare = stated - nodes.length - refused.length;
  const endsInLink = !ENDLESS.has(section) && !/[\r\n]\s*$/.test(text.slice(-100));
  const notes = [
    ...(endsInLink
      ? ["The last line does not end: the file may break off there, in the middle of a number."]
      : []),
    ...(bare > 0
      ? [`${counted(bare, "vertex is", "vertices are")} counted in the file but not listed; left out.`]
      : []),
    ...[...others].map(
      ([name, count]) =>
        `${counted(count, "line", "lines")} under ${name || "no heading"}: these are not read; left out.`,
    ),
  ];
  return { network: { nodes, edges, refused }, notes };
}

const SECTIONS = new Map<string, Section>(
  (["vertices", "arcs", "edges", "arcslist", "edgeslist"] as const).map((name) => [name, name]),
);

const ENDLESS: ReadonlySet<Section> = new Set(["vertices", "other"]);

/** Number, then a label in quotes or without, then x and y and what Pajek draws by. */
const VERTEX = /^\s*(\d+)(?:\s+(?:"([^"]*)"?|(\S+)))?(.*)$/;

function nodeOf([, id, quoted, bare, rest = ""]: RegExpExecArray, line: number): NetworkNode {
  const [x, y] = rest.trim().split(/\s+/).map(Number);
  const isPlace = Number.isFinite(x) && Number.isFinite(y) && rest.trim() !== "";
  return {
    id,
    where: `line ${line}`,
    label: quoted ?? bare,
    attributes: new Map(isPlace ? [["place", `${x} ${y}`]] : []),
  };
}

/** A list names the start first, then all its ends. */
function edgesOf(line: string, section: Exclude<Section, "vertices" | "other">): NetworkEdge[] {
  const [source, ...ends] = line.trim().split(/\s+/);
  const targets = section.endsWith("list") ? ends : [ends[0]];
  return targets.map((target) => ({ source, target, isDirected: section.startsWith("arcs") }));
}
