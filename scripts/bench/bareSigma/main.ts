/** The rival page: a finished graph, fetched and handed to Sigma with its defaults. */
import Graph from "graphology";
import Sigma from "sigma";

const graph = Graph.from(await (await fetch("./graph.json")).json());
new Sigma(graph, document.getElementById("map")!);
// Sigma draws inside its constructor.
document.documentElement.dataset.map = "ready";
