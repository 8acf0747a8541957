/** Scene → a deck of one slide: the picture as it is, with its heading, caption and source line as texts of the slide. */
import { union } from "../../lib/boxes";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Box, Scene, TextLine } from "../../model/scene";
import type { Deck, Paragraph, Part, TextPart } from "./deck";
import { deckOf } from "./deckOf";
import { subjectOf } from "./subject";

/** The slide has the size of the scene's frame. */
export function overviewDeck(scene: Scene, map: CitationMap, context: ExportContext): Deck {
  const { heading, caption, sourceLine, frame } = scene;
  const parts: (Part | null)[] = [
    partOf("title", "Title", heading),
    partOf("subtitle", "Caption", caption),
    {
      kind: "map",
      name: "Map",
      alt: scene.description,
      box: { left: 0, top: 0, ...frame },
      scene: { ...scene, heading: [], caption: [], sourceLine: [] },
    },
    partOf("source", "Source", sourceLine),
  ];
  const subject = subjectOf(map, scene, context, frame);
  return {
    ...deckOf(subject),
    slides: [
      {
        id: "overview",
        layout: "map",
        title: scene.title,
        parts: parts.filter((part) => part !== null),
        notes: [scene.description, ...map.topics.remarks].map((paragraph) => `${paragraph}\n`).join(""),
      },
    ],
  };
}

/** Lines of one style are a paragraph. */
function partOf(role: TextPart["role"], name: string, lines: readonly TextLine[]): TextPart | null {
  const [first] = lines;
  if (!first) return null;
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const alike = last && last.size === line.size && last.weight === line.weight && last.color === line.color;
    if (alike) groups[groups.length - 1]!.push(line);
    else groups.push([line]);
  }
  const paragraphs = groups.map((group, k): Paragraph => {
    const { size, weight, color, anchor } = group[0]!;
    const text = group.map((line) => line.text).join(" ");
    const above = groups[k - 1]?.at(-1);
    const gap = above ? Math.max(0, group[0]!.y - above.y - LEADING * size) : 0;
    return { text, lines: group, size, weight, color, anchor, gap, href: null };
  });
  return { kind: "text", role, name, box: lines.map(boxOf).reduce(union), paragraphs };
}

/** Distance of two baselines in a scene, as a share of the size. */
const LEADING = 1.24;

function boxOf({ x, y, width, size, anchor }: TextLine): Box {
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  return { left, top: y - 0.77 * size, width, height: size };
}
