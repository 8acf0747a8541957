/** A GraphML file (graphml.graphdrawing.org) that Orrery wrote, or another program after it → bibliography and map. Keys are known by their names. */
import { typedValue } from "./graphFile/xml";
import { type GraphElements, GraphItems, xmlSource } from "./graphFile/xmlSource";

export const graphml = xmlSource({
  id: "graphml",
  label: "Graph (GraphML)",
  root: "graphml",
  elements: () => new GraphmlElements(),
});

class GraphmlElements implements GraphElements {
  readonly graph = new GraphItems();
  readonly #keys = new Map<string, { name: string; type: string | undefined }>();
  /** Of the open `data` element. */
  #key: string | null = null;
  #text = "";

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "key") {
      const id = attributes.get("id") ?? "";
      this.#keys.set(id, { name: attributes.get("attr.name") ?? id, type: attributes.get("attr.type") });
    } else if (name === "node") this.graph.begin("node", attributes, ["id"]);
    else if (name === "edge") this.graph.begin("edge", attributes, ["source", "target"]);
    else if (name === "data") {
      this.#key = attributes.get("key") ?? "";
      this.#text = "";
    }
  }

  text(text: string): void {
    if (this.#key !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === "node" || name === "edge") this.graph.end();
    if (name !== "data" || this.#key === null) return;
    const { name: field, type } = this.#keys.get(this.#key) ?? { name: this.#key, type: undefined };
    this.graph.set(field, typedValue(this.#text, type));
    this.#key = null;
  }
}
