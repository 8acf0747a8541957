import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { arxiv } from "../../src/sources/online/arxiv";
import { dataFile, hasData } from "../sources/cassettes";
import { arxivPlayed, type PlayedPreprint } from "./serve/arxiv";
import { filled, playing } from "./serve/playing";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const preprints: PlayedPreprint[] = Array.from({ length: 130 }, (_, i) => ({
  id: `2401.${String(10_000 + i)}`,
  title: `Folding &amp; unfolding, part ${i + 1}`,
  summary: `Part ${i + 1} &lt; the whole.`,
  ...(i === 0 ? { doi: "10.5555/published" } : {}),
}));
const start = (changes: Parameters<typeof playing>[3] = {}) =>
  playing("arxiv", arxivPlayed(preprints), servers, changes);

function recordedAnswer(name: string): { readonly status_code: number; readonly body: string } {
  const text = readFileSync(dataFile(`api/arxiv/tests__fixtures__${name}.json`), "utf8");
  return JSON.parse(text) as { status_code: number; body: string };
}

describe("arXiv", () => {
  it("is asked by the command only: it lets no page ask", () => {
    expect(arxiv.inPage).toBe(false);
  });

  it.each(["arxiv:2401.10000", "doi:10.48550/arxiv.2401.10000"])("finds a preprint by %s", async (query) => {
    const { wire } = await start();
    expect(await arxiv.find!(query, wire)).toEqual([
      {
        service: "arxiv",
        key: "2401.10000",
        title: "Folding & unfolding, part 1",
        authors: ["Ada Example"],
        year: 2024,
        doi: "10.5555/published",
      },
    ]);
  });

  it("finds by words of a title, with signs that cannot steer the search", async () => {
    const { wire, server } = await start();
    expect(await arxiv.find!('un"folding', wire)).toEqual([]);
    expect(server.asked[0]?.url.searchParams.get("search_query")).toBe('ti:"un folding"');
    expect((await arxiv.find!("unfolding", wire)).length).toBe(10);
  });

  it("gives abstracts by id, a hundred a call, three seconds apart, in whatever order it answers", async () => {
    const { wire, server, waits } = await start();
    const wanted = preprints.map(({ id }) => ({ ids: [`arxiv:${id}`] }));
    const found = await filled(
      arxiv.fill!(
        [{ ids: ["doi:10.5555/x"], title: "Other" }, ...wanted, { ids: ["arxiv:2402.00001"] }],
        ["abstract"],
        wire,
      ),
    );
    expect(found.size).toBe(130);
    expect(found.get(0)).toBeUndefined();
    expect(found.get(130)?.[0]?.abstract).toBe("Part 130 < the whole.");
    expect(server.asked.map(({ url }) => url.searchParams.get("id_list")?.split(",").length)).toEqual([
      100, 31,
    ]);
    expect(waits).toEqual([3000]);
  });

  it("is asked again where its answer breaks off inside an entry", async () => {
    const { wire, server } = await start({ faults: { 1: "malformed" } });
    expect((await arxiv.find!("arxiv:2401.10003", wire)).length).toBe(1);
    expect(server.asked.length).toBe(2);
  });

  it.skipIf(!hasData)("is read as recorded (skipped without ../shared/data)", async () => {
    const answers = {
      two: recordedAnswer("id_0808.05394_1707.08567_s0_m100_42e5aa0ec3af"),
      none: recordedAnswer("id_0000.0000_s0_m100_8b51d9633a68"),
      bad: recordedAnswer("id_abc_s0_m100_b79c8dcf6bc3"),
      search: recordedAnswer("q_testing_s0_m10_bc5a6c384fe9"),
    };
    let now: keyof typeof answers = "two";
    const { wire } = await playing(
      "arxiv",
      () => ({ status: answers[now].status_code, body: answers[now].body }),
      servers,
    );
    // One of the two is not known: the answer holds the other, in the first place.
    const found = await filled(
      arxiv.fill!([{ ids: ["arxiv:0808.05394"] }, { ids: ["arxiv:1707.08567"] }], ["abstract"], wire),
    );
    expect([...found.keys()]).toEqual([1]);
    now = "none";
    expect(await arxiv.find!("arxiv:0000.0000", wire)).toEqual([]);
    now = "search";
    const hits = await arxiv.find!("testing", wire);
    expect(hits.length).toBe(answers.search.body.split("<entry>").length - 1);
    now = "bad";
    await expect(arxiv.find!("arxiv:2401.99999", wire)).rejects.toThrow("incorrect id format for abc");
  });
});
