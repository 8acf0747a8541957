/** What Open Knowledge Maps and Local Citation Network save. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count as countArticles } from "../../scripts/formats/counts/local-citation-network";
import { count as countDocuments } from "../../scripts/formats/counts/open-knowledge-maps";
import { localCitationNetwork } from "../../src/sources/localCitationNetwork";
import { openKnowledgeMaps } from "../../src/sources/openKnowledgeMaps";
import { bestSource } from "../../src/sources/read";
import { dataFile, dataText, hasData } from "./cassettes";
import { fixtureText, inputOf } from "./inputs";
import { paperCalled, tallied } from "./tallied";

describe("a knowledge map of Open Knowledge Maps", () => {
  it("gives each document with the area that it lies in", async () => {
    const { bibliography, entries } = await tallied(
      openKnowledgeMaps,
      fixtureText("open-knowledge-maps.json"),
    );
    expect(entries).toBe(2);
    expect(paperCalled(bibliography, "Folding Paper by Machine")).toMatchObject({
      doi: "10.5555/folding.2",
      authors: ["Crease, Ada", "Fold, Bo"],
      date: "2024-03-09",
      category: "Machines, Paper",
      keywords: ["Origami", "Crease"],
      url: "https://doi.org/10.5555/folding.2",
    });
  });

  it("reads documents that are no text within the text, and refuses cut ones with a sentence", async () => {
    const { context, data } = JSON.parse(fixtureText("open-knowledge-maps.json"));
    for (const documents of [JSON.parse(data), { documents: data }]) {
      const { entries } = await tallied(openKnowledgeMaps, JSON.stringify({ context, data: documents }));
      expect(entries).toBe(2);
    }
    await expect(
      tallied(openKnowledgeMaps, fixtureText("open-knowledge-maps.json").slice(0, 400)),
    ).rejects.toThrow(/No documents/);
  });
});

describe("a network of Local Citation Network", () => {
  it("gives all its articles, and their citations of one another", async () => {
    const { bibliography, entries } = await tallied(
      localCitationNetwork,
      fixtureText("local-citation-network.json"),
    );
    expect(entries).toBe(3);
    expect(paperCalled(bibliography, "A Made-Up Survey")).toMatchObject({
      authors: ["Crease, Ada"],
      pages: expect.stringMatching(/^1.9$/),
      date: "2019-05",
    });
    const references = paperCalled(bibliography, "Folding Paper").references?.map(({ id }) => id);
    expect(references).toEqual(["doi:10.5555/folding.1", "doi:10.5555/folding.9"]);
    expect(paperCalled(bibliography, "An Older Book").references).toBeUndefined();
  });
});

describe.skipIf(!hasData)("real saved maps (skipped where the data is not beside the project)", () => {
  it("has as many documents as each knowledge map", async () => {
    const names = readdirSync(dataFile("graphs/openknowledgemaps")).filter((name) => name.endsWith(".json"));
    expect(names.length).toBe(4);
    for (const name of names) {
      const text = dataText(`graphs/openknowledgemaps/${name}`);
      expect(bestSource(await inputOf(text))).toBe(openKnowledgeMaps);
      expect((await tallied(openKnowledgeMaps, text)).entries).toBe(countDocuments(text));
    }
  });

  it("has as many articles as the three networks of the examples", async () => {
    const text = dataText("hub/lcn/examples.json");
    expect(bestSource(await inputOf(text))).toBe(localCitationNetwork);
    const { entries, bibliography } = await tallied(localCitationNetwork, text);
    expect(entries).toBe(countArticles(text));
    expect(bibliography.papers.some(({ ids }) => ids?.some((id) => id.startsWith("s2:")))).toBe(true);
  });
});
