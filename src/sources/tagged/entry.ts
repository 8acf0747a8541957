/** One entry of a tagged-line file: its tags in any order, each with all its values, each value with its lines. */

export class TaggedEntry {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  /** False where its end is missing: the next entry, or the end of the file, came first. */
  isEnded = false;
  readonly #values = new Map<string, string[][]>();
  #last: string[] | null = null;
  /** Of the value added last. */
  lastTag = "";

  constructor(line: number) {
    this.line = line;
  }

  /** Begins a value. */
  add(tag: string, text: string): void {
    this.#last = [text];
    this.lastTag = tag;
    const values = this.#values.get(tag);
    if (values) values.push(this.#last);
    else this.#values.set(tag, [this.#last]);
  }

  /** A further line of the value added last. */
  continue(text: string): void {
    this.#last?.push(text);
  }

  has(tag: string): boolean {
    return this.#values.has(tag);
  }

  /** Every value of the tags that says something, on one line each: those of the first tag in the order of the file, then those of the second, … */
  texts(...tags: readonly string[]): string[] {
    const texts: string[] = [];
    for (const tag of tags)
      for (const value of this.#values.get(tag) ?? []) {
        const text = onOneLine(value);
        if (text !== "") texts.push(text);
      }
    return texts;
  }

  /** The first of `texts`. */
  text(...tags: readonly string[]): string | undefined {
    for (const tag of tags)
      for (const value of this.#values.get(tag) ?? []) {
        const text = onOneLine(value);
        if (text !== "") return text;
      }
    return undefined;
  }

  /** All values of the first tag that has any, as one text. */
  whole(...tags: readonly string[]): string | undefined {
    for (const tag of tags) {
      const texts = this.texts(tag);
      if (texts.length > 0) return texts.join(" ");
    }
    return undefined;
  }

  /** As `texts`, where each line is a value of its own. */
  lines(...tags: readonly string[]): string[] {
    return tags.flatMap((tag) => (this.#values.get(tag) ?? []).flat().filter((line) => line !== ""));
  }
}

function onOneLine(lines: readonly string[]): string {
  return lines.length === 1 ? lines[0]! : lines.join(" ").trim();
}
