/** The picture as it will be saved, drawn from the same SVG. */
import { svgExporter } from "../export/svg";
import { useApp } from "./context";
import { exportContext } from "./exportContext";
import type { PreviewProperties } from "./previewProperties";
import { SvgImage } from "./SvgImage";
import { sizeWords } from "./sizeWords";
import { useMade } from "./useMade";

/** For an `<img>`, which can reach no typeface of the page and is no file to keep. */
const FOR_THE_EYE = { embedTypeface: true, carryMap: false, outlines: false };

export function PicturePreview({ exporter, picture, scene, map, settings }: PreviewProperties) {
  const { store } = useApp();
  const made = useMade(async () => {
    const context = await exportContext(store, picture);
    const transparent = settings.transparent === true;
    return String(await svgExporter.write(scene, map, { transparent, ...FOR_THE_EYE }, context));
  }, [scene, map, settings]);
  return (
    <figure class="preview">
      {made.value !== null ? (
        <>
          <SvgImage
            svg={made.value}
            frame={scene.frame}
            // A transparent picture is shown on the ground that its colours are made for.
            ground={scene.background}
            alt={`Preview: ${scene.title}`}
          />
          {exporter.group === "picture" && (
            <figcaption>{sizeWords(exporter, settings, scene.frame)}</figcaption>
          )}
        </>
      ) : (
        made.failure === null && <p class="preview-wait">Drawing the preview …</p>
      )}
      {made.failure !== null && <p role="alert">The preview could not be drawn: {made.failure}</p>}
    </figure>
  );
}
