/** Which fields the papers have, as bars with their numbers. */
import { digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import { fieldShares } from "./readReport";

export function FieldBars({ papers }: { papers: readonly Paper[] }) {
  return (
    <dl class="field-bars">
      {fieldShares(papers).map(({ field, label, count }) => (
        <div key={field} class="field-bar">
          <dt>{label}</dt>
          <dd>
            <span class="bar" style={{ "--share": String(papers.length > 0 ? count / papers.length : 0) }} />
            <span class="field-count">
              {digits(count)}
              <span class="visually-hidden"> of {digits(papers.length)}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
