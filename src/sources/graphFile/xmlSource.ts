/** A kind of XML that holds a graph → its source. The kinds differ in what their elements say. */
import { decodeText } from "../../lib/decodeText";
import { InputError } from "../../model/inputError";
import type { Source } from "../../model/plugins";
import { readGraph } from "./readGraph";
import type { GraphRecords } from "./records";
import { type ElementHandlers, hasRoot, walkXml } from "./xml";

/** Takes the elements of a file in turn and keeps hub, papers and edges. */
export interface GraphElements extends ElementHandlers {
  readonly graph: GraphItems;
}

/** Bytes in which the outermost element begins. */
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
    accepts(bytes) {
      return hasRoot(decodeText(bytes.subarray(0, HEAD)).text, root) ? 1 : 0;
    },
    read(bytes, name) {
      const { text, assumed } = decodeText(bytes);
      if (!hasRoot(text.slice(0, HEAD), root))
        throw new InputError(`This is no such graph: looked for XML whose outermost element is “${root}”.`);
      const handlers = elements();
      const broken = walkXml(text, handlers);
      const notes = [
        ...(assumed === null ? [] : [{ where: name, what: assumed }]),
        ...(broken ? [broken] : []),
      ];
      return readGraph(handlers.graph.records(broken === null), { format: id, origin: name, notes });
    },
  };
}

/** The nodes and edges met so far. */
export class GraphItems {
  readonly #nodes: Map<string, unknown>[] = [];
  readonly #edges: Map<string, unknown>[] = [];
  /** The node or edge whose elements are being read. */
  #open: { readonly kind: "node" | "edge"; readonly fields: Map<string, unknown> } | null = null;

  get kind(): "node" | "edge" | null {
    return this.#open?.kind ?? null;
  }

  /** @param names of the attributes that are fields. */
  begin(kind: "node" | "edge", attributes: ReadonlyMap<string, string>, names: readonly string[]): void {
    const fields = new Map(
      names.filter((name) => attributes.has(name)).map((name) => [name, attributes.get(name)]),
    );
    this.#open = { kind, fields };
    (kind === "node" ? this.#nodes : this.#edges).push(fields);
  }

  /** A field of the open node or edge; outside of them nothing. */
  set(field: string, value: unknown): void {
    this.#open?.fields.set(field, value);
  }

  end(): void {
    this.#open = null;
  }

  /** A file that breaks off before its first edge says nothing of edges. */
  records(isWhole: boolean): GraphRecords {
    const edges = this.#edges.map((fields) => Object.fromEntries(fields));
    return {
      nodes: this.#nodes.map((fields) => Object.fromEntries(fields)),
      edges: isWhole || edges.length > 0 ? edges : null,
      isWhole,
    };
  }
}
