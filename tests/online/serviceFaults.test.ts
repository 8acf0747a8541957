import { afterEach, describe, expect, it } from "vitest";
import type { FoundWork, ServiceId, Wire } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import { hosts } from "../../src/sources/online/hosts";
import type { Service } from "../../src/sources/online/service";
import { serviceOf, services } from "../../src/sources/online/services";
import { arxivPlayed } from "./serve/arxiv";
import { crossrefPlayed } from "./serve/crossref";
import { europePmcPlayed } from "./serve/europePmc";
import { openCitationsPlayed } from "./serve/openCitations";
import { filled, gathered, playing } from "./serve/playing";
import { paperIdOf, semanticScholarPlayed } from "./serve/semanticScholar";
import { cslItems, zoteroPlayed } from "./serve/zotero";
import type { Asked, Fault, Played, Reply } from "./server";
import { memoryCache, NOON } from "./wire";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Case {
  readonly id: ServiceId;
  /** Played afresh for each test. */
  readonly answer: () => (asked: Asked) => Reply;
  /** A look-up of several questions, whatever the service is good for. */
  readonly ask: (service: Service, wire: Wire) => Promise<unknown>;
  /** Records in all. */
  readonly count: number;
}

const KEY = "secret-key/of=mine&more";

async function citing(service: Service, wire: Wire, key: string): Promise<unknown> {
  const work: FoundWork = { service: service.id, key, title: "Hub", authors: [] };
  const { records, error } = await gathered(service.citing!(work, wire));
  if (error) throw error;
  return records;
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

const cases: readonly Case[] = [
  {
    id: "semantic-scholar",
    count: 1500,
    answer: () => {
      const paper = (i: number) => ({ paperId: paperIdOf(i), title: `Paper ${i}` });
      const citations = numbered(1500).map((i) => ({ citingPaper: paper(i), contexts: [`Paper ${i}.`] }));
      return semanticScholarPlayed({ papers: [], citations, keys: [KEY] });
    },
    ask: (service, wire) => citing(service, wire, paperIdOf(9)),
  },
  {
    id: "crossref",
    count: 80,
    answer: () =>
      crossrefPlayed({ works: numbered(80).map((i) => ({ DOI: `10.5555/${i}`, title: [`Work ${i}`] })) }),
    ask: async (service, wire) => {
      const wanted = numbered(80).map((i) => ({ ids: [`doi:10.5555/${i}`] }));
      return [...(await filled(service.fill!(wanted, ["abstract"], wire))).values()];
    },
  },
  {
    id: "opencitations",
    count: 25,
    answer: () => {
      const citingWorks = numbered(25).map((i) => ({
        id: `doi:10.5555/${i}`,
        title: `Work ${i}`,
        cites: [0],
      }));
      return openCitationsPlayed({ works: [{ id: "doi:10.5555/hub", title: "Hub" }, ...citingWorks] });
    },
    ask: (service, wire) => citing(service, wire, "doi:10.5555/hub"),
  },
  {
    id: "europe-pmc",
    count: 1500,
    answer: () => {
      const citations = numbered(1500).map((i) => ({ source: "MED", id: String(i), title: `Paper ${i}` }));
      return europePmcPlayed({ records: [], citations });
    },
    ask: (service, wire) => citing(service, wire, "MED:9"),
  },
  {
    id: "arxiv",
    count: 150,
    answer: () =>
      arxivPlayed(
        numbered(150).map((i) => ({ id: `2401.${10_000 + i}`, title: `Part ${i}`, summary: "So." })),
      ),
    ask: async (service, wire) => {
      const wanted = numbered(150).map((i) => ({ ids: [`arxiv:2401.${10_000 + i}`] }));
      return [...(await filled(service.fill!(wanted, ["abstract"], wire))).values()];
    },
  },
  {
    id: "zotero",
    count: 150,
    answer: () => zoteroPlayed({ path: "/groups/456", items: cslItems(150) }),
    ask: async (service, wire) => {
      const { records, error } = await gathered(service.library!("groups/456", wire));
      if (error) throw error;
      return records;
    },
  },
];

const faults: readonly (readonly [string, Fault])[] = [
  ["a 429 with seconds", { status: 429, headers: { "retry-after": "9" } }],
  ["a 429 with a date", { status: 429, headers: { "retry-after": new Date(NOON + 42_000).toUTCString() } }],
  ["a 500", { status: 500, body: "<html>fault</html>" }],
  ["a hanging answer", "hang"],
  ["an answer that hangs halfway", "hang-body"],
  ["a cut answer", "cut"],
  ["a malformed answer", "malformed"],
  ["an empty answer", { body: "" }],
  ["a dropped line", "drop"],
];

it("every service that is registered has its label and host, each once", () => {
  expect(services.map(({ id }) => id).sort()).toEqual(Object.keys(hosts).sort());
  for (const { id, label } of services) expect(label).toBe(hosts[id].label);
});

describe.each(cases)("$id", ({ id, answer, ask, count }) => {
  const service = serviceOf(id)!;

  it.each(faults)("gives the same after %s, at the first question and in the middle", async (_, fault) => {
    for (const at of [1, 2]) {
      const { wire, server, told } = await playing(id, answer(), servers, { faults: { [at]: fault } });
      expect(await ask(service, wire)).toHaveLength(count);
      expect(server.asked.length).toBeGreaterThan(2);
      expect(told.some(({ stage }) => stage.startsWith("Waiting "))).toBe(true);
    }
  });

  it.each([401, 403])("says with %i what to do about the key, which it does not repeat", async (status) => {
    const refusal = { status, body: { message: `Forbidden for ${KEY}` } };
    const { wire, told } = await playing(id, answer(), servers, {
      faults: { 1: refusal },
      keys: { [id]: KEY },
    });
    const error = await ask(service, wire).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ServiceError);
    expect((error as ServiceError).trouble).toBe("key");
    expect(`${(error as Error).message}${JSON.stringify(told)}`).not.toContain("secret");
  });

  it("sends the key where it belongs and puts it nowhere else", async () => {
    const cache = memoryCache();
    const { wire, server } = await playing(id, answer(), servers, { cache, keys: { [id]: KEY } });
    const records = await ask(service, wire);
    const place = hosts[id].key;
    for (const { url, headers, body } of server.asked) {
      expect(`${url.href}${body}`).not.toContain("secret");
      if (place) expect(headers[place.name.toLowerCase()]).toBe(KEY);
      else expect(JSON.stringify(headers)).not.toContain("secret");
    }
    expect(JSON.stringify([records, ...cache.kept]).includes("secret")).toBe(false);
  });

  it("does not ask twice for what is kept, and goes on where it was stopped", async () => {
    const cache = memoryCache();
    const stopped = await playing(id, answer(), servers, {
      cache,
      faults: { 2: { status: 429, headers: { "retry-after": "7200" } } },
    });
    await expect(ask(service, stopped.wire)).rejects.toThrow(/Come back after/);
    const again = await playing(id, answer(), servers, { cache });
    // The same address, as a service has one.
    const wire = { ...again.wire, addresses: stopped.wire.addresses };
    const fetched: string[] = [];
    const counting: Wire = {
      ...wire,
      fetch: (input, init) => {
        fetched.push(String(input));
        return wire.fetch(input, init);
      },
    };
    expect(await ask(service, counting)).toHaveLength(count);
    const whole = stopped.server.asked.length;
    expect(await ask(service, counting)).toHaveLength(count);
    expect(stopped.server.asked.length).toBe(whole);
    expect(whole - 2).toBe(fetched.length);
  });

  it("ends at once when the user stops it", async () => {
    const { wire, abort, server } = await playing(id, answer(), servers);
    abort.abort();
    await expect(ask(service, wire)).rejects.toThrow(/abort/i);
    expect(server.asked).toEqual([]);
  });
});
