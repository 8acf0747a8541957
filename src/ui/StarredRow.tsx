/** The starred papers as the last row of the legend: one press shows them all. Nothing where there are none. */
import { Star } from "lucide";
import { digits } from "../lib/digits";
import { useApp } from "./context";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";
import { showStarred, starredOn } from "./starred";

export function StarredRow({ index }: { index: MapIndex }) {
  const app = useApp();
  const { length } = starredOn(index, app.store.marks.value);
  if (length === 0) return null;
  return (
    <li class="legend-row legend-starred">
      <span class="legend-eye">
        <Icon icon={Star} size={14} />
      </span>
      <button type="button" class="legend-name" onClick={() => showStarred(app)}>
        <span>Starred</span>
        <span class="legend-count">
          {digits(length)}
          <span class="visually-hidden"> {length === 1 ? "paper" : "papers"}</span>
        </span>
      </button>
    </li>
  );
}
