/** The search box: a combobox over the topics and papers at hand; its hits as a list box that the arrow keys walk. */

import { type Signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { Search as SearchIcon, X } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { counted, digits } from "../lib/digits";
import { inSlices } from "../lib/slices";
import type { Paper } from "../model/bibliography";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { Icon } from "./Icon";
import type { Search as Engine, Found, Hit, indexPapers } from "./searchIndex";

const SearchHit = deferred(async () => (await import("./SearchHit")).SearchHit, "What was found", null);
const SHOWN = 8;

export function Search() {
  const { store, ui, index } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const active = useSignal(0);
  const engine = useSignal<typeof indexPapers | null>(null);
  const find = useSignal<PartEngine | null>(null);
  const found = useComputed<Found>(() => {
    const asked = ui.searching.value && ui.query.value.trim() !== "";
    const beside = { topics: index.value?.topics.topics ?? [], marks: store.marks.value };
    return (asked && find.value?.search(ui.query.value, SHOWN, beside)) || NOTHING;
  });
  const loadEngine = () =>
    import("./searchIndex").then(
      ({ indexPapers }) => {
        engine.value = indexPapers;
      },
      (error: unknown) =>
        store.tell(
          "error",
          `The search could not be loaded: ${error instanceof Error ? error.message : String(error)}. Is the connection gone? Try again.`,
        ),
    );
  // In the layout phase: the box must be there to be focused, and focused before the next letter comes.
  useLayoutEffect(() => {
    if (ui.searching.value && engine.value === null) void loadEngine();
    if (ui.searching.value) input.current?.focus();
    else input.current?.blur();
  }, [ui.searching.value]);

  // Made when something is first searched: for many papers it takes a while, in which the titles can be searched already.
  const papers = useComputed(() => index.value?.bibliography.papers);
  useSignalEffect(() => {
    if (!ui.searching.value || !engine.value || !papers.value || papers.value === find.peek()?.of) return;
    void makeEngine(engine.value, papers.value, find, () => papers.peek());
  });

  const shown = found.value.hits;
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    store.select({ kind: hit.isTopic ? "topic" : "paper", id: hit.id });
    ui.face.value = "details";
    if (!hit.isTopic) ui.map.value?.focus(hit.id);
    ui.query.value = "";
    ui.searching.value = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step && shown.length > 0) active.value = (active.value + step + shown.length) % shown.length;
    else if (event.key === "Enter" && !event.isComposing) choose(shown[active.value]);
    else return;
    event.preventDefault();
  };
  const asked = ui.searching.value && ui.query.value.trim() !== "";
  return (
    <search class="search">
      <Icon icon={SearchIcon} size={16} />
      <input
        ref={input}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a data list its role would be searchbox
        role="combobox"
        list={undefined}
        aria-label="Search papers, authors, words"
        aria-expanded={asked}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={asked && shown.length > 0 ? `search-hit-${active.value}` : undefined}
        placeholder="Search papers, authors, words"
        autocomplete="off"
        spellcheck={false}
        value={ui.query.value}
        onInput={(event) => {
          ui.query.value = event.currentTarget.value;
          ui.searching.value = true;
          active.value = 0;
        }}
        onFocus={() => {
          ui.searching.value = true;
        }}
        onBlur={() => {
          ui.searching.value = false;
        }}
        onKeyDown={onKeyDown}
      />
      <kbd class="search-key">/</kbd>
      <button
        type="button"
        class="search-close"
        aria-label="Close the search"
        onClick={() => {
          ui.query.value = "";
          ui.searching.value = false;
        }}
      >
        <Icon icon={X} />
      </button>
      <div class="search-results" hidden={!asked}>
        <div id="search-hits" role="listbox" aria-label="Topics and papers found">
          {shown.map((hit, place) => (
            <SearchHit
              key={`${hit.isTopic} ${hit.id}`}
              hit={hit}
              place={place}
              active={place === active.value}
              choose={() => choose(hit)}
            />
          ))}
        </div>
        <p class="search-count" role="status">
          {asked && find.value && foundWords(found.value, find.value.isWhole)}
        </p>
      </div>
    </search>
  );
}

/** A search over papers, maybe of their titles, authors and keywords only. */
interface PartEngine {
  readonly of: readonly Paper[];
  readonly search: Engine;
  readonly isWhole: boolean;
}

const NOTHING: Found = { count: 0, marked: 0, hits: [] };
/** The index of so many papers is there before the next letter is typed. */
const SOON_MADE = 3000;
/** Milliseconds of indexing before the page has its turn. */
const SLICE = 12;

/** Makes the index in slices, of the short fields first; ends where other papers have come. */
async function makeEngine(
  index: typeof indexPapers,
  papers: readonly Paper[],
  find: Signal<PartEngine | null>,
  present: () => readonly Paper[] | undefined,
): Promise<void> {
  for (const fields of papers.length > SOON_MADE ? (["short", "all"] as const) : (["all"] as const)) {
    const search = await inSlices(index(papers, fields), SLICE, () => performance.now());
    if (present() !== papers) return;
    find.value = { of: papers, search, isWhole: fields === "all" };
  }
}

function foundWords({ count, marked, hits }: Found, isWhole: boolean): string {
  const found = counted(count, "paper");
  if (!isWhole) return `${found} found by title, author or keyword; their texts are being read`;
  if (marked > 0)
    return `${counted(marked, "paper")} found by your tags and notes, ${digits(count)} by words`;
  if (count === 0) return "No paper at hand has these words.";
  const shown = hits.filter(({ isTopic }) => !isTopic).length;
  return count > shown ? `The best ${shown} of ${found} found` : `${found} found`;
}
