/** Papers over time as bars, with how many of them have a date and where the dates come from. */
import { counted, digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import { useApp } from "./context";
import { type Bin, timelineOf } from "./timeline";
import { originsOf, readableDate } from "./words";

const WIDTH = 320;
const HEIGHT = 56;

export function WhenChart({ papers, title }: { papers: readonly Paper[]; title: string }) {
  const { index } = useApp();
  const { bins, dated, unit } = timelineOf(papers);
  const withDate = papers.filter((paper) => paper.date !== undefined || paper.year !== undefined);
  const origin = originsOf(withDate, "date", index.value?.bibliography.origin ?? "");
  return (
    <section class="section">
      <header class="section-head">
        <h3>{title}</h3>
        {dated > 0 && <span>papers a {unit}</span>}
      </header>
      {dated === 0 ? (
        <p class="absent">Dates: not in the source</p>
      ) : (
        <figure class="when">
          <Bars bins={bins} />
          <figcaption>
            Dates of {digits(dated)} of {counted(papers.length, "paper")}
            {origin && `, from ${origin}`}
          </figcaption>
        </figure>
      )}
    </section>
  );
}

function Bars({ bins }: { bins: readonly Bin[] }) {
  const highest = Math.max(...bins.map((bin) => bin.count));
  const step = Math.min(40, WIDTH / bins.length);
  const said = bins
    .filter((bin) => bin.count > 0)
    .map((bin) => `${readableDate(bin.label)}: ${digits(bin.count)}`);
  return (
    <>
      <svg
        class="when-bars"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 14}`}
        role="img"
        aria-label={`Bar chart. ${said.join(", ")}`}
      >
        {bins.map(({ label, count: n }, place) => {
          const height = n === 0 ? 1 : Math.max(3, (HEIGHT * n) / highest);
          return (
            <g key={label}>
              <title>{`${readableDate(label)}: ${digits(n)}`}</title>
              <rect
                x={place * step}
                y={14 + HEIGHT - height}
                width={Math.max(1, step - 2)}
                height={height}
                rx={1}
              />
              {n === highest && (
                <text x={place * step + (step - 2) / 2} y={10 + HEIGHT - height} text-anchor="middle">
                  {digits(n)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <p class="when-axis" aria-hidden="true" style={{ width: `${(100 * step * bins.length) / WIDTH}%` }}>
        <span>{readableDate(bins[0]?.label ?? "")}</span>
        {bins.length > 1 && <span>{readableDate(bins.at(-1)?.label ?? "")}</span>}
      </p>
    </>
  );
}
