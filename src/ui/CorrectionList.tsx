/** The pinned papers, and each correction in words, the newest first, with the way to take it back whatever came after it. */
import { useApp } from "./context";
import { correctionWords } from "./correctionWords";
import type { MapIndex } from "./mapIndex";
import { PinnedPapers } from "./PinnedPapers";

export function CorrectionList({ index }: { index: MapIndex }) {
  const app = useApp();
  const { corrections } = app.store.recipe.value;
  const unapplied = new Set(index.topics.unapplied.map(({ correction }) => correction));
  return (
    <>
      <PinnedPapers index={index} />
      {corrections.length > 0 && (
        <ul class="corrections">
          {corrections
            .map((correction, at) => {
              const applies = !unapplied.has(at);
              const words = correctionWords(correction, index, applies);
              return (
                <li key={at}>
                  <span>
                    {words}
                    {!applies && <span class="absent"> (does not apply to this map)</span>}
                  </span>
                  {!app.store.readOnly && (
                    <button
                      type="button"
                      class="text-button"
                      aria-label={`Take back: ${words}`}
                      onClick={() => app.store.takeBack(at)}
                    >
                      Take back
                    </button>
                  )}
                </li>
              );
            })
            .reverse()}
        </ul>
      )}
    </>
  );
}
