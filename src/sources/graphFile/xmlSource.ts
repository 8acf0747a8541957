/** A kind of XML that holds a graph → its source. The kinds differ in what their elements say. */
import { InputError } from "../../model/inputError";
import type { Source } from "../../model/plugins";
import type { JsonObject } from "../json/fields";
import { readGraph } from "./readGraph";
import type { GraphRecords } from "./records";
import { type ElementHandlers, hasRoot, walkXml } from "./xml";

/** Takes the elements of a file in turn and keeps hub, papers and edges. */
export interface GraphElements extends ElementHandlers {
  readonly graph: GraphItems;
}

/** Characters in which the outermost element begins. */
const HEAD = 65_536;

/** @param root name of the outermost element. @param elements new for each file. */
export function xmlSource({
  id,
  label,
  root,
  elements,
}: Pick<Source, "id" | "label"> & { root: string; elements: () => GraphElements }): Source {
  return {
    id,
    label,
    accepts({ headText }) {
      return hasRoot(headText.slice(0, HEAD), root) ? 1 : 0;
    },
    async read([input], context) {
      const { name } = input;
      const { text, assumed } = await input.text();
      if (!hasRoot(text.slice(0, HEAD), root))
        throw new InputError(`This is no such graph: looked for XML whose outermost element is “${root}”.`);
      const handlers = elements();
      const damage = await walkXml(text, handlers, context.step);
      const notes = [
        ...(assumed === null ? [] : [{ where: name, what: assumed }]),
        ...(damage ? [damage] : []),
      ];
      return readGraph(handlers.graph.records(damage === null), { format: id, origin: name, notes, context });
    },
  };
}

interface Item {
  readonly kind: "node" | "edge";
  /** What the file says of it otherwise than by attributes of its own making: `id`, `source`, … */
  readonly own: Readonly<Record<string, unknown>>;
  readonly fields: Map<string, unknown>;
}

/** The nodes and edges met so far. */
export class GraphItems {
  readonly #nodes: Item[] = [];
  readonly #edges: Item[] = [];
  /** Those whose elements are being read, the innermost last: nodes may hold nodes. */
  readonly #open: Item[] = [];
  /** Values of nodes that say nothing else; those of edges are of no use here. */
  readonly #defaults = new Map<string, unknown>();
  #nodesBegun = 0;

  get kind(): "node" | "edge" | null {
    return this.#open.at(-1)?.kind ?? null;
  }

  begin(kind: "node" | "edge", own: Readonly<Record<string, unknown>>): void {
    if (kind === "node") this.#nodesBegun++;
    this.#open.push({ kind, own, fields: new Map() });
  }

  /** A field of the open node or edge; outside of them nothing. Of values at several times the first stays. */
  set(field: string, value: unknown): void {
    const item = this.#open.at(-1);
    if (item && !item.fields.has(field)) item.fields.set(field, value);
  }

  /** The value of a field for nodes that do not give it. */
  setDefault(field: string, value: unknown): void {
    this.#defaults.set(field, value);
  }

  end(): void {
    const item = this.#open.pop();
    if (item) (item.kind === "node" ? this.#nodes : this.#edges).push(item);
  }

  /** A file that breaks off before its first edge says nothing of edges. */
  records(isWhole: boolean): GraphRecords {
    const edges = this.#edges.map(recordOf);
    return {
      nodes: this.#nodes.map((item) => ({ ...Object.fromEntries(this.#defaults), ...recordOf(item) })),
      edges: isWhole || edges.length > 0 ? edges : null,
      isWhole,
      broken: this.#nodesBegun - this.#nodes.length,
    };
  }
}

function recordOf({ own, fields }: Item): JsonObject {
  return { ...Object.fromEntries(fields), ...own };
}
