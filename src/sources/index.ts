/** The formats that can be read, one a file. To add one: its file, its line here, its fixture in tests/contracts/fixtures.ts. */
import type { Source } from "../model/plugins";
import { arxivAtom } from "./arxivAtom";
import { bibliographyJson } from "./bibliographyJson";
import { bibtex } from "./bibtex";
import { crossref } from "./crossref";
import { cslJson } from "./cslJson";
import { endnoteTagged } from "./endnoteTagged";
import { endnoteXml } from "./endnoteXml";
import { europePmc } from "./europePmc";
import { gephiLite } from "./gephiLite";
import { gexf } from "./gexf";
import { gml } from "./gml";
import { graphml } from "./graphml";
import { graphologyJson } from "./graphologyJson";
import { hubPage } from "./hubPage";
import { hubPageHtml } from "./hubPageHtml";
import { identifierList } from "./identifierList";
import { localCitationNetwork } from "./localCitationNetwork";
import { mapJson } from "./mapJson";
import { mapPage } from "./mapPage";
import { medlineXml } from "./medlineXml";
import { mods } from "./mods";
import { nbib } from "./nbib";
import { openAlex } from "./openalex";
import { openCitations } from "./openCitations";
import { openKnowledgeMaps } from "./openKnowledgeMaps";
import { ovid } from "./ovid";
import { pajek } from "./pajek";
import { parquet } from "./parquet";
import { pictureMap } from "./pictureMap";
import { ris } from "./ris";
import { semanticScholar } from "./semanticScholar";
import { table } from "./table";
import { vosviewerJson, vosviewerMap } from "./vosviewer";
import { webOfScience } from "./webOfScience";
import { worksJsonLines } from "./worksJsonLines";
import { worksNdjson } from "./worksNdjson";

export const sources: readonly Source[] = [
  hubPage,
  hubPageHtml,
  bibliographyJson,
  mapJson,
  mapPage,
  pictureMap,
  gexf,
  graphml,
  graphologyJson,
  gephiLite,
  gml,
  pajek,
  vosviewerMap,
  vosviewerJson,
  worksNdjson,
  worksJsonLines,
  parquet,
  table,
  bibtex,
  ris,
  endnoteTagged,
  nbib,
  webOfScience,
  ovid,
  openAlex,
  semanticScholar,
  crossref,
  openCitations,
  europePmc,
  openKnowledgeMaps,
  localCitationNetwork,
  endnoteXml,
  medlineXml,
  arxivAtom,
  mods,
  cslJson,
  identifierList,
];
