/** How far the topics can be trusted, and which corrections no longer apply: quiet sentences under the legend. */
import { useApp } from "./context";
import type { MapIndex } from "./mapIndex";

export function Remarks({ index: { topics } }: { index: MapIndex }) {
  const { store } = useApp();
  if (topics.remarks.length + topics.unapplied.length === 0) return null;
  return (
    <ul class="remarks">
      {topics.remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
      {topics.unapplied.map(({ correction, reason }) => (
        <li key={correction}>
          {reason}{" "}
          <button type="button" class="text-button" onClick={() => store.takeBack(correction)}>
            Take it back
          </button>
        </li>
      ))}
    </ul>
  );
}
