/** XML elements as text: values are escaped here, children are XML already. */
import { escapeXml } from "../../lib/xml";

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of PresentationML, for a part's root. */
export const NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

export type Values = Readonly<Record<string, string | number | undefined>>;

/** @param values undefined: left out. Their order is kept. */
export function element(name: string, values: Values = {}, ...children: readonly string[]): string {
  let list = "";
  for (const [key, value] of Object.entries(values))
    if (value !== undefined) list += ` ${key}="${typeof value === "number" ? value : escapeXml(value)}"`;
  const inside = children.join("");
  return inside === "" ? `<${name}${list}/>` : `<${name}${list}>${inside}</${name}>`;
}
