/**
 * A GraphML file (graphml.graphdrawing.org) → papers and citations; one that Orrery wrote, or another program after it, → the whole map. Keys are
 * known by their names.
 */
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
  #isDirected = false;
  /** Id of the open `key` element, if it is one of nodes. */
  #declared: string | null = null;
  /** Of the open element that holds a value. */
  #key: string | null = null;
  #text = "";

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "key") {
      const id = attributes.get("id") ?? "";
      this.#keys.set(id, { name: attributes.get("attr.name") ?? id, type: attributes.get("attr.type") });
      this.#declared = attributes.get("for") === "node" ? id : null;
    } else if (name === "default" && this.#declared !== null) this.#beginText(this.#declared);
    else if (name === "graph") this.#isDirected = attributes.get("edgedefault") === "directed";
    else if (name === "node") this.graph.begin("node", { id: attributes.get("id") });
    else if (name === "edge") {
      const said = attributes.get("directed");
      const directed = said === undefined ? this.#isDirected : said === "true";
      this.graph.begin("edge", {
        source: attributes.get("source"),
        target: attributes.get("target"),
        directed,
      });
    } else if (name === "data") this.#beginText(attributes.get("key") ?? "");
    // yEd keeps labels inside its drawings; descriptions are elements of their own.
    else if (name === "NodeLabel") this.#beginText("label");
    else if (name === "desc" && this.#key === null) this.#beginText("desc");
  }

  #beginText(key: string): void {
    this.#key = key;
    this.#text = "";
  }

  text(text: string): void {
    if (this.#key !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === "node" || name === "edge") this.graph.end();
    else if (name === "key") this.#declared = null;
    if (this.#key === null || !VALUES.has(name)) return;
    const { name: field, type } = this.#keys.get(this.#key) ?? { name: this.#key, type: undefined };
    const value = typedValue(this.#text, type);
    if (name === "default") this.graph.setDefault(field, value);
    else if (this.#text.trim() !== "") this.graph.set(field, value);
    this.#key = null;
  }
}

/** Elements that hold a value. */
const VALUES: ReadonlySet<string> = new Set(["data", "NodeLabel", "desc", "default"]);
