import { afterEach, describe, expect, it } from "vitest";
import { semanticScholar } from "../../src/sources/online/semanticScholar";
import { hasData, recorded } from "../sources/cassettes";
import { filled, playing } from "./serve/playing";
import {
  type PlayedOptions,
  type PlayedPaper,
  paperIdOf,
  semanticScholarPlayed,
} from "./serve/semanticScholar";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const start = (options: PlayedOptions) =>
  playing("semantic-scholar", semanticScholarPlayed(options), servers);

describe("what papers lack, from Semantic Scholar", () => {
  const papers: PlayedPaper[] = Array.from({ length: 620 }, (_, i) => ({
    paperId: paperIdOf(i + 1),
    title: `Sheet ${i + 1}`,
    externalIds: { DOI: `10.5555/sheet.${i + 1}`, CorpusId: i + 1 },
    abstract: i === 2 ? null : `Abstract of sheet ${i + 1}.`,
    tldr: i === 0 ? { text: "It folds." } : null,
    references: [{ paperId: paperIdOf(9000), externalIds: { DOI: "10.5555/cited" }, title: "Cited" }],
  }));
  const wanted = papers.map((_, i) => ({ ids: [`doi:10.5555/sheet.${i + 1}`] }));

  it("comes in batches of 500, in the order of the question, with holes where it knows nothing", async () => {
    const { wire, server } = await start({ papers });
    const asked = [{ ids: ["doi:10.5555/unknown"] }, ...wanted, { ids: ["key:nothing"] }];
    const found = await filled(semanticScholar.fill!(asked, ["abstract", "summary"], wire));
    expect(found.size).toBe(620);
    expect(found.get(0)).toBeUndefined();
    expect(found.get(1)?.[0]).toMatchObject({ abstract: "Abstract of sheet 1.", summary: "It folds." });
    expect(found.get(3)?.[0]?.abstract).toBeUndefined();
    expect(found.get(620)?.[0]?.abstract).toBe("Abstract of sheet 620.");
    const sizes = server.asked.map(({ body }) => (JSON.parse(body) as { ids: string[] }).ids.length);
    expect(sizes).toEqual([500, 121]);
    expect(server.asked[0]?.url.searchParams.get("fields")).not.toContain("references");
  });

  it("comes with references if they are asked for, in halves where that is too much", async () => {
    const { wire } = await start({ papers, mostAtOnce: 60 });
    const found = await filled(semanticScholar.fill!(wanted, ["references"], wire));
    expect(found.size).toBe(620);
    expect(found.get(99)?.[0]?.references).toEqual([
      { id: `s2:${paperIdOf(9000)}`, doi: "10.5555/cited", title: "Cited" },
    ]);
  });

  it("comes by the next name, then by the title, where the first name is unknown", async () => {
    const { wire } = await start({ papers });
    const found = await filled(
      semanticScholar.fill!(
        [
          { ids: ["doi:10.5555/other", "corpusid:5"] },
          { ids: ["doi:10.5555/other"] },
          { ids: [], title: "Sheet 7" },
        ],
        ["abstract"],
        wire,
      ),
    );
    expect(found.get(0)?.[0]?.abstract).toBe("Abstract of sheet 5.");
    expect(found.get(0)?.[0]?.ids).toContain("corpusid:5");
    expect(found.get(1)).toBeUndefined();
    expect(found.get(2)?.[0]?.title).toBe("Sheet 7");
  });

  it("is not asked for where it is something that the service does not have", async () => {
    const { wire, server } = await start({ papers });
    await filled(semanticScholar.fill!(wanted, ["standing"], wire));
    expect(server.asked).toEqual([]);
  });

  it.skipIf(!hasData)(
    "is matched to recorded answers by their order (skipped without ../shared/data)",
    async () => {
      const answer = recorded("api/semanticscholar").find(({ name }) =>
        name.startsWith("test_get_papers_not_found_warning."),
      );
      const { wire } = await playing("semantic-scholar", () => ({ body: answer?.text }), servers);
      const ids = [
        "corpusid:211530585",
        "corpusid:470667",
        "doi:10.2139/ssrn.2250500",
        "s2:0f40b1f08821e22e859c6050916cec3667778613",
      ];
      const found = await filled(
        semanticScholar.fill!(
          ids.map((id) => ({ ids: [id] })),
          ["abstract"],
          wire,
        ),
      );
      expect([...found.keys()]).toEqual([1, 2, 3]);
      expect(found.get(1)?.[0]?.title).toBe("How Much Should We Trust Differences-in-Differences Estimates?");
    },
  );
});
