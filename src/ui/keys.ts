/**
 * Keyboard patterns of commands: `/`, `shift+mod+z`, `ArrowLeft`. `mod` is Command on Apple machines, Control elsewhere.
 * Characters are compared as typed, so `?` needs no `shift`.
 */

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** True if the event is what the pattern says. */
export function matchesKeys(event: Pressed, pattern: string): boolean {
  const parts = pattern.split("+");
  const key = parts.at(-1) || "+";
  const mod = parts.includes("mod");
  if ((event.ctrlKey || event.metaKey) !== mod || event.altKey) return false;
  if (parts.includes("shift") !== event.shiftKey && (mod || key.length > 1)) return false;
  return event.key === key || (event.key.length === 1 && mod && event.key.toLowerCase() === key);
}

/** The pattern as a person reads it, for instance `Ctrl Z`, `⌘ Z`, `Esc`. */
export function showKeys(pattern: string, apple: boolean): string {
  const names = new Map([
    ["mod", apple ? "⌘" : "Ctrl"],
    ["shift", apple ? "⇧" : "Shift"],
    ["Escape", "Esc"],
    ["Enter", "Enter"],
    ["ArrowLeft", "←"],
    ["ArrowRight", "→"],
    ["ArrowUp", "↑"],
    ["ArrowDown", "↓"],
  ]);
  if (pattern === "+") return "+";
  const withMod = pattern.includes("mod");
  const parts = pattern.split("+");
  return [...parts.filter((part) => part === "mod"), ...parts.filter((part) => part !== "mod")]
    .map((part) => names.get(part) ?? (withMod ? part.toUpperCase() : part))
    .join(" ");
}

/** True where typing belongs to the element: plain letters must not act as shortcuts there. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT") return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)
  );
}
