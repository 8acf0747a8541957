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

/** Letters typed one after the other, at most so many milliseconds apart, are the beginning of one name. */
const PAUSE = 700;
let typed = { text: "", at: -PAUSE };

/** Up, down, first, last, or the next item that begins as typed. Letters do not reach the shortcuts of the page. */
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
  const text = event.timeStamp - typed.at < PAUSE ? typed.text + event.key : event.key;
  const next = nextItem(labels, items.indexOf(document.activeElement as HTMLElement), event.key, text);
  // A space between words belongs to the name; alone it is the button's.
  if (event.key.length === 1 && text !== " ") {
    typed = { text, at: event.timeStamp };
    event.preventDefault();
  }
  if (next === null) return;
  event.preventDefault();
  items[next]?.focus();
}

/**
 * @param typed the letters that this key ends; one letter again and again leads from one item with it to the next.
 * @returns the index of the item that the key leads to; null if the key means nothing here.
 */
export function nextItem(
  labels: readonly string[],
  at: number,
  key: string,
  typed: string = key,
): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (Math.max(at, 0) + count - 1) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  if (key.length !== 1 || typed === " ") return null;
  const text = typed.toLowerCase();
  const isOneLetter = [...text].every((letter) => letter === text[0]);
  const wanted = isOneLetter ? text.slice(0, 1) : text;
  const from = isOneLetter ? at + 1 : Math.max(at, 0);
  for (let step = 0; step < count; step++) {
    const index = (from + step) % count;
    if (labels[index]?.toLowerCase().startsWith(wanted)) return index;
  }
  return null;
}
