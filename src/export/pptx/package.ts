/** Parts → the bytes of the package: a zip with a list of the parts' types, in their order, dated alike. */
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Relationships } from "./relationships";
import { DECLARATION, element } from "./xml";

export interface Part {
  /** Path in the package, without a leading slash. */
  readonly path: string;
  /** Of XML parts, after "application/vnd.openxmlformats-"; null where the ending says it. */
  readonly type: string | null;
  readonly content: string | Uint8Array;
  readonly relationships?: Relationships;
}

/** A time of day without zone, so that every machine writes the same. */
const DATE = "1980-01-01T12:00:00";
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const ENDINGS = [
  ["png", "image/png"],
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["svg", "image/svg+xml"],
  ["xml", "application/xml"],
] as const;

/** @param root the relationships of the package itself. */
export function packageOf(parts: readonly Part[], root: Relationships): Uint8Array {
  const defaults = ENDINGS.map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
  const overrides = parts
    .filter(({ type }) => type !== null)
    .map(({ path, type }) =>
      element("Override", { PartName: `/${path}`, ContentType: `application/vnd.openxmlformats-${type}` }),
    );
  const types = DECLARATION + element("Types", { xmlns: TYPES }, ...defaults, ...overrides);
  const files: Zippable = { "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(root.xml() ?? "") };
  for (const { path, content, relationships } of parts) {
    // Bitmaps are compressed already.
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[path] = path.endsWith(".png") ? [bytes, { level: 0 }] : bytes;
    const list = relationships?.xml();
    if (list) files[relationshipsOf(path)] = strToU8(list);
  }
  return zipSync(files, { level: 6, mtime: DATE });
}

function relationshipsOf(path: string): string {
  const at = path.lastIndexOf("/") + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}
