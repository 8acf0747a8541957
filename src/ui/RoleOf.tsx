/** How the paper cites the hub, as far as the source says: role, polarity, the sentences around the citation. */
import type { MapIndex } from "./mapIndex";

export function RoleOf({ index, id }: { index: MapIndex; id: string }) {
  const citation = index.citations.get(id);
  if (!index.hub) return null;
  if (!citation) return <p class="absent">That it cites the hub is not in the source</p>;
  const contexts = citation.contexts ?? [];
  return (
    <section class="section">
      <header class="section-head">
        <h3>How it cites the hub</h3>
      </header>
      <dl class="how-facts">
        <dt>Role</dt>
        <dd>{citation.role ?? "not in the source"}</dd>
        <dt>Polarity</dt>
        <dd>{citation.polarity ?? "not in the source"}</dd>
        <dt>Sentences</dt>
        <dd>
          {contexts.length === 0
            ? "not in the source"
            : contexts.map((sentence, place) => <blockquote key={place}>{sentence}</blockquote>)}
        </dd>
      </dl>
    </section>
  );
}
