/** What the source counts of the hub's citations: roles, polarities, years; each a list of bars with its denominator. */
import { counted, digits } from "../lib/digits";
import type { Hub, Tally } from "../model/bibliography";

export function SourceTallies({ hub }: { hub: Hub }) {
  return (
    <section class="section">
      <header class="section-head">
        <h3>What the source says of the citations</h3>
      </header>
      <TallyBars title="Roles" tallies={hub.roles} of="classified citation" />
      <TallyBars title="Polarities" tallies={hub.polarities} of="classified citation" />
      <TallyBars title="Years" tallies={hub.years} of="dated citation" />
    </section>
  );
}

function TallyBars({
  title,
  tallies,
  of,
}: {
  title: string;
  tallies: readonly Tally[] | undefined;
  of: string;
}) {
  if (!tallies || tallies.length === 0) return <p class="absent">{title}: not in the source</p>;
  const total = tallies.reduce((sum, tally) => sum + tally.count, 0);
  return (
    <div class="tally">
      <h4>
        {title} <span>of {counted(total, of)}</span>
      </h4>
      <dl>
        {tallies.map((tally) => (
          <div key={tally.label} class="tally-row">
            <dt>{tally.label}</dt>
            <dd>
              <span class="bar" style={{ "--share": String(total > 0 ? tally.count / total : 0) }} />
              <span class="tally-count">{digits(tally.count)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
