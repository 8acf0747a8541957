import { afterEach, describe, expect, it } from "vitest";
import type { Wire } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import { ask, askJson } from "../../src/sources/online/http";
import { budgetOf } from "../../src/sources/online/http/pace";
import { type Fault, type Played, play, type Reply } from "./server";
import { memoryCache, NOON, testWire } from "./wire";

const good: Reply = { body: { results: [1, 2, 3], text: "a text of some length" } };
const question = { path: "/works", query: { filter: "cites:W1", page: 1 } };
const servers: Played[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function asking(faults: Record<number, Fault>, changes: Parameters<typeof testWire>[1] = {}) {
  const server = await play(() => good, faults);
  servers.push(server);
  return {
    server,
    ...testWire({ openalex: server, crossref: server, zotero: server, arxiv: server }, changes),
  };
}

async function sentence(wire: Wire): Promise<ServiceError> {
  const error: unknown = await askJson(wire, "openalex", question).catch((each: unknown) => each);
  if (!(error instanceof ServiceError)) throw error;
  return error;
}

describe("a question to a service", () => {
  it("is answered", async () => {
    const { wire, server, waits } = await asking({});
    expect(await askJson(wire, "openalex", question)).toEqual(good.body);
    expect(server.asked[0]?.url.searchParams.get("filter")).toBe("cites:W1");
    expect(waits).toEqual([]);
  });

  it("is put again after the seconds that a refusal asks for, which are told", async () => {
    const { wire, waits, told } = await asking({ 1: { status: 429, headers: { "retry-after": "12" } } });
    expect(await askJson(wire, "openalex", question)).toEqual(good.body);
    expect(waits).toEqual([12_000]);
    expect(told.map(({ stage }) => stage)).toEqual(["Waiting 12 s: OpenAlex asks for it"]);
  });

  it("is put again at the date that a refusal names", async () => {
    const date = new Date(NOON + 42_000).toUTCString();
    const { wire, waits } = await asking({ 1: { status: 503, headers: { "retry-after": date } } });
    expect(await askJson(wire, "openalex", question)).toEqual(good.body);
    expect(waits[0]).toBeGreaterThan(41_000);
    expect(waits[0]).toBeLessThanOrEqual(42_000);
  });

  it.each([500, 502, 503, 504, 429])(
    "waits longer each time after %i, and gives up with a sentence",
    async (status) => {
      const fault: Fault = { status, body: "<html>fault</html>" };
      const twice = await asking({ 1: fault, 2: fault });
      expect(await askJson(twice.wire, "openalex", question)).toEqual(good.body);
      expect(twice.waits).toEqual([1000, 2000]);
      const { wire, waits, server } = await asking({
        1: fault,
        2: fault,
        3: fault,
        4: fault,
        5: fault,
        6: fault,
      });
      const { message, trouble } = await sentence(wire);
      expect(trouble).toBe("busy");
      expect(message).toMatch(
        /^OpenAlex (has a fault|takes no more questions for now) \(\d+\), asked 6 times\. Try again/,
      );
      expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000]);
      expect(server.asked.length).toBe(6);
    },
  );

  it("ends with the time to come back where more than five minutes are asked for", async () => {
    const { wire, waits } = await asking({ 1: { status: 429, headers: { "retry-after": "7200" } } });
    const { message, trouble, retryAfter } = await sentence(wire);
    expect([trouble, retryAfter, waits]).toEqual(["budget", 7_200_000, []]);
    expect(message).toContain("Come back after 2026-11-23 14:00 UTC.");
    expect(message).toContain("ORRERY_OPENALEX_KEY");
  });

  it("reads a spent budget and the time of the next one from OpenAlex's headers", async () => {
    const headers = {
      "x-ratelimit-remaining-usd": "0",
      "x-ratelimit-limit-usd": "0.1",
      "x-ratelimit-reset": "43200",
    };
    const { wire } = await asking({ 1: { status: 429, headers } });
    expect((await sentence(wire)).message).toContain("Come back after 2026-11-24 00:00 UTC.");
    expect(budgetOf(wire, "openalex")).toBe("$0 of $0.1 left");
  });

  it("says where a key goes if one is wanted or refused", async () => {
    const without = await asking({ 1: { status: 401 } });
    expect((await sentence(without.wire)).message).toMatch(
      /^OpenAlex asks for a key \(401\): on the page .* --key openalex=KEY/,
    );
    const wrong = await asking({ 1: { status: 403 } }, { keys: { openalex: "a-wrong-key-1234" } });
    const { message, trouble } = await sentence(wrong.wire);
    expect(message).toContain("does not accept the key");
    expect(trouble).toBe("key");
  });

  it("gives null for what the service does not know", async () => {
    const { wire } = await asking({ 1: { status: 404, body: "<html>" } });
    expect(await askJson(wire, "openalex", question)).toBeNull();
  });

  it("passes on what the service says of a bad question, as short plain text", async () => {
    const body = { error: "Bad", message: `Invalid <b>filter</b>\n${"x".repeat(5000)}` };
    const { wire } = await asking({ 1: { status: 400, body } });
    const { message } = await sentence(wire);
    expect(message).toMatch(/did not understand the question \(400\): “Invalid filter x+…”\.$/);
    expect(message.length).toBeLessThan(300);
  });

  it.each(["cut", "malformed", { body: "" }] as Fault[])(
    "is put once more after an answer that is %o",
    async (fault) => {
      const once = await asking({ 1: fault });
      expect(await askJson(once.wire, "openalex", question)).toEqual(good.body);
      const twice = await asking({ 1: fault, 2: fault });
      expect((await sentence(twice.wire)).message).toBe(
        "The answer of OpenAlex came cut off or malformed, twice. Try again later.",
      );
    },
  );

  it.each(["hang", "hang-body"] as const)("ends an answer that hangs: %s", async (fault) => {
    const { wire, told } = await asking({ 1: fault });
    expect(await askJson(wire, "openalex", question)).toEqual(good.body);
    expect(told[0]?.stage).toBe("Waiting 1 s: OpenAlex does not answer");
  });

  it("takes no answer of more than 100 MB", async () => {
    const { wire } = await asking({});
    const chunk = new Uint8Array(1 << 20).fill(32);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(chunk);
      },
    });
    const error = await sentence({ ...wire, fetch: () => Promise.resolve(new Response(endless)) });
    expect(error.message).toBe("The answer of OpenAlex is larger than 100 MB: it was not taken.");
    expect(sent).toBeLessThan(110);
  });

  it("says that the machine may be offline", async () => {
    const { wire, waits, server } = await asking({});
    await server.close();
    const { message, trouble } = await sentence(wire);
    expect([message, trouble]).toEqual([
      "OpenAlex cannot be reached: is this machine online? Everything else works without.",
      "unreachable",
    ]);
    expect(waits).toEqual([1000, 2000]);
  });

  it("is not answered once the user has ended the look-up, in the middle of an answer too", async () => {
    const before = await asking({});
    before.abort.abort();
    await expect(askJson(before.wire, "openalex", question)).rejects.toThrow(/abort/i);
    const during = await asking({ 1: "hang-body" });
    const answer = askJson(during.wire, "openalex", question);
    const stop = during.server.onHang(() => {
      stop();
      during.abort.abort();
    });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
    expect(during.server.asked.length).toBe(1);
  });
});

describe("the pace", () => {
  it("keeps the pause of arXiv, and one that Crossref's headers ask for", async () => {
    const { wire, waits } = await asking({
      3: { ...good, headers: { "x-rate-limit-limit": "1", "x-rate-limit-interval": "2s" } },
    });
    await askJson(wire, "arxiv", { path: "/query" });
    await askJson(wire, "arxiv", { path: "/query", query: { start: 1 } });
    expect(waits).toEqual([3000]);
    await askJson(wire, "crossref", { path: "/works", query: { rows: 1 } });
    await askJson(wire, "crossref", { path: "/works", query: { rows: 2 } });
    await askJson(wire, "crossref", { path: "/works", query: { rows: 3 } });
    expect(waits).toEqual([3000, 2000]);
  });

  it("leaves Zotero alone for as long as a good answer asks", async () => {
    const { wire, waits, told } = await asking({ 1: { ...good, headers: { backoff: "7" } } });
    await askJson(wire, "zotero", { path: "/users/1/items" });
    await askJson(wire, "zotero", { path: "/users/2/items" });
    expect(waits).toEqual([7000]);
    expect(told[0]?.stage).toBe("Waiting 7 s: Zotero asks for it");
  });
});

describe("the cache", () => {
  it("answers a question that was answered before, whoever asks, with the headers that were wanted", async () => {
    const cache = memoryCache();
    const first = await asking(
      { 1: { ...good, headers: { "total-results": "3", "x-other": "1" } } },
      { cache },
    );
    const wanted = { path: "/users/1/items", keep: ["total-results"] };
    await ask(first.wire, "zotero", wanted, (text) => text);
    const again = testWire({ zotero: first.server }, { cache, keys: { zotero: "some-long-key-of-mine" } });
    const answer = await ask(again.wire, "zotero", wanted, (text) => text);
    expect(first.server.asked.length).toBe(1);
    expect(answer?.headers).toEqual(new Map([["total-results", "3"]]));
    expect(JSON.parse(answer!.value)).toEqual(good.body);
  });

  it("keeps good whole answers only, and does not trust what it finds", async () => {
    const cache = memoryCache();
    const { wire, server } = await asking({ 1: { status: 404 }, 2: "malformed" }, { cache });
    await askJson(wire, "openalex", question);
    expect(cache.kept.size).toBe(0);
    await askJson(wire, "openalex", question);
    expect(cache.kept.size).toBe(1);
    for (const [key, text] of cache.kept) cache.kept.set(key, text.slice(0, -5));
    expect(await askJson(wire, "openalex", question)).toEqual(good.body);
    expect(server.asked.length).toBe(4);
  });
});

describe("the user's keys", () => {
  const key = "s3cr3t/key+of-mine";

  it("go to their service as it wants them, and nowhere else", async () => {
    const { wire, server } = await asking(
      {},
      { keys: { openalex: key, zotero: "another-key" }, mailto: "me@example.org" },
    );
    await askJson(wire, "openalex", question);
    await askJson(wire, "zotero", { path: "/users/1/items" });
    await askJson(wire, "arxiv", { path: "/query" });
    const [openalex, zotero, arxiv] = server.asked;
    expect(openalex?.url.searchParams.get("api_key")).toBe(key);
    expect(openalex?.url.searchParams.get("mailto")).toBe("me@example.org");
    expect(zotero?.headers["zotero-api-key"]).toBe("another-key");
    expect(zotero?.url.search).toBe("");
    expect([arxiv?.url.search, arxiv?.headers["x-api-key"], arxiv?.headers["zotero-api-key"]]).toEqual([
      "",
      undefined,
      undefined,
    ]);
  });

  it("that cannot be any are told so, and not sent", async () => {
    const { wire, server } = await asking(
      {},
      { keys: { openalex: "spaces in it\n", zotero: "clé-secrète" } },
    );
    expect((await sentence(wire)).message).toMatch(/^OpenAlex does not accept the key\. Enter it again/);
    const zotero = await askJson(wire, "zotero", { path: "/users/1" }).catch((each: unknown) => each);
    expect((zotero as Error).message).toMatch(/^Zotero does not accept the key/);
    expect((zotero as Error).message).not.toContain("secrète");
    expect(server.asked).toEqual([]);
  });

  it("are in no sentence, in no kept answer and in no value, though the service quotes them", async () => {
    const cache = memoryCache();
    const echo = { message: `Bad: /works?api_key=${encodeURIComponent(key)} and ${key}` };
    const bad = await asking({ 1: { status: 400, body: echo } }, { keys: { openalex: key } });
    const said = (await sentence(bad.wire)).message;
    const { wire, told } = await asking({ 1: { body: echo } }, { keys: { openalex: key }, cache });
    const value = await askJson(wire, "openalex", question);
    const all = JSON.stringify([said, value, told, [...cache.kept]]);
    expect(said).toContain("Bad: /works?api_key=… and …");
    expect(all).not.toContain(key);
    expect(all).not.toContain(encodeURIComponent(key));
  });
});
