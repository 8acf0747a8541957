/** What NetworkX, which shares no code with ours, makes of the graph files. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gexfExporter } from "../../src/export/gexf";
import { graphmlExporter } from "../../src/export/graphml";
import { pajekExporter } from "../../src/export/pajek";
import type { CitationMap } from "../../src/model/map";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf } from "./make";
import { richMap } from "./richMap";

const READ = `
import json, sys, networkx
read = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml, "net": networkx.read_pajek}
answers = {}
for path in sys.argv[1:]:
    graph = read[path.rsplit(".", 1)[1]](path)
    answers[path] = {
        "directed": graph.is_directed(),
        "nodes": [[name, facts] for name, facts in graph.nodes(data=True)],
        "edges": [[a, b, facts] for a, b, facts in graph.edges(data=True)],
    }
print(json.dumps(answers))
`;

interface Answer {
  readonly directed: boolean;
  readonly nodes: readonly (readonly [string, Record<string, unknown>])[];
  readonly edges: readonly (readonly [string, string, Record<string, unknown>])[];
}

/** Versions before 3.6 do not know GEXF 1.3. */
const KNOWS_GEXF = "from networkx.readwrite.gexf import GEXF; assert '1.3' in GEXF.versions";
const hasNetworkx = spawnSync("python3", ["-c", KNOWS_GEXF]).status === 0;

const maps: Readonly<Record<string, CitationMap>> = {
  plain: makeUpMap({ papers: 20, topics: 4 }),
  rich: richMap(),
  hostile: hostileMap(),
  alone: makeUpMap({ papers: 0 }),
};
const exporters = [gexfExporter, graphmlExporter, pajekExporter];

describe.skipIf(!hasNetworkx)(
  "NetworkX (skipped where python3 has no networkx of version 3.6 or later)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "orrery-networkx-"));
    const path = (name: string, extension: string) => join(folder, `${name}.${extension}`);
    let answers: Record<string, Answer> = {};

    beforeAll(() => {
      const paths: string[] = [];
      for (const [name, map] of Object.entries(maps))
        for (const exporter of exporters) {
          const file = path(name, exporter.extension);
          writeFileSync(file, exporter.write(sceneOf(map), map, {}, contextOf(map)) as string);
          paths.push(file);
        }
      answers = JSON.parse(
        execFileSync("python3", ["-c", READ, ...paths], { encoding: "utf8", maxBuffer: 1e8 }),
      );
    }, 60_000);

    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(
      Object.keys(maps).flatMap((name) => exporters.map(({ extension }) => [name, extension] as const)),
    )("reads all papers, citations and links of the %s map from .%s", (name, extension) => {
      const { graph } = maps[name]!.graph;
      const answer = answers[path(name, extension)]!;
      expect([answer.directed, answer.nodes.length, answer.edges.length]).toEqual([
        true,
        graph.order,
        graph.size,
      ]);
    });

    it.each(["gexf", "graphml"])(
      "has titles, kinds, topics and years of .%s as they were written",
      (extension) => {
        const { bibliography, graph, topics } = maps.rich!;
        const answer = answers[path("rich", extension)]!;
        const facts = new Map(answer.nodes);
        bibliography.papers.forEach(({ id, title, doi }, k) => {
          const topic = topics.topics.find((each) => each.id === topics.assignments[k]?.topic);
          expect(facts.get(id)).toMatchObject({ label: title, kind: "paper", topic: topic?.label });
          expect(facts.get(id)?.doi).toBe(doi);
        });
        expect(facts.get(graph.paperIds[0]!)?.year).toBe(2025);
        const kinds = answer.edges.map(([, , { kind }]) => kind);
        expect(kinds.filter((kind) => kind === "cites")).toHaveLength(bibliography.papers.length);
      },
    );

    it("has places of GraphML as they were written", () => {
      const { graph, layout } = maps.plain!;
      const facts = new Map(answers[path("plain", "graphml")]!.nodes);
      graph.paperIds.forEach((id, k) => {
        expect(facts.get(id)?.x).toBe(Number(layout.positions[2 * k]!.toFixed(3)));
        expect(facts.get(id)?.y).toBe(Number(layout.positions[2 * k + 1]!.toFixed(3)));
      });
    });
  },
);
