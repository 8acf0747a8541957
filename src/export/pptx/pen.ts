/** What the shapes of one slide share: their numbers, the slide's relationships, the colours of the deck, what is known of the papers. */

import type { Paint } from "./paint";
import type { PaperFacts } from "./paperFacts";
import type { Relationships } from "./relationships";
import type { Identity } from "./shapes";

export interface Pen {
  readonly paint: Paint;
  readonly relationships: Relationships;
  /** By the papers' and the hub's ids. */
  readonly facts: ReadonlyMap<string, PaperFacts>;
  /** Topic id → name. */
  readonly topics: ReadonlyMap<string, string>;
  /** A number that no other shape of the slide has. */
  next(): number;
  /** Adds a picture to the package. @returns the ids of its relationships. */
  addPicture(svg: string, png: Uint8Array): { drawing: string; bitmap: string };
}

/** A shape that stands for a paper: it says what paper that is and leads to it. */
export function paperIdentity(pen: Pen, kind: string, paper: string, title: string): Identity {
  const facts = pen.facts.get(paper);
  const href = facts?.href ?? null;
  return {
    id: pen.next(),
    name: `${kind}: ${facts?.title ?? title}`,
    alt: facts?.words ?? title,
    link: href === null ? null : pen.relationships.toWeb(href),
    tip: facts?.title ?? title,
  };
}
