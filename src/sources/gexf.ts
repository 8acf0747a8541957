/**
 * A GEXF file (gexf.net, all versions) → papers and citations; one that Orrery wrote, or Gephi after it, → the whole map. Attributes are known by
 * their titles, as Gephi renames ids.
 */
import { typedValue } from "./graphFile/xml";
import { type GraphElements, GraphItems, xmlSource } from "./graphFile/xmlSource";

export const gexf = xmlSource({
  id: "gexf",
  label: "Graph (GEXF)",
  root: "gexf",
  elements: () => new GexfElements(),
});

interface Attribute {
  readonly title: string;
  readonly type: string | undefined;
}

class GexfElements implements GraphElements {
  readonly graph = new GraphItems();
  readonly #declared = new Map<string, Attribute>();
  /** The last one that was declared, and the text of its default while that is open. */
  #attribute: Attribute = { title: "", type: undefined };
  #text: string | null = null;
  #class = "";
  /** Of edges that say nothing themselves; the format's own default is undirected. */
  #isDirected = false;

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const of = (key: string) => attributes.get(key);
    if (name === "graph") this.#isDirected = isDirected(of("defaultedgetype"));
    else if (name === "attributes") this.#class = of("class") ?? "";
    else if (name === "attribute") {
      this.#attribute = { title: of("title") ?? "", type: of("type") };
      this.#declared.set(`${this.#class} ${of("id")}`, this.#attribute);
    } else if (name === "default") this.#text = "";
    else if (name === "node") this.graph.begin("node", stated(attributes, ["id", "label"]));
    else if (name === "edge") {
      const directed = of("type") === undefined ? this.#isDirected : isDirected(of("type"));
      const ends = stated(attributes, ["source", "target", "kind", "weight"]);
      this.graph.begin("edge", { ...ends, directed });
    } else if (name === "attvalue") this.#setValue(of("for") ?? of("id") ?? "", of("value") ?? "");
    else if (name === "position") for (const axis of ["x", "y"]) this.graph.set(axis, of(axis));
    else if (name === "size") this.graph.set("size", of("value"));
    else if (name === "color") this.graph.set("color", `${of("r")} ${of("g")} ${of("b")}`);
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    if (name === "node" || name === "edge") this.graph.end();
    else if (name === "default" && this.#text !== null) {
      const { title, type } = this.#attribute;
      if (this.#class === "node") this.graph.setDefault(title, typedValue(this.#text, type));
      this.#text = null;
    }
  }

  #setValue(id: string, value: string): void {
    const { title, type } = this.#declared.get(`${this.graph.kind} ${id}`) ?? { title: id, type: undefined };
    this.graph.set(title, typedValue(value, type));
  }
}

/** An edge of type "mutual" stands for both directions at once: it says that neither cites the other first. */
function isDirected(type: string | undefined): boolean {
  return type === "directed";
}

function stated(attributes: ReadonlyMap<string, string>, names: readonly string[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const name of names) {
    const value = attributes.get(name);
    if (value !== undefined) said[name] = value;
  }
  return said;
}
