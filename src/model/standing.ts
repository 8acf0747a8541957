/** What kind of record a paper is, in words. */
import type { Paper, Standing } from "./bibliography";

const WORDS: Readonly<Record<Standing, string>> = {
  retracted: "Retracted",
  correction: "Correction of another paper",
  "peer-review": "Peer review of another paper",
  paratext: "No paper: cover, contents or the like",
};

/** Empty for a plain paper. */
export function standingWords({ standing }: Paper): string {
  return standing ? WORDS[standing] : "";
}
