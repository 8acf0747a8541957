import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoundWork, ServiceId, Wire } from "../../src/model/online";
import { gapFields } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import type { Service, Wanted } from "../../src/sources/online/service";
import { serviceOf } from "../../src/sources/online/services";
import { filled, gathered } from "./serve/playing";
import { testWire } from "./wire";

/** One answer to every question. */
function wireWith(text: string): { wire: Wire; asked: () => number } {
  let asked = 0;
  const { wire } = testWire({});
  const fetching = () => {
    asked++;
    return Promise.resolve(new Response(text, { headers: { "total-results": "5000" } }));
  };
  return { wire: { ...wire, fetch: fetching }, asked: () => asked };
}

const anything = fc.jsonValue({ maxDepth: 2 });
const name = fc.oneof(
  anything,
  fc.constantFrom("__proto__", "10.5555/a", "doi:10.5555/a omid:br/1", "", null, "<script>alert(1)</script>"),
);

/** Any of the names with anything behind them. */
function shaped(...names: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(names.map((each) => [each, name] as const));
  return fc.oneof(anything, fc.record(fields, { requiredKeys: [] }));
}

const paper = shaped("paperId", "title", "externalIds", "abstract", "tldr", "references", "authors", "year");
const work = shaped("DOI", "title", "author", "issued", "abstract", "reference", "relation", "update-to");
const listOf = (item: fc.Arbitrary<unknown>) => fc.oneof(anything, fc.array(item, { maxLength: 4 }));
const europe = shaped("source", "id", "title", "doi", "pmid", "hasReferences", "authorList", "pubTypeList");

const shapes: Readonly<Partial<Record<ServiceId, fc.Arbitrary<unknown>>>> = {
  "semantic-scholar": fc.oneof(
    paper,
    listOf(paper),
    fc.record({
      data: listOf(fc.oneof(paper, fc.record({ citingPaper: paper, contexts: name, intents: name }))),
      next: fc.oneof(anything, fc.nat(20_000)),
    }),
  ),
  crossref: fc.record({ message: fc.oneof(work, fc.record({ items: listOf(work) })) }),
  opencitations: listOf(shaped("id", "citing", "cited", "creation", "title", "author", "pub_date", "venue")),
  "europe-pmc": fc.record({
    hitCount: fc.oneof(anything, fc.nat(5000)),
    resultList: fc.oneof(anything, fc.record({ result: listOf(europe) })),
    citationList: fc.oneof(anything, fc.record({ citation: listOf(europe) })),
    referenceList: fc.oneof(anything, fc.record({ reference: listOf(europe) })),
  }),
  zotero: fc.oneof(anything, fc.record({ items: listOf(shaped("id", "title", "issued", "author", "note")) })),
};

const element = fc.constantFrom("entry", "id", "title", "summary", "author", "feed", "link", "!ENTITY a");
const atom = fc
  .array(fc.tuple(element, fc.string(), fc.constantFrom("", "/")), { maxLength: 12 })
  .map((parts) => `<feed>${parts.map(([tag, text, end]) => `<${end}${tag}>${text}`).join("")}</feed>`);

const found = { key: "k", title: "Hub", authors: [] };
const wanted: readonly Wanted[] = [
  { ids: ["doi:10.5555/a", "arxiv:2401.00001"] },
  { ids: ["pmid:1"], title: "A title" },
  { ids: [], title: "Another title" },
];

/** Everything that the service can be asked. */
async function askAll(service: Service, wire: Wire): Promise<void> {
  const hub: FoundWork = { ...found, service: service.id };
  const asking: (() => Promise<unknown>)[] = [
    async () => service.find?.("doi:10.5555/a", wire),
    async () => service.find?.("A title", wire),
    async () => service.hub?.(hub, wire),
    async () => service.citing && thrown((await gathered(service.citing(hub, wire))).error),
    async () => service.library && thrown((await gathered(service.library("groups/1", wire))).error),
    async () => service.fill && filled(service.fill(wanted, gapFields, wire)),
  ];
  for (const ask of asking) {
    const error: unknown = await ask().then(
      () => null,
      (each: unknown) => each,
    );
    if (error !== null && !(error instanceof ServiceError)) throw error;
  }
}

function thrown(error: unknown): void {
  if (error !== null) throw error;
}

describe("answers of any shape end in records or in a sentence", { timeout: 120_000 }, () => {
  it.each(Object.entries(shapes))("of %s", async (id, shape) => {
    await fc.assert(
      fc.asyncProperty(shape!, async (answer) => {
        const { wire, asked } = wireWith(JSON.stringify(answer));
        await askAll(serviceOf(id as ServiceId)!, wire);
        expect(asked()).toBeLessThan(300);
      }),
      { numRuns: 120 },
    );
  });

  it("of arxiv, in XML that may be none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(atom, fc.string()), async (text) => {
        const { wire, asked } = wireWith(text);
        await askAll(serviceOf("arxiv")!, wire);
        expect(asked()).toBeLessThan(50);
      }),
      { numRuns: 120 },
    );
  });
});
