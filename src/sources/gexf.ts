/** A GEXF file (gexf.net) that Orrery wrote, or Gephi after it → bibliography and map. Attributes are known by their titles, as Gephi renames ids. */
import { typedValue } from "./graphFile/xml";
import { type GraphElements, GraphItems, xmlSource } from "./graphFile/xmlSource";

export const gexf = xmlSource({
  id: "gexf",
  label: "Graph (GEXF)",
  root: "gexf",
  elements: () => new GexfElements(),
});

class GexfElements implements GraphElements {
  readonly graph = new GraphItems();
  readonly #declared = new Map<string, { title: string; type: string | undefined }>();
  #class = "";

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const of = (key: string) => attributes.get(key);
    if (name === "attributes") this.#class = of("class") ?? "";
    else if (name === "attribute")
      this.#declared.set(`${this.#class} ${of("id")}`, { title: of("title") ?? "", type: of("type") });
    else if (name === "node") this.graph.begin("node", attributes, ["id", "label"]);
    else if (name === "edge") this.graph.begin("edge", attributes, ["source", "target", "kind", "weight"]);
    else if (name === "attvalue") this.#setValue(of("for") ?? "", of("value") ?? "");
    else if (name === "position") for (const axis of ["x", "y"]) this.graph.set(axis, of(axis));
    else if (name === "size") this.graph.set("size", of("value"));
  }

  text(): void {}

  close(name: string): void {
    if (name === "node" || name === "edge") this.graph.end();
  }

  #setValue(id: string, value: string): void {
    const { title, type } = this.#declared.get(`${this.graph.kind} ${id}`) ?? { title: id, type: undefined };
    this.graph.set(title, typedValue(value, type));
  }
}
