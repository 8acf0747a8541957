/** The finished topics, layout and links of a saved map → the same, if every part of them fits the papers; else nothing. */
import type { Bibliography, Note } from "../../model/bibliography";
import type { Link } from "../../model/graph";
import type { SavedMap } from "../../model/mapFile";
import { areTexts, isShare } from "./checks";
import type { ReadCorrections } from "./corrections";
import { isJsonObject } from "./fields";
import { readTopics } from "./topics";

/**
 * Half a map would be a wrong map: it is taken as a whole, or left out with a note, and then made anew from papers and recipe.
 * Absent or null: undefined without a note.
 * @param corrections index of a correction in the file → its index in the recipe that was read.
 */
export function readSavedMap(
  value: unknown,
  bibliography: Bibliography,
  corrections: ReadCorrections["places"],
  notes: Note[],
): SavedMap | undefined {
  if (value === undefined || value === null) return undefined;
  const paperIds = new Set(bibliography.papers.map((paper) => paper.id));
  const topics = isJsonObject(value) ? readTopics(value.topics, paperIds, corrections) : null;
  const layout = isJsonObject(value)
    ? readLayout(value.layout, paperIds.size, bibliography.hub !== null)
    : null;
  const links = isJsonObject(value) ? readLinks(value.links, paperIds) : null;
  if (topics && layout && links) return { topics, layout, links };
  const broken = [!topics && "topics", !layout && "positions", !links && "links"].filter(Boolean).join(", ");
  notes.push({
    where: "map",
    what: `Its ${broken} do not fit the papers of the file: the map is made anew from papers and recipe.`,
  });
  return undefined;
}

function readLayout(value: unknown, papers: number, hasHub: boolean): SavedMap["layout"] | null {
  if (!isJsonObject(value) || typeof value.method !== "string") return null;
  const { method, positions, unpinned, radii, hubRadius } = value;
  if (!areNumbers(positions, 2 * papers) || !areNumbers(radii, papers) || radii.some((r) => r <= 0))
    return null;
  if (unpinned !== undefined && !areNumbers(unpinned, 2 * papers)) return null;
  if (typeof hubRadius !== "number" || !Number.isFinite(hubRadius) || hubRadius < 0) return null;
  if (hasHub && hubRadius === 0) return null;
  return { method, positions, ...(unpinned ? { unpinned } : {}), radii, hubRadius };
}

function readLinks(value: unknown, paperIds: ReadonlySet<string>): Link[] | null {
  if (!Array.isArray(value)) return null;
  const links: Link[] = [];
  const pairs = new Set<string>();
  for (const link of value as readonly unknown[]) {
    if (!isJsonObject(link)) return null;
    const { source, target, weight, terms } = link;
    if (typeof source !== "string" || typeof target !== "string" || source === target) return null;
    if (!paperIds.has(source) || !paperIds.has(target) || !isShare(weight) || !areTexts(terms)) return null;
    pairs.add(JSON.stringify(source < target ? [source, target] : [target, source]));
    links.push({ source, target, weight, terms });
  }
  return pairs.size === links.length ? links : null;
}

function areNumbers(value: unknown, length: number): value is readonly number[] {
  return Array.isArray(value) && value.length === length && value.every((item) => Number.isFinite(item));
}
