/** Plain sentences on how far the topics of a set can be trusted. Where nothing need be said, there are none. */
import type { TextEvidence } from "../model/graph";
import type { Assignment, Topic } from "../model/topics";

/** Fewer papers do not bear out a grouping. */
const FEW_PAPERS = 12;
/** A topic of which less is found again is dissolved rather than found (Hennig 2007). */
const STABLE_FROM = 0.5;
/** Unstable topics are spoken of where they are so large a share of the topics. */
const MANY_UNSTABLE = 0.25;
/** Weak papers are spoken of where they are so large a share of the papers with a topic. */
const MANY_WEAK = 1 / 3;

export interface Judged {
  readonly topics: readonly Topic[];
  readonly assignments: readonly Assignment[];
  readonly text: TextEvidence;
  /** For each topic: false where the user has changed it, so that its stability says nothing of inference. */
  readonly isInferred: readonly boolean[];
}

export function remarksOn({ topics, assignments, text, isInferred }: Judged): string[] {
  const papers = assignments.length;
  const grouped = assignments.filter(({ topic }) => topic !== null);
  const remarks: string[] = [];
  if (papers > 0 && papers < FEW_PAPERS)
    remarks.push(`${counted(papers, "paper")}: too few for topics to be sure.`);
  const unstable = topics.filter(
    ({ firmness }, t) => isInferred[t] && firmness?.stability != null && firmness.stability < STABLE_FROM,
  ).length;
  if (unstable > 0 && unstable >= MANY_UNSTABLE * topics.length)
    remarks.push(unstableRemark(unstable, topics.length, text, papers));
  const weak = grouped.filter((assignment) => assignment.weak).length;
  if (weak > 0 && weak >= MANY_WEAK * grouped.length)
    remarks.push(
      `${weak} of ${counted(grouped.length, "paper")} ${weak === 1 ? "fits its topic" : "fit their topics"} weakly.`,
    );
  if (papers > 1 && grouped.length < papers) remarks.push(aloneRemark(papers - grouped.length, papers));
  if (text.meaningWanted && !text.meaning)
    remarks.push("Papers are compared by their words alone: the word vectors are not loaded.");
  return remarks;
}

function unstableRemark(unstable: number, topics: number, { basis }: TextEvidence, papers: number): string {
  const titlesOnly = basis.summary + basis.abstract + basis.keywords + basis.references === 0;
  const found =
    `${unstable} of ${counted(topics, "topic")} ${unstable === 1 ? "is" : "are"} not stable (less than half of ` +
    `${unstable === 1 ? "it" : "them"} is found again when a fifth of the papers is left out)`;
  const wish = 2 * basis.abstract < papers ? "; abstracts would help" : "";
  return `${titlesOnly ? "Titles only: " : ""}${found}${wish}.`;
}

function aloneRemark(alone: number, papers: number): string {
  return alone === papers
    ? "No paper resembles another: there are no topics."
    : `${counted(alone, "paper")} ${alone === 1 ? "resembles no other and has" : "resemble no other and have"} no topic.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
