/** A row of tiny grey bars without axis, for comparison between rows; its numbers are on the topic's own face. */
export function MiniBars({ counts, highest }: { counts: readonly number[]; highest: number }) {
  const step = 48 / counts.length;
  return (
    <svg class="mini-bars" width="48" height="16" viewBox="0 0 48 16" aria-hidden="true">
      {counts.map((count, place) => {
        const height = count === 0 ? 1 : Math.max(2, (16 * count) / highest);
        const gap = Math.min(1.5, step / 4);
        return <rect key={place} x={place * step} y={16 - height} width={step - gap} height={height} />;
      })}
    </svg>
  );
}
