/** A paper that was found: its title and the text in which the words stand, the words marked. An option of the search box. */
import { naturalName } from "../lib/personName";
import { useApp } from "./context";
import { Marked } from "./Marked";
import { snippet } from "./markWords";
import { PaperSigns } from "./PaperSigns";
import { Swatch } from "./Swatch";
import type { Hit } from "./searchIndex";

interface Properties {
  readonly hit: Hit;
  /** In the list, from 0. */
  readonly place: number;
  readonly active: boolean;
  choose(): void;
}

export function SearchHit({ hit, place, active, choose }: Properties) {
  const index = useApp().index.value;
  const paper = index?.papers.get(hit.id);
  if (!index || !paper) return null;
  const { authors, summary, abstract } = paper;
  const text = hit.fields.includes("summary")
    ? summary
    : hit.fields.includes("abstract")
      ? abstract
      : undefined;
  const below = text
    ? snippet(text, hit.terms)
    : (authors ?? []).map(naturalName).join(", ") || summary || "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and handles the keys of its options
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are reached by aria-activedescendant
    <div
      id={`search-hit-${place}`}
      class="search-hit"
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <Swatch topic={index.assignments.get(hit.id)?.topic ?? null} />
      <span class="search-hit-title">
        <Marked text={paper.title} terms={hit.terms} />
        <PaperSigns paper={paper} />
      </span>
      <span class="search-hit-below">
        <Marked text={below} terms={hit.terms} />
      </span>
    </div>
  );
}
