/** An element of XML with what is in it, and looks into it. */

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: readonly (XmlElement | string)[];
}

/** The elements of that name directly within. */
export function elementsIn(element: XmlElement | undefined, name: string): XmlElement[] {
  return (
    element?.content.filter((part): part is XmlElement => typeof part !== "string" && part.name === name) ??
    []
  );
}

/** The elements at the end of a path of names, all of them where a name occurs several times. */
export function elementsAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement[] {
  return path.reduce<XmlElement[]>(
    (found, name) => found.flatMap((parent) => elementsIn(parent, name)),
    element ? [element] : [],
  );
}

export function elementAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return elementsAt(element, ...path)[0];
}

/** All text within, also that of elements within (markup of letters, formulas), without space at its ends; undefined if there is none. */
export function textIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const parts: string[] = [];
  gather(element, parts);
  return parts.join("").trim() || undefined;
}

/** The text of the first element at the end of a path. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return textIn(elementAt(element, ...path));
}

/** The texts of all elements at the end of a path, the empty ones left out. */
export function textsAt(element: XmlElement | undefined, ...path: readonly string[]): string[] {
  return elementsAt(element, ...path).flatMap((found) => textIn(found) ?? []);
}

function gather({ content }: XmlElement, parts: string[]): void {
  for (const part of content) {
    if (typeof part === "string") parts.push(part);
    else gather(part, parts);
  }
}
