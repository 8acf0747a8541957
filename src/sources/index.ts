/** The formats that can be read, one a file. To add one: its file, its line here, its fixture in tests/contracts/sources.test.ts. */
import type { Source } from "../model/plugins";
import { bibliographyJson } from "./bibliographyJson";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { graphologyJson } from "./graphologyJson";
import { hubPage } from "./hubPage";
import { hubPageHtml } from "./hubPageHtml";
import { mapJson } from "./mapJson";
import { mapPage } from "./mapPage";
import { pictureMap } from "./pictureMap";
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
  worksNdjson,
];
