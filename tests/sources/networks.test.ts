/** Networks of other programs: nodes are papers, directed edges citations, and what finds no place is said. */
import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/reading";
import { bytesOf, fixture, fixtureText, notesOf, readText } from "./inputs";

const read = async (...names: string[]) => {
  const { bibliography } = await readInputs(names.map((name) => ({ bytes: fixture(name), name })));
  return bibliography;
};
/** Citations by the titles at their two ends. */
const citing = ({ papers, citations }: Awaited<ReturnType<typeof read>>) => {
  const title = new Map(papers.map((paper) => [paper.id, paper.title]));
  return citations.map(({ source, target }) => `${title.get(source)} → ${title.get(target)}`);
};

describe("a GEXF file of another program", () => {
  it("gives papers by labels and attributes, whatever the case of their names", async () => {
    const bibliography = await read("citations.gexf");
    expect(bibliography.hub).toBeNull();
    expect(bibliography.papers[0]).toMatchObject({
      title: "Folding <Paper> by Machine",
      year: 2024,
      doi: "10.5555/fold.1",
      authors: ["Ada Example", "Bo Sample"],
      citedByCount: 12,
    });
    expect(bibliography.papers.map(({ title }) => title).slice(1, 3)).toEqual([
      "Creases Without Names",
      "A Third Way to Fold",
    ]);
    expect(bibliography.papers[3]!.untitled).toBe(true);
    expect(bibliography.files).toMatchObject([{ format: "gexf", records: 4, refused: 0 }]);
  });

  it("gives its directed edges as citations, each once, and counts the others in notes", async () => {
    const bibliography = await read("citations.gexf");
    expect(citing(bibliography)).toEqual([
      "Folding <Paper> by Machine → Creases Without Names",
      "Folding <Paper> by Machine → A Third Way to Fold",
    ]);
    const notes = notesOf(bibliography);
    expect(notes).toContain("2 directed edges are taken as citations: source cites target.");
    expect(notes).toContain("2 edges have no direction");
    expect(notes).toContain("1 edge stands between the same two nodes");
    expect(notes).toContain("1 edge leads from a node to itself");
    expect(notes).toContain("1 edge has an end that is no node");
    expect(notes).toMatch(/"Modularity Class" \(1\).*"size" \(1\).*left out\./);
  });

  it("counts 1,234 edges so that they can be read", async () => {
    const nodes = Array.from({ length: 1236 }, (_, i) => `<node id="${i}" label="Paper ${i}"/>`).join("");
    const edges = Array.from({ length: 1234 }, (_, i) => `<edge source="${i}" target="${i + 1}"/>`).join("");
    const text = `<gexf><graph defaultedgetype="directed"><nodes>${nodes}</nodes><edges>${edges}</edges></graph></gexf>`;
    expect(notesOf(await readText(text))).toContain("1,234 directed edges are taken as citations");
  });

  it("has the hub that it marks, and the citations that its edges say", async () => {
    const kinds = '<attributes class="node"><attribute id="k" title="kind"/></attributes>';
    const hub =
      '<node id="h" label="The Survey"><attvalues><attvalue for="k" value="hub"/></attvalues></node>';
    const papers = '<node id="1" label="One"/><node id="2" label="Two"/>';
    const text = `<gexf><graph defaultedgetype="directed">${kinds}<nodes>${papers}${hub}</nodes><edges><edge source="1" target="h"/></edges></graph></gexf>`;
    const { hub: read, papers: others, citations } = await readText(text);
    expect(read?.title).toBe("The Survey");
    expect(others.map(({ title }) => title)).toEqual(["One", "Two"]);
    expect(citations).toEqual([{ source: others[0]!.id, target: read!.id }]);
  });

  it("gives lists as Python, Gephi and people write them, and nothing for what stands for nothing", async () => {
    const file = (attributes: object) =>
      readText(JSON.stringify({ nodes: [{ key: "Folding as a Title", attributes }], edges: [] }));
    for (const authors of [
      "['Ada Example', \"Bo O'Sample\"]",
      "[Ada Example, Bo O'Sample]",
      "Ada Example; Bo O'Sample",
      "Ada Example, Bo O'Sample",
      ["Ada Example", "Bo O'Sample"],
    ])
      expect((await file({ authors })).papers[0]!.authors).toEqual(["Ada Example", "Bo O'Sample"]);
    expect((await file({ authors: "Example, Ada" })).papers[0]!.authors).toEqual(["Example, Ada"]);
    const [bare] = (await file({ abstract: "nan", doi: "None", year: null })).papers;
    expect(bare).toMatchObject({ title: "Folding as a Title" });
    for (const field of ["abstract", "doi", "year", "untitled"]) expect(bare).not.toHaveProperty(field);
  });

  it("that breaks off gives what stands before, and counts the broken node as refused", async () => {
    const text = fixtureText("citations.gexf");
    const bibliography = await readText(text.slice(0, text.indexOf('value="2023"') - 5));
    expect(bibliography.papers).toHaveLength(2);
    expect(bibliography.files).toMatchObject([{ records: 2, refused: 1 }]);
    expect(notesOf(bibliography)).toContain("The file breaks off or is damaged here");
  });

  it("that declares entities is refused with a sentence", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE gexf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><gexf><graph><nodes><node id="1" label="&b;"/></nodes></graph></gexf>`;
    await expect(readText(bomb)).rejects.toThrow(/declares entities of its own/);
  });

  it("keeps nodes within nodes, and the attributes of both", async () => {
    const text = `<gexf><graph><attributes class="node"><attribute id="y" title="year" type="integer"/></attributes><nodes><node id="1" label="Outer"><nodes><node id="2" label="Inner"><attvalues><attvalue for="y" value="2001"/></attvalues></node></nodes><attvalues><attvalue for="y" value="2002"/></attvalues></node></nodes></graph></gexf>`;
    const { papers } = await readText(text);
    expect(papers.map(({ title, year }) => [title, year]).sort()).toEqual([
      ["Inner", 2001],
      ["Outer", 2002],
    ]);
  });
});

describe("a GraphML file of another program", () => {
  it("gives labels of drawings, CDATA, descriptions, and edges with directions of their own", async () => {
    const bibliography = await read("citations.graphml");
    expect(bibliography.papers).toMatchObject([
      { title: "Folding Paper by Machine", year: 2024, abstract: "Paper folds if x < y." },
      { title: "Creases Without Names", abstract: "Creases are not named." },
    ]);
    expect(citing(bibliography)).toEqual(["Folding Paper by Machine → Creases Without Names"]);
    expect(notesOf(bibliography)).toContain("1 edge has no direction");
  });
});

describe("a value that the file declares for all nodes", () => {
  it.each([
    `<gexf><graph><attributes class="node"><attribute id="0" title="venue" type="string"><default>Folds</default></attribute></attributes><nodes><node id="1" label="One"/><node id="2" label="Two"><attvalues><attvalue for="0" value="Creases"/></attvalues></node></nodes></graph></gexf>`,
    `<graphml><key id="v" for="node" attr.name="venue" attr.type="string"><default>Folds</default></key><key id="e" for="edge" attr.name="year"><default>1</default></key><key id="l" for="node" attr.name="label"/><graph><node id="1"><data key="l">One</data></node><node id="2"><data key="l">Two</data><data key="v">Creases</data></node></graph></graphml>`,
  ])("is that of the nodes that say nothing else: %#", async (text) => {
    const { papers } = await readText(text);
    expect(papers.map(({ title, venue, year }) => [title, venue, year])).toEqual([
      ["One", "Folds", undefined],
      ["Two", "Creases", undefined],
    ]);
  });
});

describe("a graph of graphology, and a workspace of Gephi Lite", () => {
  it("gives papers and citations, and refuses a node that is none", async () => {
    const bibliography = await read("citations.graphology.json");
    expect(bibliography.papers[0]).toMatchObject({ year: 2024, keywords: ["folding", "machines"] });
    expect(citing(bibliography)).toEqual(["Folding Paper by Machine → Creases Without Names"]);
    expect(bibliography.files).toMatchObject([{ records: 2, refused: 1 }]);
  });

  it("with attributes apart gives them to their nodes", async () => {
    const bibliography = await read("workspace.gephi-lite.json");
    expect(bibliography.papers[0]).toMatchObject({
      title: "Folding Paper by Machine",
      doi: "10.5555/fold.1",
    });
    expect(citing(bibliography)).toEqual(["Creases Without Names → Folding Paper by Machine"]);
    expect(notesOf(bibliography)).toContain('"x" (2), "y" (2)');
  });
});

describe("a GML file", () => {
  it("gives nodes with quoted brackets and entities, and no labels of their graphics", async () => {
    const bibliography = await read("citations.gml");
    expect(bibliography.papers).toMatchObject([
      { title: 'Folding "Paper" by Machine', year: 2024 },
      { title: "Creases [Without] Names", doi: "10.5555/fold.2" },
    ]);
    expect(bibliography.citations).toHaveLength(1);
  });

  it("gives a key that stands several times as a list", async () => {
    const { papers } = await readText(
      'graph [ node [ id 1 label "A" authors "Ada Example" authors "Bo Sample" ] ]',
    );
    expect(papers[0]!.authors).toEqual(["Ada Example", "Bo Sample"]);
  });

  it("that breaks off gives what stands before", async () => {
    const text = fixtureText("citations.gml");
    const bibliography = await readText(text.slice(0, text.indexOf("10.5555")));
    expect(bibliography.papers).toHaveLength(1);
    expect(bibliography.files).toMatchObject([{ records: 1, refused: 1 }]);
    expect(notesOf(bibliography)).toContain("breaks off");
  });
});

describe("a network of Pajek", () => {
  it("gives vertices by their labels and arcs as citations", async () => {
    const bibliography = await read("citations.net");
    expect(bibliography.papers.map(({ title }) => title)).toEqual([
      "Folding Paper by Machine",
      "Creases Without Names",
      "Unquoted",
    ]);
    expect(citing(bibliography)).toEqual([
      "Folding Paper by Machine → Creases Without Names",
      "Creases Without Names → Folding Paper by Machine",
      "Unquoted → Folding Paper by Machine",
      "Unquoted → Creases Without Names",
    ]);
    expect(bibliography.files).toMatchObject([{ records: 3, refused: 1 }]);
    expect(notesOf(bibliography)).toContain("1 line under *Matrix: these are not read");
    expect(notesOf(bibliography)).toContain("1 edge has no direction");
  });

  it("is not held up by a count that no file could hold", async () => {
    const bibliography = await readText('*Vertices 999999999\n1 "Only this"\n');
    expect(bibliography.papers).toHaveLength(1);
    expect(notesOf(bibliography)).toContain("999,999,998 vertices are counted in the file but not listed");
  });
});

describe("a map of VOSviewer", () => {
  it("gives the facts in the tables of its descriptions as text", async () => {
    const bibliography = await read("map.vosviewer.txt");
    expect(bibliography.papers).toMatchObject([
      {
        title: "folding paper & machines",
        authors: ["example, ada", "sample, bo"],
        venue: "journal of folds",
        volume: "2",
        issue: "1",
        pages: "1-22",
        year: 2024,
        url: "https://hub.example/one",
        citedByCount: 19,
        category: "cluster 2",
      },
      { title: "creases without names", year: 2023, citedByCount: 3 },
      { title: 'a "third" way, to fold' },
    ]);
    expect(bibliography.citations).toEqual([]);
    expect(JSON.stringify(bibliography)).not.toContain("alert");
    expect(notesOf(bibliography)).toContain("The clusters of the file are kept as the categories");
  });

  it("is read as one with its network, whatever their order, whose links are no citations", async () => {
    const bibliography = await read("network.vosviewer.txt", "map.vosviewer.txt");
    expect(bibliography.papers).toHaveLength(3);
    expect(bibliography.citations).toEqual([]);
    expect(notesOf(bibliography)).toContain("2 edges have no direction and do not say who cites whom");
    expect(notesOf(bibliography)).toContain("1 edge has an end that is no node");
  });

  it("is wanted beside a network alone", async () => {
    await expect(read("network.vosviewer.txt")).rejects.toThrow(/open it together with the map file/);
  });

  it("says what its items seem to be where they are no papers", async () => {
    const terms = await readText("id\tlabel\tx\ty\tcluster\tweight<Occurrences>\n1\ttau\t0\t0\t1\t22\n");
    expect(notesOf(terms)).toContain("seem to be terms or keywords; they are read as papers by their labels");
    const json = {
      config: { terminology: { item: "Journal" } },
      network: { items: [{ id: 1, label: "Folds" }] },
    };
    expect(notesOf(await readText(JSON.stringify(json)))).toContain("are called “Journal” in the file");
  });

  it("with a quotation mark that is never closed loses no line", async () => {
    const { papers } = await readText('id\tlabel\tx\ty\n1\t"open\t0\t0\n2\tnext\t0\t0\n');
    expect(papers.map(({ title }) => title)).toEqual(['"open', "next"]);
  });

  it("as JSON, behind a byte order mark, gives names of clusters, DOIs from ids, and refuses what is no item", async () => {
    const bibliography = await read("map.vosviewer.json");
    expect(bibliography.papers).toMatchObject([
      {
        id: "doi:10.5555/fold.1",
        authors: ["Ada Example", "Bo Sample"],
        category: "Folds",
        citedByCount: 3,
        year: 2024,
      },
      { title: "Creases Without Names", category: "cluster 2" },
    ]);
    expect(bibliography.papers[1]).not.toHaveProperty("year");
    expect(bibliography.files).toMatchObject([{ records: 2, refused: 1 }]);
  });
});

describe("a graph in a format that is not read", () => {
  it.each([
    ["digraph sample {\n A -> B;\n}", "DOT"],
    ["/* made up */ strict graph { a -- b }", "DOT"],
    ["*Node data\nID value\n1 10.0\n", "VNA"],
    ["nodedef>name VARCHAR\na\n", "GDF"],
  ])("is refused with what to do: %j", async (text, name) => {
    const refusal = readInputs([{ bytes: bytesOf(text), name: "graph" }]);
    await expect(refusal).rejects.toThrow(new RegExp(`${name}.*export it as GEXF`));
  });
});
