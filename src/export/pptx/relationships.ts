/** The relationships of one part of the package: ids for what it points to, each target once. */
import { DECLARATION, element } from "./xml";

export interface Relationships {
  /** @param target a path from the part's folder. @returns the id by which the part's XML names it. */
  to(kind: Kind, target: string): string;
  /** @param href an address of the web. */
  toWeb(href: string): string;
  /** The part that lists them; null if there are none. */
  xml(): string | null;
}

export type Kind =
  | "officeDocument"
  | "extended-properties"
  | "core-properties"
  | "slideMaster"
  | "slideLayout"
  | "slide"
  | "notesMaster"
  | "notesSlide"
  | "theme"
  | "presProps"
  | "viewProps"
  | "tableStyles"
  | "image";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export function newRelationships(): Relationships {
  const ids = new Map<string, string>();
  const entries: string[] = [];
  const add = (type: string, target: string, mode?: string): string => {
    const key = `${type} ${target}`;
    const known = ids.get(key);
    if (known) return known;
    const id = `rId${ids.size + 1}`;
    ids.set(key, id);
    entries.push(element("Relationship", { Id: id, Type: type, Target: target, TargetMode: mode }));
    return id;
  };
  return {
    to: (kind, target) =>
      add(kind === "core-properties" ? `${PACKAGE}/metadata/core-properties` : OFFICE + kind, target),
    toWeb: (href) => add(`${OFFICE}hyperlink`, href, "External"),
    xml: () =>
      entries.length === 0 ? null : DECLARATION + element("Relationships", { xmlns: PACKAGE }, ...entries),
  };
}
