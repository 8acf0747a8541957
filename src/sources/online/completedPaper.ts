/** A paper and what a service knows of it → the paper with the wanted fields that it lacked, each with its origin. Nothing is overwritten. */
import type { Paper } from "../../model/bibliography";
import type { GapField } from "../../model/online";
import { workNames } from "../merge/workNames";

export function lacksAny(paper: Paper, fields: readonly GapField[]): boolean {
  return fields.some((field) => lacks(paper, field));
}

/**
 * @param label of the service.
 * @param taken names of all papers; gains those that the paper gets: a name that another one has is not given to it.
 * @returns `fields`: those that were filled.
 */
export function completedPaper(
  paper: Paper,
  found: Paper,
  wanted: readonly GapField[],
  label: string,
  taken: Set<string>,
): { readonly paper: Paper; readonly fields: readonly string[] } {
  const gains: Record<string, unknown> = {};
  for (const field of wanted)
    if (lacks(paper, field)) Object.assign(gains, gainOf(paper, found, field, taken));
  const fields = Object.keys(gains);
  const mine = new Set(workNames(paper));
  const names = workNames(found).filter((name) => !mine.has(name) && !taken.has(name));
  for (const name of names) taken.add(name);
  const { untitled, ...rest } = paper;
  const kept = "title" in gains ? rest : paper;
  const originals = fields.flatMap((field) =>
    found.originals && Object.hasOwn(found.originals, field)
      ? [[field, found.originals[field]!] as const]
      : [],
  );
  const completed = {
    ...kept,
    ...gains,
    ...(names.length > 0 ? { ids: [...(paper.ids ?? []), ...names] } : {}),
    ...(fields.length > 0
      ? { origins: { ...paper.origins, ...Object.fromEntries(fields.map((field) => [field, label])) } }
      : {}),
    ...(originals.length > 0 ? { originals: { ...paper.originals, ...Object.fromEntries(originals) } } : {}),
  };
  return { paper: completed, fields };
}

function lacks(paper: Paper, field: GapField): boolean {
  return field === "title" ? paper.untitled === true : paper[field] === undefined;
}

function gainOf(paper: Paper, found: Paper, field: GapField, taken: ReadonlySet<string>): Partial<Paper> {
  switch (field) {
    case "title":
      return found.untitled ? {} : { title: found.title };
    case "date":
      return dateOf(paper, found);
    case "doi":
      // The DOI of another paper of the bibliography would make two papers one.
      return found.doi === undefined || taken.has(`doi:${found.doi.toLowerCase()}`) ? {} : { doi: found.doi };
    default:
      return found[field] === undefined ? {} : { [field]: found[field] };
  }
}

/** A date that contradicts the year is that of another version. */
function dateOf(paper: Paper, found: Paper): Partial<Paper> {
  const year = found.year ?? (found.date ? Number(found.date.slice(0, 4)) : undefined);
  if (paper.year !== undefined && year !== paper.year) return {};
  return {
    ...(found.date ? { date: found.date } : {}),
    ...(paper.year === undefined && year !== undefined ? { year } : {}),
  };
}
