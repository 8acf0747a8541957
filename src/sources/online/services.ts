/** The services that can be asked, in the order in which they stand for each other. To add one: its file, its line here. */
import type { ServiceId } from "../../model/online";
import { arxiv } from "./arxiv";
import { crossref } from "./crossref";
import { europePmc } from "./europePmc";
import { openAlex } from "./openalex";
import { openCitations } from "./openCitations";
import { semanticScholar } from "./semanticScholar";
import type { Service } from "./service";
import { zotero } from "./zotero";

export const services: readonly Service[] = [
  openAlex,
  semanticScholar,
  crossref,
  openCitations,
  europePmc,
  arxiv,
  zotero,
];

export function serviceOf(id: ServiceId): Service | undefined {
  return services.find((service) => service.id === id);
}
