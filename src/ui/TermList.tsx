/** Terms with in how many papers of the topic they occur, and in how many elsewhere; a term can be left out of the whole map. */
import { X } from "lucide";
import { digits } from "../lib/digits";
import type { WeightedTerm } from "../model/topics";
import { Icon } from "./Icon";

interface Properties {
  readonly terms: readonly WeightedTerm[];
  /** Papers of the topic. */
  readonly total: number;
  onExclude?(term: string): void;
}

export function TermList({ terms, total, onExclude }: Properties) {
  if (terms.length === 0) return <p class="absent">No term stands out</p>;
  return (
    <ul class="terms">
      {terms.map(({ term, count, elsewhere }) => (
        <li key={term} class="term" style={{ "--share": String(total > 0 ? Math.min(1, count / total) : 0) }}>
          <span class="term-name">{term}</span>
          <span class="term-counts">
            {digits(count)} of {digits(total)} here
            {elsewhere !== undefined && `, ${digits(elsewhere)} elsewhere`}
          </span>
          {onExclude && (
            <button
              type="button"
              class="term-out"
              aria-label={`Leave the word “${term}” out`}
              title={`Leave “${term}” out: neither groups nor names rest on it`}
              onClick={() => onExclude(term)}
            >
              <Icon icon={X} size={14} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
