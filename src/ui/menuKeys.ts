/** An open menu: where it stands, and how the keys go through it. */

/** Least distance from the page's edges, px. */
const MARGIN = 8;
const GAP = 4;

/** Under the button if there is room, else over it; never beyond the page. The style sheet has another place for it on a phone. */
export function placeMenu(menu: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const under = innerHeight - at.bottom - GAP - MARGIN;
  const over = at.top - GAP - MARGIN;
  const below = under >= Math.min(menu.scrollHeight, over);
  menu.style.setProperty("--room", `${Math.floor(below ? under : over)}px`);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.setProperty("--left", `${Math.max(MARGIN, Math.min(at.left, innerWidth - width - MARGIN))}px`);
  menu.style.setProperty("--top", `${below ? at.bottom + GAP : at.top - GAP - height}px`);
}

/** Up, down, first, last, or the next item with the typed first letter. Letters do not reach the shortcuts of the page. */
export function walkMenu(event: KeyboardEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  event.stopPropagation();
  if (event.key === "Tab") {
    event.preventDefault();
    menu.hidePopover();
    return;
  }
  const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  const labels = items.map((item) => item.textContent?.trim() ?? "");
  const next = nextItem(labels, items.indexOf(document.activeElement as HTMLElement), event.key);
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}

/** @returns the index of the item that the key leads to; null if the key means nothing here. */
export function nextItem(labels: readonly string[], at: number, key: string): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || key === " ") return null;
  const wanted = key.toLowerCase();
  for (let step = 1; step <= count; step++) {
    const index = (at + step) % count;
    if (labels[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
