/** The formats that can be read, one a file. To add one: its file, its line here, its fixture in tests/contracts/sources.test.ts. */
import type { Source } from "../model/plugins";
import { bibliographyJson } from "./bibliographyJson";
import { hubPage } from "./hubPage";
import { hubPageHtml } from "./hubPageHtml";
import { mapJson } from "./mapJson";
import { mapPage } from "./mapPage";
import { pictureMap } from "./pictureMap";

export const sources: readonly Source[] = [
  hubPage,
  hubPageHtml,
  bibliographyJson,
  mapJson,
  mapPage,
  pictureMap,
];
