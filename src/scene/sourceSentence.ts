/** From a map and what of it is shown to the sentence that says where the picture comes from. */
import { counted } from "../lib/digits";
import { paperCount } from "../lib/paperCount";
import { measureText } from "../lib/typeface";
import { singleLine } from "../lib/wrap";
import { citingPapers } from "../model/about";
import type { Bibliography } from "../model/bibliography";
import { regroups } from "../model/corrections";
import type { CitationMap } from "../model/map";
import { placeOf } from "../model/place";
import type { View } from "../model/view";

/** Of the source line, px. */
export const SOURCE_SIZE = 12;
/** Of a file's or a topic's name, and of a word in it, px. */
const WIDEST = 620;
const WIDEST_WORD = 320;

/**
 * "50 citing papers on this page, read from FILE, topics inferred from titles and summaries, seed 1", as far as it holds.
 * @param remark what part of the map is enlarged; empty: none.
 */
export function sourceSentence(map: CitationMap, view: View, remark = ""): string {
  const { bibliography, topics, recipe } = map;
  const shown = topics.topics.filter(({ id }) => view.filter.includes(id));
  const weak = topics.assignments.some((assignment) => assignment.weak && assignment.topic !== null);
  const regrouped = recipe.corrections.filter(regroups).length;
  const renamed = topics.topics.filter(({ inferredLabel }) => inferredLabel !== undefined).length;
  const parts = [
    countOfPapers(bibliography),
    bibliography.origin ? `read from ${shortened(bibliography.origin)}` : "",
    topics.topics.length > 0 ? `topics inferred from ${topics.basis}` : "",
    regrouped > 0 ? `${counted(regrouped, "correction")} of the groups by hand` : "",
    renamed > 0 ? `${renamed} of ${topics.topics.length} topic names given by hand` : "",
    `seed ${recipe.seed}`,
    shown.length > 0
      ? `filter shows ${counted(
          shown.reduce((sum, topic) => sum + topic.size, 0),
          "paper",
        )} in ${shown.length} of ${counted(topics.topics.length, "topic")}`
      : "",
    shortened(remark),
  ];
  const sentence = parts.filter(Boolean).join(", ");
  return weak ? `${sentence}; pale discs fit their topic weakly` : sentence;
}

/** How many papers are at hand, and of how many if the source counts more. */
function countOfPapers(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  const count = paperCount({
    papers: papers.length,
    citing: hub && citingPapers(bibliography).size,
    inAll: hub?.citingCount,
    place: placeOf(bibliography),
  });
  return hub ? count : `${count}, none marked as the hub`;
}

/** Without its middle where it is long, and no word wider than the narrowest page: the end of a file's name says its kind. */
function shortened(text: string): string {
  const words = singleLine(text).split(" ");
  return withoutMiddle(words.map((word) => withoutMiddle(word, WIDEST_WORD)).join(" "), WIDEST);
}

/** @param most px at the size of the source line. */
function withoutMiddle(text: string, most: number): string {
  const characters = [...text];
  let half = Math.floor(characters.length / 2);
  let short = text;
  while (half > 1 && measureText(short, SOURCE_SIZE, 400) > most) {
    half -= Math.ceil(half / 12);
    short = `${characters.slice(0, half).join("")}…${characters.slice(-half).join("")}`;
  }
  return short;
}
