/** Where each service is, what it is called, and how it wants to be asked, by its documentation. */
import type { ServiceId } from "../../model/online";

export interface Host {
  readonly label: string;
  /** Of its interface, without a slash at the end. */
  readonly address: string;
  /** How the user's key is sent; null: it knows none. */
  readonly key: { readonly in: "query" | "header"; readonly name: string } | null;
  /** The variable of the environment from which the command takes the key. */
  readonly variable: string | null;
  /** It takes an address of mail and then serves more politely. */
  readonly mailto: boolean;
  /** Between two questions, ms. Its answers may ask for more. */
  readonly pause: number;
}

export const hosts: Readonly<Record<ServiceId, Host>> = {
  openalex: {
    label: "OpenAlex",
    address: "https://api.openalex.org",
    key: { in: "query", name: "api_key" },
    variable: "ORRERY_OPENALEX_KEY",
    mailto: true,
    pause: 20,
  },
  "semantic-scholar": {
    label: "Semantic Scholar",
    address: "https://api.semanticscholar.org/graph/v1",
    key: { in: "header", name: "x-api-key" },
    variable: "ORRERY_S2_KEY",
    mailto: false,
    pause: 1000,
  },
  crossref: {
    label: "Crossref",
    address: "https://api.crossref.org",
    key: null,
    variable: null,
    mailto: true,
    pause: 100,
  },
  opencitations: {
    label: "OpenCitations",
    address: "https://api.opencitations.net",
    key: null,
    variable: null,
    mailto: false,
    pause: 350,
  },
  "europe-pmc": {
    label: "Europe PMC",
    address: "https://www.ebi.ac.uk/europepmc/webservices/rest",
    key: null,
    variable: null,
    mailto: false,
    pause: 100,
  },
  arxiv: {
    label: "arXiv",
    address: "https://export.arxiv.org/api",
    key: null,
    variable: null,
    mailto: false,
    pause: 3000,
  },
  zotero: {
    label: "Zotero",
    address: "https://api.zotero.org",
    key: { in: "header", name: "Zotero-API-Key" },
    variable: "ORRERY_ZOTERO_KEY",
    mailto: false,
    pause: 0,
  },
};
