/** A scene → a sentence on the characters of its texts that the bundled typeface lacks: in which script, in how many texts, what draws them. */
import { isInTypeface } from "../../lib/typeface";
import type { Scene } from "../../model/scene";
import { sceneTexts } from "./sceneTexts";

/** In the order in which a character is asked; what none of them is counts as another character. */
const KINDS: readonly (readonly [name: string, letters: RegExp])[] = [
  ["Chinese characters", /^\p{Script=Han}$/u],
  ["Japanese letters", /^[\p{Script=Hiragana}\p{Script=Katakana}]$/u],
  ["Korean letters", /^\p{Script=Hangul}$/u],
  ["Arabic letters", /^\p{Script=Arabic}$/u],
  ["Hebrew letters", /^\p{Script=Hebrew}$/u],
  ["Devanagari letters", /^\p{Script=Devanagari}$/u],
  ["Bengali letters", /^\p{Script=Bengali}$/u],
  ["Tamil letters", /^\p{Script=Tamil}$/u],
  ["Thai letters", /^\p{Script=Thai}$/u],
  ["Armenian letters", /^\p{Script=Armenian}$/u],
  ["Georgian letters", /^\p{Script=Georgian}$/u],
  ["Ethiopic letters", /^\p{Script=Ethiopic}$/u],
  ["Greek letters with further accents", /^\p{Script=Greek}$/u],
  ["emoji", /^[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]$/u],
  ["other letters", /^\p{L}$/u],
  ["signs", /^/u],
];
/** Kinds whose characters are quoted, up to so many. */
const UNNAMED = new Set(["other letters", "signs"]);
const QUOTED = 5;

/**
 * @param drawnBy what becomes of these characters: follows on "The typeface of the picture (Inter) lacks Chinese characters (in 2 texts): ".
 * @returns at most one sentence; none where the typeface has all. The same for the same scene.
 */
export function glyphNotes(
  scene: Scene,
  drawnBy = "they are drawn in a typeface of the machine that shows them",
): string[] {
  const found = new Map<string, { texts: number; characters: readonly string[] }>();
  for (const lines of sceneTexts(scene)) {
    const letters = new Set(lines.map(({ text }) => text.normalize("NFC")).join(""));
    const lacking = [...letters].filter((character) => !isInTypeface(character));
    for (const kind of new Set(lacking.map(kindOf))) {
      const before = found.get(kind) ?? { texts: 0, characters: [] };
      const characters = [...before.characters, ...lacking.filter((character) => kindOf(character) === kind)];
      found.set(kind, { texts: before.texts + 1, characters });
    }
  }
  if (found.size === 0) return [];
  const parts = KINDS.flatMap(([kind]) => {
    const at = found.get(kind);
    if (!at) return [];
    const quoted = UNNAMED.has(kind) ? ` ${quotedOf(at.characters)}` : "";
    return [`${kind}${quoted} (in ${at.texts} ${at.texts === 1 ? "text" : "texts"})`];
  });
  return [`The typeface of the picture (Inter) lacks ${parts.join(", ")}: ${drawnBy}.`];
}

function quotedOf(characters: readonly string[]): string {
  const distinct = [...new Set(characters)];
  return distinct.slice(0, QUOTED).join(" ") + (distinct.length > QUOTED ? " …" : "");
}

/** What to call a character that the typeface lacks, in the plural. */
export function kindOf(character: string): string {
  return KINDS.find(([, letters]) => letters.test(character))![0];
}
