/** What was read, what was missing or repaired, what the topics rest on, the seed. */
import { counted, digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import { useApp } from "./context";
import { FillOffer } from "./FillOffer";
import type { MapIndex } from "./mapIndex";
import { NoteList } from "./NoteList";
import { originsOf } from "./words";

const FIELDS: readonly (readonly [keyof Paper, string])[] = [
  ["summary", "Summaries"],
  ["abstract", "Abstracts"],
  ["authors", "Authors"],
  ["date", "Dates or years"],
  ["venue", "Venues"],
];

export function HowMadeFacts({ index }: { index: MapIndex }) {
  const { store } = useApp();
  const { bibliography, topics } = index;
  const recipe = store.recipe.value;
  const pinned = Object.keys(recipe.pins).length;
  return (
    <>
      <dl class="how-facts">
        <dt>Read from</dt>
        <dd>{bibliography.origin}</dd>
        {FIELDS.map(([field, name]) => (
          <Coverage key={field} field={field} name={name} index={index} />
        ))}
        <dt>Topics</dt>
        <dd>inferred from {topics.basis}, not stated by the source</dd>
        <dt>Seed</dt>
        <dd>
          {recipe.seed}
          {recipe.layout.arrangement > 0 && `, arrangement ${recipe.layout.arrangement + 1}`}
          {pinned > 0 && ` · ${counted(pinned, "paper")} put in place by hand`}
        </dd>
      </dl>
      <FillOffer papers={bibliography.papers} />
      <h4>{bibliography.notes.length === 0 ? "Nothing had to be repaired" : "Notes of reading"}</h4>
      <NoteList notes={bibliography.notes} />
    </>
  );
}

function Coverage({ field, name, index }: { field: keyof Paper; name: string; index: MapIndex }) {
  const { papers, origin } = index.bibliography;
  const isSaid = (paper: Paper) =>
    paper[field] !== undefined || (field === "date" && paper.year !== undefined);
  const having = papers.filter(isSaid);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {having.length === 0
          ? "not in the source"
          : `${digits(having.length)} of ${counted(papers.length, "paper")}, from ${originsOf(having, field, origin)}`}
      </dd>
    </>
  );
}
