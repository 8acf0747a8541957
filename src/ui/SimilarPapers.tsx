/** Papers that share terms with this one, with the terms: links that were inferred here, not citations. */
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";

const SHOWN = 6;

export function SimilarPapers({ index, id }: { index: MapIndex; id: string }) {
  const similar = index.similar(id).slice(0, SHOWN);
  return (
    <section class="section">
      <header class="section-head">
        <h3>Similar papers</h3>
        <span>inferred from shared terms</span>
      </header>
      {similar.length === 0 ? (
        <p class="absent">No paper at hand is similar enough to be linked</p>
      ) : (
        <ul class="rows">
          {similar.map((link) => (
            <PaperRow key={link.id} id={link.id} index={index} below={link.terms.slice(0, 4).join(" · ")} />
          ))}
        </ul>
      )}
    </section>
  );
}
