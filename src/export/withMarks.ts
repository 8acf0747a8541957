/** The user's stars, notes and tags in files for others: left out unless asked for, since they were written for the user alone. */
import type { Parameter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Mark, Marks } from "../model/view";

export const withMarks: Parameter = {
  id: "withMarks",
  label: "With your notes, stars and tags",
  help: "They go into the file, and whoever has it can read them: your notes, stars and tags.",
  type: "boolean",
  default: false,
};

/** For slides, which have no room for notes. */
export const withStars: Parameter = {
  ...withMarks,
  label: "With your stars",
  help: "Of the whole deck: starred papers stand first in its reading list, and are called so.",
};

/** The marks of a paper, where the user wants them in the file; no mark is an empty one. */
export function marksWanted(settings: Settings, marks: Marks): (paper: string) => Mark {
  const known = new Map(settings.withMarks === true ? Object.entries(marks) : []);
  return (paper) => known.get(paper) ?? {};
}
