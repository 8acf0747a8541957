/** Which papers go into a list of references: all, or the reading list, what is selected or filtered, one topic. */
import { digits } from "../lib/digits";
import { useApp } from "./context";
import type { Listed } from "./listedPapers";
import type { MapIndex } from "./mapIndex";
import { Select } from "./Select";
import { starredOn } from "./starred";

interface Properties {
  readonly index: MapIndex;
  readonly value: Listed;
  onChange(listed: Listed): void;
}

export function ListedSelect({ index, value, onChange }: Properties) {
  const { store, selection, filter } = useApp();
  const starred = starredOn(index, store.marks.value).length;
  return (
    <div class="options">
      <Select
        label="Papers"
        options={[
          { id: "all", label: `All (${digits(index.papers.size)})` },
          ...(starred > 0 ? [{ id: "starred", label: `Starred (${digits(starred)})` }] : []),
          ...(selection.value.kind === "hub" ? [] : [{ id: "selection", label: "What is selected" }]),
          ...(filter.value.length > 0 ? [{ id: "filter", label: "What the filter shows" }] : []),
          ...index.topics.topics.map(({ id, label, size }) => ({
            id: `topic:${id}`,
            label: `${label} (${digits(size)})`,
          })),
        ]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
