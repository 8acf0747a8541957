/** A reader of PowerPoint files that knows nothing of our writer: package → slides → shapes → texts, by the names of the standard. */
import { strFromU8, unzipSync } from "fflate";
import { type Element, everyElement, readXml } from "./wellFormed";

export interface ReadShape {
  readonly kind: "shape" | "line" | "group" | "picture";
  readonly id: number;
  readonly name: string;
  readonly alt: string | null;
  /** Of the placeholder it fills; null: none. */
  readonly place: string | null;
  /** Paragraphs; empty without text. */
  readonly paragraphs: readonly string[];
  /** Where a click on the shape leads. */
  readonly link: string | null;
  /** Names of the groups it is in, the outermost first. */
  readonly groups: readonly string[];
  /** EMU; null where the layout says it. */
  readonly box: { x: number; y: number; cx: number; cy: number } | null;
  readonly element: Element;
}

export interface ReadSlide {
  readonly path: string;
  readonly layout: string;
  readonly title: string;
  readonly shapes: readonly ReadShape[];
  readonly notes: string;
  /** Where texts on it lead. */
  readonly textLinks: readonly string[];
}

export interface OpenPackage {
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array;
  xml(path: string): Element;
  /** Relationship id → target: a path in the package, or a web address. */
  relationships(path: string): Map<string, { target: string; isExternal: boolean; type: string }>;
  slides(): ReadSlide[];
}

export function openPackage(bytes: Uint8Array): OpenPackage {
  const files = unzipSync(bytes);
  const read = new Map<string, Element>();
  const open: OpenPackage = {
    paths: Object.keys(files),
    bytes(path) {
      const file = files[path];
      if (!file) throw new Error(`no part ${path}`);
      return file;
    },
    xml(path) {
      const known = read.get(path) ?? readXml(strFromU8(open.bytes(path)).replace(/^<\?xml[^>]*\?>\n?/, ""));
      read.set(path, known);
      return known;
    },
    relationships(path) {
      const [folder, name] = split(path);
      const list = `${folder}_rels/${name}.rels`;
      if (!files[list]) return new Map();
      return new Map(
        open.xml(list).children.map(({ attributes }) => {
          const isExternal = attributes.get("TargetMode") === "External";
          const target = attributes.get("Target") ?? "";
          const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
          return [
            attributes.get("Id") ?? "",
            { target: isExternal ? target : resolve(folder, target), isExternal, type },
          ];
        }),
      );
    },
    slides() {
      const ids = find(open.xml("ppt/presentation.xml"), "p:sldIdLst")?.children ?? [];
      const targets = open.relationships("ppt/presentation.xml");
      return ids.map(({ attributes }) =>
        readSlide(open, targets.get(attributes.get("r:id") ?? "")?.target ?? ""),
      );
    },
  };
  return open;
}

export function find(element: Element, name: string): Element | undefined {
  for (const each of everyElement(element)) if (each.name === name) return each;
  return undefined;
}

function readSlide(open: OpenPackage, path: string): ReadSlide {
  const relationships = open.relationships(path);
  const of = (type: string) => [...relationships.values()].find((each) => each.type === type)?.target;
  const root = open.xml(path);
  const tree = find(root, "p:spTree");
  const shapes = tree ? shapesIn(tree, [], relationships) : [];
  const notesPath = of("notesSlide");
  const notes = notesPath ? shapesIn(find(open.xml(notesPath), "p:spTree")!, [], new Map()) : [];
  const isLink = (each: Element) => each.name === "a:hlinkClick";
  const textLinks = [...everyElement(root)]
    .filter(({ name }) => name === "a:rPr")
    .flatMap((each) => each.children.filter(isLink))
    .map(({ attributes }) => relationships.get(attributes.get("r:id") ?? "")?.target ?? "");
  return {
    path,
    layout: find(open.xml(of("slideLayout") ?? ""), "p:cSld")?.attributes.get("name") ?? "",
    title: shapes.find(({ place }) => place === "title" || place === "ctrTitle")?.paragraphs.join("\n") ?? "",
    shapes,
    notes: notes.find(({ place }) => place === "body")?.paragraphs.join("\n") ?? "",
    textLinks,
  };
}

const KINDS = new Map<string, ReadShape["kind"]>([
  ["p:sp", "shape"],
  ["p:cxnSp", "line"],
  ["p:grpSp", "group"],
  ["p:pic", "picture"],
]);

function shapesIn(
  tree: Element,
  groups: readonly string[],
  relationships: ReturnType<OpenPackage["relationships"]>,
): ReadShape[] {
  return tree.children.flatMap((element) => {
    const kind = KINDS.get(element.name);
    if (!kind) return [];
    const head = element.children[0]!;
    const said = head.children.find(({ name }) => name === "p:cNvPr")!;
    const link = said.children.find(({ name }) => name === "a:hlinkClick")?.attributes.get("r:id");
    const holder = find(head, "p:ph");
    const text = element.children.find(({ name }) => name === "p:txBody");
    const name = said.attributes.get("name") ?? "";
    const shape: ReadShape = {
      kind,
      id: Number(said.attributes.get("id")),
      name,
      alt: said.attributes.get("descr") ?? null,
      place: holder ? (holder.attributes.get("type") ?? "obj") : null,
      paragraphs: (text?.children ?? []).filter((each) => each.name === "a:p").map(textOf),
      link: link === undefined ? null : (relationships.get(link)?.target ?? ""),
      groups,
      box: boxOf(element.children[1]),
      element,
    };
    return [shape, ...(kind === "group" ? shapesIn(element, [...groups, name], relationships) : [])];
  });
}

function textOf(paragraph: Element): string {
  let text = "";
  for (const each of everyElement(paragraph))
    text += each.name === "a:t" ? each.text : each.name === "a:br" ? "\v" : "";
  return text;
}

function boxOf(look: Element | undefined): ReadShape["box"] {
  const frame = look?.children.find(({ name }) => name === "a:xfrm");
  const value = (name: string, key: string) =>
    Number(frame?.children.find((each) => each.name === name)?.attributes.get(key));
  return frame
    ? { x: value("a:off", "x"), y: value("a:off", "y"), cx: value("a:ext", "cx"), cy: value("a:ext", "cy") }
    : null;
}

function split(path: string): [string, string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}

function resolve(folder: string, target: string): string {
  const steps = folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}
