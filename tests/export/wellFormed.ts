/** A strict reader of XML without DTD: enough to say that a picture is well-formed, and what is in it. */

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  /** Of the element itself, entities resolved. */
  text: string;
}

const NAME = "[A-Za-z_][\\w.:-]*";
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="[^"<]*")*)\\s*(/?)>`, "y");
const ATTRIBUTE = new RegExp(`\\s+(${NAME})="([^"<]*)"`, "y");
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** @throws Error that quotes the place where the text is not well-formed. */
export function readXml(xml: string): Element {
  const fail = (at: number, why: string): never => {
    throw new Error(`${why} at ${at}: ${JSON.stringify(xml.slice(at, at + 60))}`);
  };
  const forbidden = FORBIDDEN.exec(xml);
  if (forbidden) fail(forbidden.index, "forbidden character");
  const roots: Element[] = [];
  const open: Element[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf("<", at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (text.includes("]]>")) fail(at, "]]> in text");
    const inside = open.at(-1);
    if (inside) inside.text += resolve(text, at, fail);
    else if (text.trim() !== "") fail(at, "text outside the root");
    if (next < 0) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(xml) ?? fail(next, "not a tag");
    const [whole, closing, name = "", list = "", empty] = tag;
    if (closing) {
      if (open.pop()?.name !== name) fail(next, "closes what is not open");
    } else {
      const element = { name, attributes: readAttributes(list, next, fail), children: [], text: "" };
      (inside?.children ?? roots).push(element);
      if (!empty) open.push(element);
    }
    at = next + whole.length;
  }
  if (open.length > 0 || roots.length !== 1) fail(xml.length, "not one whole root");
  return roots[0]!;
}

/** The element and all below it. */
export function* everyElement(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function readAttributes(
  list: string,
  at: number,
  fail: (at: number, why: string) => never,
): Map<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(list); match; match = ATTRIBUTE.exec(list)) {
    const [, name = "", value = ""] = match;
    if (attributes.has(name)) fail(at, `attribute ${name} twice`);
    attributes.set(name, resolve(value, at, fail));
  }
  return attributes;
}

function resolve(text: string, at: number, fail: (at: number, why: string) => never): string {
  return text.replace(/&(?:#(\d+)|(\w+))?;?/g, (entity, code: string, name: string) => {
    if (!entity.endsWith(";")) return fail(at, `bare ${entity}`);
    return code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? fail(at, `unknown ${entity}`));
  });
}
