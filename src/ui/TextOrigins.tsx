/** Where title and abstract of a paper come from, where that is not the input itself: `Title, abstract from OpenAlex`. */
import type { Paper } from "../model/bibliography";
import { originOf } from "./words";

const FIELDS = ["title", "abstract"] as const;

export function TextOrigins({ paper }: { paper: Paper }) {
  const byOrigin = new Map<string, string[]>();
  for (const field of FIELDS) {
    if (!paper.origins || !Object.hasOwn(paper.origins, field) || paper[field] === undefined) continue;
    const origin = originOf(paper, field, "");
    byOrigin.set(origin, [...(byOrigin.get(origin) ?? []), field]);
  }
  if (byOrigin.size === 0) return null;
  const said = [...byOrigin].map(([origin, fields]) => `${fields.join(", ")} from ${origin}`).join("; ");
  return <p class="origin text-origins">{said[0]!.toUpperCase() + said.slice(1)}</p>;
}
