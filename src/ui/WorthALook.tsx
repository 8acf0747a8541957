/** Where to start reading: the paper nearest to all others of each topic. */
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";

export function WorthALook({ index }: { index: MapIndex }) {
  const first = index.topics.topics.flatMap((topic) => {
    const id = topic.representative[0];
    return id === undefined ? [] : [{ id, why: `typical of ${topic.label}` }];
  });
  if (first.length === 0) return null;
  return (
    <section class="section">
      <header class="section-head">
        <h3>Worth a look</h3>
        <span>most typical of each topic</span>
      </header>
      <ul class="rows">
        {first.map(({ id, why }) => (
          <PaperRow key={id} id={id} index={index} below={why} />
        ))}
      </ul>
    </section>
  );
}
