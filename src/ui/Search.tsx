/** The search box: a combobox over the papers at hand; its hits as a list box that the arrow keys walk. */
import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { Search as SearchIcon, X } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { Marked } from "./Marked";
import { Swatch } from "./Swatch";
import { createSearch, type Hit, snippet } from "./searchIndex";
import { count } from "./words";

const SHOWN = 8;

export function Search() {
  const { store, ui, index } = useApp();
  const input = useRef<HTMLInputElement>(null);
  const active = useSignal(0);
  const find = useComputed(() => index.value && createSearch(index.value.bibliography.papers));
  const hits = useComputed(
    () => (ui.searching.value && ui.query.value.trim() && find.value?.(ui.query.value)) || [],
  );
  useSignalEffect(() => {
    if (ui.searching.value) input.current?.focus();
    else input.current?.blur();
  });
  useEffect(() => {
    active.value = 0;
  }, [ui.query.value]);

  const shown = hits.value.slice(0, SHOWN);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    store.select({ kind: "paper", id: hit.id });
    ui.face.value = "details";
    ui.map.value?.focus(hit.id);
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
        <div id="search-hits" role="listbox" aria-label="Papers found">
          {shown.map((hit, place) => (
            <Option
              key={hit.id}
              hit={hit}
              place={place}
              active={place === active.value}
              choose={() => choose(hit)}
            />
          ))}
        </div>
        <p class="search-count" role="status">
          {asked && foundWords(hits.value.length)}
        </p>
      </div>
    </search>
  );
}

function foundWords(found: number): string {
  if (found === 0) return "No paper at hand has these words.";
  return found > SHOWN
    ? `The best ${SHOWN} of ${count(found, "paper")} found`
    : `${count(found, "paper")} found`;
}

function Option({
  hit,
  place,
  active,
  choose,
}: {
  hit: Hit;
  place: number;
  active: boolean;
  choose(): void;
}) {
  const index = useApp().index.value;
  const paper = index?.papers.get(hit.id);
  if (!index || !paper) return null;
  const { authors, summary, abstract } = paper;
  const text = hit.fields.includes("summary")
    ? summary
    : hit.fields.includes("abstract")
      ? abstract
      : undefined;
  const below = text ? snippet(text, hit.terms) : (authors ?? []).join(", ") || summary || "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and handles the keys of its options
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are reached by aria-activedescendant
    <div
      id={`search-hit-${place}`}
      class="search-hit"
      role="option"
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <Swatch topic={index.assignments.get(hit.id)?.topic ?? null} />
      <span class="search-hit-title">
        <Marked text={paper.title} terms={hit.terms} />
      </span>
      <span class="search-hit-below">
        <Marked text={below} terms={hit.terms} />
      </span>
    </div>
  );
}
