/** How near a topic's name is to the expert's heading of the same papers, by the stems of their content words. */
import { tokenise } from "../../../src/lib/tokens";

export interface NameScore {
  /** True if the two share the stem of a content word. */
  readonly shares: boolean;
  /** F1 of the two sets of stems, in 0..1. */
  readonly f1: number;
}

/** Spellings count alike: "pre-training" and "pretraining", "RAG" and the words that it stands for where the other text has them. */
export function nameScore(name: string, heading: string): NameScore {
  const own = contentStems(spelledOut(name, heading));
  const wanted = contentStems(spelledOut(heading, name));
  const common = [...own].filter((stem) => wanted.has(stem)).length;
  return { shares: common > 0, f1: common === 0 ? 0 : (2 * common) / (own.size + wanted.size) };
}

/** Without stop words, numbers and single letters. */
function contentStems(text: string): Set<string> {
  const joined = text.replace(/\b(pre|non|co|re)-(?=\p{L})/giu, "$1");
  return new Set(tokenise(joined).flatMap((run) => run.map(({ stem }) => stem)));
}

/** A text with the words of another in place of the acronyms that abbreviate them. */
function spelledOut(text: string, other: string): string {
  const words = other.match(/\p{L}+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  return text.replace(/\b\p{Lu}{2,}(?=s?\b)/gu, (acronym) => {
    const at = initials.indexOf(acronym);
    return at < 0 ? acronym : words.slice(at, at + acronym.length).join(" ");
  });
}
