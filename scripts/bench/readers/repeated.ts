/**
 * A few files of a format → one text of it of a given length: the files again and again, DOIs and ids made others in every round, so that a
 * reader meets no record twice. Words, markup and mistakes stay those of the files.
 */

/** @param round from 0. @returns what of the files comes again in every round. */
type Part = (round: number) => string;

/** How records stand in a file: what is written once, and what again and again. */
export type Layout = (texts: readonly string[]) => {
  readonly before: string;
  /** Written one behind the other, each as often as the others. */
  readonly parts: readonly { readonly part: Part; readonly after: string }[];
};

/** @param length in characters; the text is at least so long. */
export function repeated(texts: readonly string[], layout: Layout, length: number): string {
  const { before, parts } = layout(texts);
  const once = parts.reduce((sum, { part }) => sum + part(0).length, 0);
  const rounds = Math.max(1, Math.ceil(length / once));
  return (
    before +
    parts
      .map(({ part, after }) => Array.from({ length: rounds }, (_, round) => part(round)).join("") + after)
      .join("")
  );
}

/** Records of lines, with nothing around them. */
export const lines: Layout = (texts) => {
  const text = texts.map((each) => `${each.replace(/^\ufeff/, "").trimEnd()}\n\n`).join("");
  return { before: "", parts: [{ part: (round) => renamed(text, round), after: "" }] };
};

/** Rows below a header, which is the first line; of one file only. */
export const rows: Layout = ([text = ""]) => {
  const end = text.indexOf("\n") + 1;
  const body = `${text.slice(end).trimEnd()}\n`;
  return { before: text.slice(0, end), parts: [{ part: (round) => renamed(body, round), after: "" }] };
};

/** A list of JSON, or the longest one in an object; of one file only. */
export const list: Layout = ([text = ""]) => {
  const value = JSON.parse(text) as unknown;
  const lists = Array.isArray(value) ? [value] : Object.values(value as object).filter(Array.isArray);
  const longest = lists.reduce<readonly unknown[]>(
    (most, each: unknown[]) => (each.length > most.length ? each : most),
    [],
  );
  const [before = "", after = ""] = Array.isArray(value)
    ? ["[", "]"]
    : JSON.stringify(value, (_, each: unknown) => (each === longest ? [HERE] : each)).split(
        JSON.stringify(HERE),
      );
  const items = longest.map((item) => JSON.stringify(item)).join(",\n");
  const part = (round: number) => (round === 0 ? "" : ",\n") + renamed(items, round);
  return { before, parts: [{ part, after }] };
};

const HERE = "the items";

/** What stands inside the elements of these names, of which each file has one. */
export function inside(...names: readonly string[]): Layout {
  return (texts) => {
    let at = 0;
    const [first = ""] = texts;
    const spots = names.map((name) => {
      const from = first.indexOf(">", first.search(new RegExp(`<${name}[\\s>]`))) + 1;
      const spot = { before: first.slice(at, from), name };
      at = first.lastIndexOf(`</${name}>`);
      return spot;
    });
    return {
      before: spots[0]?.before ?? "",
      parts: spots.map(({ name }, i) => {
        const content = texts.map((text) => contentOf(text, name)).join("\n");
        return {
          part: (round) => renamed(content, round),
          after: spots[i + 1]?.before ?? first.slice(at),
        };
      }),
    };
  };
}

function contentOf(text: string, name: string): string {
  const from = text.indexOf(">", text.search(new RegExp(`<${name}[\\s>]`))) + 1;
  return text.slice(from, text.lastIndexOf(`</${name}>`));
}

/** DOIs, works of OpenAlex and nodes of graphs get other names in every round. */
function renamed(text: string, round: number): string {
  if (round === 0) return text;
  return text
    .replace(/\b10\.\d{4,9}\//g, `$&${round}.`)
    .replace(/(?<=openalex\.org\/W)(?=\d{4})/g, String(round))
    .replace(/<(?:node|edge) [^<>]*/g, (tag) => tag.replace(/ (?:id|source|target)="/g, `$&${round}.`));
}
