/** Terms with in how many papers of the topic they occur; the bar is that share. */
import type { WeightedTerm } from "../model/topics";

export function TermList({ terms, total }: { terms: readonly WeightedTerm[]; total: number }) {
  if (terms.length === 0) return <p class="absent">No term stands out</p>;
  return (
    <dl class="terms">
      {terms.map(({ term, count }) => (
        <div key={term} class="tally-row">
          <dt>{term}</dt>
          <dd>
            <span class="bar" style={{ "--share": String(total > 0 ? Math.min(1, count / total) : 0) }} />
            <span class="tally-count">{count}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
