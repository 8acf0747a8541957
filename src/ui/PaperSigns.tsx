/** What a reader must know of a paper before its title is trusted, as words beside the title: that it is retracted, that the title is an id. */
import type { Paper } from "../model/bibliography";
import { standingWords } from "../model/standing";

/** @param all false in lists: there only a retraction and a missing title are worth the room. */
export function PaperSigns({ paper, all = false }: { paper: Paper; all?: boolean }) {
  const standing = all || paper.standing === "retracted" ? standingWords(paper) : "";
  const signs = [standing, paper.untitled ? "Title: not in the source" : ""].filter(Boolean);
  return signs.map((sign) => (
    <span key={sign} class="paper-sign">
      {sign}
    </span>
  ));
}
