/** A list of which only the rows near what one reads are made: the first, and more as one scrolls or asks for them. */
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { digits } from "../lib/digits";

/** Rows at first, and with each step; a short rest comes along. */
const STEP = 100;
const SHORT_REST = 20;

interface Properties {
  readonly ids: readonly string[];
  row(id: string): ComponentChildren;
}

export function MoreRows({ ids, row }: Properties) {
  const wanted = useSignal(STEP);
  const end = useRef<HTMLLIElement>(null);
  const shown = ids.length <= wanted.value + SHORT_REST ? ids.length : wanted.value;
  useEffect(() => {
    if (!end.current) return;
    const near = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) wanted.value += STEP;
    });
    near.observe(end.current);
    return () => near.disconnect();
  }, [shown]);
  return (
    <ul class="rows">
      {ids.slice(0, shown).map(row)}
      {shown < ids.length && (
        <li ref={end}>
          <button type="button" class="text-button" onClick={() => (wanted.value += STEP)}>
            Show more of the {digits(ids.length - shown)} others
          </button>
        </li>
      )}
    </ul>
  );
}
