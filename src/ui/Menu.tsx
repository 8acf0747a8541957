/**
 * A button that opens a menu: a popover of the browser, so that nothing cuts it off and a press outside or Escape closes it. Arrow keys and
 * first letters walk through it. On a phone it rises from below.
 */
import { useSignal } from "@preact/signals";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { placeMenu, walkMenu } from "./menuKeys";
import { Swatch } from "./Swatch";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** A word or two at the right. */
  readonly hint?: string;
  /** Whose colour stands before the label; null: that of no topic. Absent: none. */
  readonly topic?: string | null;
  run(): void;
}

interface Properties {
  /** On the button. */
  readonly text: string;
  /** What choosing does, for the head of the menu: "Merge Program repair into". */
  readonly title: string;
  readonly items: () => readonly MenuItem[];
  readonly disabled?: boolean;
  /** The key that does the same, as a person reads it. */
  readonly keys?: string;
  /** True opens the menu; the menu answers by `onOpened`. */
  readonly wanted?: boolean;
  onOpened?(): void;
}

export function MenuButton({ text, title, items, disabled = false, keys, wanted, onOpened }: Properties) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const open = useSignal(false);
  useLayoutEffect(() => {
    if (!wanted) return;
    button.current?.scrollIntoView({ block: "nearest" });
    button.current?.focus({ preventScroll: true });
    popover.current?.showPopover();
    onOpened?.();
  }, [wanted]);
  useLayoutEffect(() => {
    const [from, menu] = [button.current, popover.current];
    if (!open.value || !from || !menu) return;
    // The browser shows the popover after it has told so: before the next frame it is there.
    const frame = requestAnimationFrame(() => {
      placeMenu(menu, from);
      menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    });
    const stop = closeOnScroll(menu, from);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [open.value]);
  const choose = (item: MenuItem) => {
    popover.current?.hidePopover();
    item.run();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button button-small"
        popovertarget={id}
        aria-haspopup="menu"
        title={keys ? `${title} … (${keys})` : ""}
        disabled={disabled}
      >
        {text}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys go from item to item inside */}
      <div
        ref={popover}
        id={id}
        class="menu"
        popover="auto"
        onBeforeToggle={(event) => {
          if (event.newState === "open") open.value = true;
        }}
        // Not before: the browser gives the focus back to the button only while an item still has it.
        onToggle={(event) => {
          if (event.newState === "closed") open.value = false;
        }}
        onKeyDown={walkMenu}
      >
        {open.value && (
          <>
            <p id={`${id}-title`} class="menu-title">
              {title}
            </p>
            <div role="menu" aria-labelledby={`${id}-title`}>
              {items().map((item) => (
                <button
                  key={item.id}
                  type="button"
                  role="menuitem"
                  class="menu-item"
                  tabIndex={-1}
                  onClick={() => choose(item)}
                >
                  {item.topic === undefined ? <span /> : <Swatch topic={item.topic} />}
                  <span>{item.label}</span>
                  {item.hint && <span class="menu-hint">{item.hint}</span>}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
    </>
  );
}

/** A button that scrolls away from under its menu takes the menu with it. */
function closeOnScroll(menu: HTMLElement, button: HTMLElement): () => void {
  const { top } = button.getBoundingClientRect();
  const onScroll = () => {
    if (Math.abs(button.getBoundingClientRect().top - top) > 1) menu.hidePopover();
  };
  document.addEventListener("scroll", onScroll, true);
  return () => document.removeEventListener("scroll", onScroll, true);
}
