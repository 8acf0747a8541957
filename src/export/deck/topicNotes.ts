/** The speaker notes of a topic: how firm it is, what sets it apart, and all of its papers, each on a line of its own. */
import { digits } from "../../lib/digits";
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { linkOf } from "../rows/paperLink";
import { byline } from "./paperWords";
import type { Subject, TopicSubject } from "./subject";
import { firmnessWords, sizeWords, termsWords, yearsWords } from "./topicFacts";

/** More papers than this make notes that no program turns well. */
export const NOTED = 400;

/** Paragraphs, each ending in a line feed. */
export function topicNotes(subject: Subject, topic: TopicSubject): string {
  const { papers, typical } = topic;
  const more = papers.length - NOTED;
  const basis = subject.map.topics.basis;
  const paragraphs = [
    `${topic.name}: ${sizeWords(subject, topic)}. Inferred from ${basis}, not stated by the source.`,
    `${yearsWords(topic)}.`,
    sentence(termsWords(topic, 8)),
    firmnessWords(topic),
    ...typical.flatMap((paper) => [`• ${lineOf(paper)}`, said(paper)]),
    ...papers.slice(typical.length, NOTED).map((paper) => `• ${lineOf(paper)}`),
    more > 0 ? `… and ${digits(more)} more, which the map has.` : "",
  ];
  return paragraphs
    .filter(Boolean)
    .map((paragraph) => `${paragraph}\n`)
    .join("");
}

function lineOf(paper: Paper): string {
  return [plainText(paper.title), byline(paper, 20, false), linkOf(paper)].filter(Boolean).join(" · ");
}

function said({ summary, abstract }: Paper): string {
  return plainText(summary ?? abstract ?? "");
}

function sentence(text: string): string {
  return text && `${text}.`;
}
