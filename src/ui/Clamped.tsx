/** A paragraph cut after some lines, with a button for the rest where there is any. */
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";

export function Clamped({ text, lines }: { text: string; lines: number }) {
  const open = useSignal(false);
  const cut = useSignal(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const box = paragraph.current;
    if (box && !open.value) cut.value = box.scrollHeight > box.clientHeight + 1;
  }, [text]);
  return (
    <div class="clamped">
      <p
        ref={paragraph}
        class={open.value ? "prose" : "prose is-clamped"}
        style={{ "--lines": String(lines) }}
      >
        {text}
      </p>
      {cut.value && (
        <button
          type="button"
          class="text-button"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          {open.value ? "Less" : "More"}
        </button>
      )}
    </div>
  );
}
