/** How far the topics can be trusted, and which corrections no longer apply: quiet sentences under the legend. */
import { useApp } from "./context";
import type { MapIndex } from "./mapIndex";

export function Remarks({ index: { topics } }: { index: MapIndex }) {
  const { store } = useApp();
  /** The map at hand may be older than the list of corrections: what is meant is looked for there. */
  const takeBack = (correction: number) => {
    const meant = JSON.stringify(store.map.peek()?.recipe.corrections[correction]);
    const at = store.recipe.peek().corrections.findIndex((each) => JSON.stringify(each) === meant);
    if (at >= 0) store.takeBack(at);
  };
  if (topics.remarks.length + topics.unapplied.length === 0) return null;
  return (
    <ul class="remarks">
      {topics.remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
      {topics.unapplied.map(({ correction, reason }) => (
        <li key={correction}>
          {reason}{" "}
          <button type="button" class="text-button" onClick={() => takeBack(correction)}>
            Take it back
          </button>
        </li>
      ))}
    </ul>
  );
}
