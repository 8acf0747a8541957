/** What is said of a topic under its name: size, years, terms, and how firm it is where that is in doubt. Each figure with its denominator. */
import { counted, digits } from "../../lib/digits";
import { yearOf } from "../rows/paperRows";
import { percent, spanOf } from "./paperWords";
import type { Subject, TopicSubject } from "./subject";

/** A topic found again with less of its papers in common is loose, with less still not stable (Hennig 2007). */
const STABLE = 0.75;
const LOOSE = 0.6;

/** `13 of 50 papers, 26 %; 2 fit weakly and are paler`. */
export function sizeWords({ map }: Subject, { topic, weak }: TopicSubject): string {
  const all = map.bibliography.papers.length;
  const pale = weak === 1 ? "; 1 fits weakly and is paler" : `; ${digits(weak)} fit weakly and are paler`;
  return `${digits(topic.size)} of ${counted(all, "paper")}, ${percent(topic.size, all)}${weak > 0 ? pale : ""}`;
}

/** `May 2025 to May 2026; dates of 12 of 13 are in the source`. */
export function yearsWords({ papers }: TopicSubject): string {
  const dated = papers.filter((paper) => yearOf(paper) !== undefined).length;
  if (dated === 0) return "Dates are not in the source";
  const share = dated === papers.length ? "all" : `${digits(dated)} of ${digits(papers.length)}`;
  return `${spanOf(papers)}; dates of ${share} in the source`;
}

/** `Set apart by repair (9 of 13), patches (7), defects (6)`; empty where no term stands out. */
export function termsWords({ topic }: TopicSubject, most: number): string {
  const terms = topic.terms
    .slice(0, most)
    .map(({ term, count }, k) => `${term} (${digits(count)}${k === 0 ? ` of ${digits(topic.size)}` : ""})`);
  return terms.length === 0 ? "" : `Set apart by ${terms.join(", ")}`;
}

/** How firm the topic is. */
export function firmnessWords({ topic }: TopicSubject): string {
  const stability = topic.firmness?.stability ?? null;
  if (stability === null) return "";
  const word = stability >= STABLE ? "Stable" : stability >= LOOSE ? "Rather loose" : "Not stable";
  const share = Math.round(100 * stability);
  return `${word}: found again with ${share} % of its papers in common when a random fifth is left out.`;
}

/** True where the reader must be told that the topic may be another with other papers. */
export function isWeak({ topic }: TopicSubject): boolean {
  const stability = topic.firmness?.stability ?? null;
  return stability !== null && stability < STABLE;
}
