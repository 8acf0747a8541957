/** The store's actions on what the user looks at: selection, filter, camera, frame, theme. None is a step to undo. */
import { batch, type ReadonlySignal, type Signal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Box, Frame } from "../model/scene";
import type { View } from "../model/view";
import type { Store } from "./store";
import { selectionOfPapers } from "./withinMap";

interface Parts {
  readonly map: ReadonlySignal<CitationMap | null>;
  /** As far as the map has it, and as the user wants it. */
  readonly view: ReadonlySignal<View>;
  readonly wantedView: Signal<View>;
  readonly hover: Signal<string | null>;
  readonly frame: Signal<Frame>;
  readonly covered: Signal<readonly Box[]>;
}

interface Looking {
  look(part: Partial<View>): void;
  readonly actions: Pick<
    Store,
    "select" | "setHover" | "toggleTopic" | "setFilter" | "setCamera" | "setFrame" | "setTheme"
  >;
}

export function lookingActions({ map, view, wantedView, hover, frame, covered }: Parts): Looking {
  const look = (part: Partial<View>) => {
    wantedView.value = { ...view.peek(), ...part };
  };
  return {
    look,
    actions: {
      select(selection) {
        const current = map.peek();
        const isSeveral = current && selection.kind === "papers";
        look({ selection: isSeveral ? selectionOfPapers(selection.ids, current) : selection });
      },
      setHover(id) {
        hover.value = id;
      },
      toggleTopic(id) {
        const { filter } = view.peek();
        look({ filter: filter.includes(id) ? filter.filter((other) => other !== id) : [...filter, id] });
      },
      setFilter: (filter) => look({ filter }),
      setCamera: (camera) => look({ camera }),
      setFrame(next, boxes) {
        batch(() => {
          frame.value = next;
          covered.value = boxes;
        });
      },
      setTheme: (theme) => look({ theme }),
    },
  };
}
