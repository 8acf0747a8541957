/** A deck: slides as boxes of text, maps and bars. What PowerPoint, PDF and the preview are written from. All lengths in px of the slide. */
import type { Box, Frame, Scene, TextLine } from "../../model/scene";
import type { Theme } from "../../model/view";

export interface Deck {
  readonly title: string;
  readonly theme: Theme;
  /** 1280 × 720 or 960 × 720; 1 px is 0.75 pt. */
  readonly size: Frame;
  readonly colours: { readonly ground: string; readonly ink: string; readonly muted: string };
  /** In the order of the legend: the first six become the accents of the theme. */
  readonly topics: readonly { readonly id: string; readonly name: string; readonly color: string }[];
  readonly slides: readonly Slide[];
}

export interface Slide {
  /** Unique in the deck: "title", "overview", "topic-3". */
  readonly id: string;
  readonly layout: "title" | "map" | "topic" | "chart" | "text";
  /** Also the bookmark's name. */
  readonly title: string;
  /** In paint order, which is the reading order. */
  readonly parts: readonly Part[];
  /** Speaker notes; paragraphs end in "\n". Empty: none. */
  readonly notes: string;
}

export type Part = TextPart | MapPart | RectanglePart | DotPart;

export interface TextPart {
  readonly kind: "text";
  /** The placeholder it fills; a slide has at most one of each of title, subtitle, body, source, number. */
  readonly role: "title" | "subtitle" | "body" | "source" | "number" | "free";
  /** For the selection pane and screen readers: "Representative papers". */
  readonly name: string;
  readonly box: Box;
  readonly paragraphs: readonly Paragraph[];
}

export interface Paragraph {
  /** Whole, as text that can be edited. */
  readonly text: string;
  /** As set in the box: where its lines stand on the slide. One style a paragraph. */
  readonly lines: readonly TextLine[];
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
  readonly anchor: TextLine["anchor"];
  /** Px above it, beyond the leading. */
  readonly gap: number;
  /** A web address; null: none. */
  readonly href: string | null;
}

/** A picture of the map; the scene's frame has the size of the box. */
export interface MapPart {
  readonly kind: "map";
  readonly name: string;
  readonly alt: string;
  readonly box: Box;
  readonly scene: Scene;
}

/** A bar of a chart, a swatch, a rule. */
export interface RectanglePart {
  readonly kind: "rectangle";
  readonly name: string;
  /** Null: ornament. */
  readonly alt: string | null;
  readonly box: Box;
  readonly fill: string;
}

export interface DotPart {
  readonly kind: "dot";
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
}
