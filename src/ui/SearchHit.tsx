/** A paper that was found, with its title and the text of the source or of the user in which the words stand, or a topic with its name; the words marked. An option of the search box. */
import { counted } from "../lib/digits";
import { naturalName } from "../lib/personName";
import type { Paper } from "../model/bibliography";
import { useApp } from "./context";
import { Marked } from "./Marked";
import type { MapIndex } from "./mapIndex";
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
  const said = index && (hit.isTopic ? topicSaid(hit, index) : paperSaid(hit, index));
  if (!said) return null;
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
      <Swatch topic={said.topic} />
      <span class="search-hit-title">
        <Marked text={said.name} terms={hit.terms} />
        {said.paper && <PaperSigns paper={said.paper} />}
      </span>
      <span class="search-hit-below">
        {said.paper ? <Marked text={said.below} terms={hit.terms} /> : said.below}
      </span>
    </div>
  );
}

interface Said {
  readonly topic: string | null;
  readonly name: string;
  readonly below: string;
  readonly paper?: Paper;
}

function topicSaid({ id }: Hit, { topicOf }: MapIndex): Said | null {
  const topic = topicOf.get(id);
  return topic ? { topic: id, name: topic.label, below: `Topic · ${counted(topic.size, "paper")}` } : null;
}

function paperSaid({ id, own, terms, fields }: Hit, { papers, assignments }: MapIndex): Said | null {
  const paper = papers.get(id);
  if (!paper) return null;
  const { title, authors, summary, abstract } = paper;
  const source = fields.includes("summary") ? summary : fields.includes("abstract") ? abstract : undefined;
  const text = own ?? source;
  const below = text ? snippet(text, terms) : (authors ?? []).map(naturalName).join(", ") || summary || "";
  return { topic: assignments.get(id)?.topic ?? null, name: title, below, paper };
}
