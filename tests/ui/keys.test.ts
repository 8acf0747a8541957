import { describe, expect, it } from "vitest";
import { commands } from "../../src/ui/commands";
import { matchesKeys, showKeys } from "../../src/ui/keys";

const pressed = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe("key patterns", () => {
  it("match the character that is typed, whatever shift it needs", () => {
    expect(matchesKeys(pressed("?", { shiftKey: true }), "?")).toBe(true);
    expect(matchesKeys(pressed("/"), "/")).toBe(true);
    expect(matchesKeys(pressed("+", { shiftKey: true }), "+")).toBe(true);
    expect(matchesKeys(pressed("/", { ctrlKey: true }), "/")).toBe(false);
    expect(matchesKeys(pressed("o", { altKey: true }), "o")).toBe(false);
  });

  it("take Control and Command for mod, and tell undo from redo", () => {
    expect(matchesKeys(pressed("z", { ctrlKey: true }), "mod+z")).toBe(true);
    expect(matchesKeys(pressed("z", { metaKey: true }), "mod+z")).toBe(true);
    expect(matchesKeys(pressed("Z", { ctrlKey: true, shiftKey: true }), "mod+z")).toBe(false);
    expect(matchesKeys(pressed("Z", { ctrlKey: true, shiftKey: true }), "shift+mod+z")).toBe(true);
  });

  it("are shown as people write them", () => {
    expect(showKeys("shift+mod+z", false)).toBe("Ctrl Shift Z");
    expect(showKeys("shift+mod+z", true)).toBe("⌘ ⇧ Z");
    expect(showKeys("+", false)).toBe("+");
    expect(showKeys("Escape", false)).toBe("Esc");
  });
});

describe("the commands", () => {
  it("have one id each and share no key", () => {
    expect(new Set(commands.map((each) => each.id)).size).toBe(commands.length);
    const keys = commands.flatMap((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
