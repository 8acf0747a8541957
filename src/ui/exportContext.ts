/** What the page gives exporters: its canvas, its typeface, and other pictures of the same map. */
import type { Picture } from "../model/picture";
import type { ExportContext } from "../model/plugins";
import type { Store } from "../state/store";
import { ownPage } from "./ownPage";
import { rasterise } from "./rasterise";
import { loadFonts, loadTypeface } from "./typeface";

/** @param picture what the scene given to the exporter was composed for. */
export async function exportContext(store: Store, picture: Picture): Promise<ExportContext> {
  const composed = await store.composer();
  return {
    view: { ...store.view.peek(), theme: picture.theme },
    marks: store.marks.peek(),
    picture,
    compose(changes) {
      const scene = composed({ ...picture, ...changes });
      if (!scene) throw new Error("There is no map to draw yet.");
      return scene;
    },
    typeface: await loadTypeface(),
    fonts: loadFonts,
    rasterise,
    page: ownPage,
  };
}
