/** One look-up of each kind and each way of paging, of services as they are asked: name, request, keys. */
import type { LookUp, Wire } from "../../src/model/online";

const work = { service: "openalex", key: "W1001", title: "A Made-Up Survey", authors: [] } as const;

const gaps: LookUp = {
  kind: "fill",
  services: ["openalex"],
  fields: ["abstract", "references", "doi", "date", "title"],
  bibliography: {
    type: "orrery-bibliography",
    version: 1,
    format: "bibtex",
    origin: "library.bib",
    hub: null,
    papers: [
      { id: "doi:10.5555/a", doi: "10.5555/a", title: "Folding by hand" },
      { id: "title:b", title: "Folding by machine" },
    ],
    citations: [],
    notes: [],
  },
};

export const searchKinds: readonly (readonly [string, LookUp, Wire["keys"]])[] = [
  ["citing, by page number", { kind: "citing", work, most: 1000 }, {}],
  ["citing, by cursor", { kind: "citing", work, most: 1000 }, { openalex: "a-key-that-is-good-1" }],
  [
    "citing at Semantic Scholar",
    { kind: "citing", work: { ...work, service: "semantic-scholar" }, most: 1000 },
    {},
  ],
  ["gaps", gaps, {}],
  ["a library", { kind: "zotero", library: "users/123", most: 1000 }, {}],
];
