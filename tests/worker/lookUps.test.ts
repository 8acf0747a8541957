/** Look-ups through the worker's messages: errors arrive as they were thrown, what came can be kept, and the answers are kept where they may be. */
import { afterEach, describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import type { AnswerCache, FoundWork, LookUpProgress } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import { connect } from "../../src/worker/client";
import { createLookUpClient, type LookUpOptions } from "../../src/worker/lookUpClient";
import { citingWorks, hubWork, openAlexPlayed } from "../online/openAlexPlayed";
import { type Fault, type Played, play } from "../online/server";
import { memoryCache } from "../online/wire";
import { inProcessWorker } from "./inProcess";

let played: Played | null = null;
afterEach(async () => {
  await played?.close();
  played = null;
});

const LATER: Fault = { status: 429, headers: { "retry-after": "60" }, body: {} };

async function asking(faults: Readonly<Record<number, Fault>> = {}, answers: AnswerCache | null = null) {
  played = await play(openAlexPlayed({ works: [hubWork, ...citingWorks(250)] }), faults);
  const pipeline = connect(
    () => inProcessWorker(0, undefined, answers),
    () => {},
    () => Promise.reject(new Error("there is none")),
  );
  const progress: LookUpProgress[] = [];
  const all = new AbortController();
  const enough = new AbortController();
  const options: LookUpOptions = {
    access: { keys: {}, addresses: { openalex: played.address }, keeps: true },
    signal: all.signal,
    enough: enough.signal,
    onStep: (step) => progress.push(step),
  };
  return { client: createLookUpClient(pipeline.line), pipeline, options, progress, all, enough };
}

const find = { from: "openalex", others: false } as const;

async function hubOf({ client, options }: Awaited<ReturnType<typeof asking>>): Promise<FoundWork> {
  const { works } = await client.find("10.5555/hub", { ...options, ...find });
  return works[0]!;
}

describe("look-ups in the worker", () => {
  it("say which services a page may ask, and for what", async () => {
    const { client } = await asking();
    const services = await client.services();
    expect(services.map(({ id }) => id)).not.toContain("arxiv");
    expect(services[0]).toMatchObject({ id: "openalex", host: "api.openalex.org", citing: true, fill: true });
    expect(services.find(({ id }) => id === "crossref")).toMatchObject({ citing: false, fill: true });
  });

  it("find works, tell the progress and give a bibliography", async () => {
    const asked = await asking();
    const work = await hubOf(asked);
    const { reading, stopped } = await asked.client.lookUp(
      { kind: "citing", work, most: 500 },
      asked.options,
    );
    expect(reading.bibliography.papers).toHaveLength(250);
    expect(reading.bibliography.hub?.title).toBe(hubWork.title);
    expect(stopped).toBeNull();
    expect(asked.progress.map(({ got }) => got)).toEqual([100, 200, 250]);
    expect(asked.progress.at(-1)?.budget).toBe("$0.097 of $0.1 left");
  });

  it("ask no other service unless the user says so", async () => {
    const { client, options } = await asking();
    const found = await client.find("10.5555/nowhere", { ...options, ...find });
    expect(found).toEqual({ works: [], instead: "OpenAlex does not know it." });
  });

  it("fail with the error of the service, whole", async () => {
    const { client, options } = await asking({
      1: { status: 429, headers: { "retry-after": "3600" }, body: {} },
    });
    const error = await client
      .find("10.5555/hub", { ...options, ...find })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ service: "openalex", trouble: "budget", retryAfter: 3_600_000 });
  });

  it("keep what came where the user has enough, and go on from the answers that are kept", async () => {
    const answers = memoryCache();
    const asked = await asking({ 4: LATER }, answers);
    const work = await hubOf(asked);
    const request = { kind: "citing", work, most: 500 } as const;
    const looking = asked.client.lookUp(request, asked.options);
    await expect.poll(() => asked.progress.at(-1)?.stage).toContain("Waiting 60 s");
    asked.enough.abort();
    const { reading, stopped } = await looking;
    expect(reading.bibliography.papers.length).toBeGreaterThan(0);
    expect(reading.bibliography.papers.length).toBeLessThan(250);
    expect(stopped).toContain("Ask again and it goes on from there.");
    const before = played!.asked.length;
    const again = await asked.client.lookUp(request, {
      ...asked.options,
      enough: new AbortController().signal,
    });
    expect(again.reading.bibliography.papers).toHaveLength(250);
    expect(played!.asked.slice(before).some(({ url }) => url.searchParams.get("page") === "1")).toBe(false);
  });

  it("give all up where the user cancels", async () => {
    const asked = await asking({ 3: LATER });
    const work = await hubOf(asked);
    const looking = asked.client.lookUp({ kind: "citing", work, most: 500 }, asked.options);
    await expect.poll(() => asked.progress.at(-1)?.stage).toContain("Waiting");
    asked.all.abort();
    await expect(looking).rejects.toMatchObject({ name: "AbortError" });
  });

  it("keep no answer where nothing may be kept", async () => {
    const answers = memoryCache();
    const asked = await asking({}, answers);
    const access = { ...asked.options.access, keeps: false };
    await asked.client.find("10.5555/hub", { ...asked.options, ...find, access });
    expect(answers.kept.size).toBe(0);
    await hubOf(asked);
    expect(answers.kept.size).toBe(1);
  });

  it("add papers to a bibliography, unless they are of another hub", async () => {
    const asked = await asking();
    const work = await hubOf(asked);
    const { client, pipeline, options } = asked;
    const text = "@article{a, title = {An older made-up paper on cranes}, doi = {10.5555/older}}\n";
    const bytes = new TextEncoder().encode(text);
    const into = (await pipeline.read([{ bytes, name: "a.bib" }])).bibliography;
    const { reading } = await client.lookUp({ kind: "citing", work, most: 100 }, { ...options, into });
    expect(reading.bibliography.papers).toHaveLength(101);
    const other = { ...into, hub: { id: "doi:10.5555/other", title: "Another made-up work" } };
    const refused = client.lookUp({ kind: "citing", work, most: 100 }, { ...options, into: other });
    await expect(refused).rejects.toThrow(/papers can be added to a map of the same hub only/);
  });
});
