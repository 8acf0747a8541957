/** What every preview in the export form is given. */
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Exporter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Scene } from "../model/scene";

export interface PreviewProperties {
  readonly exporter: Exporter;
  readonly picture: Picture;
  readonly scene: Scene;
  readonly map: CitationMap;
  readonly settings: Settings;
}
