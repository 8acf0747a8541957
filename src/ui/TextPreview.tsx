/** The beginning of a text file as it will be saved. */
import { useApp } from "./context";
import { exportContext } from "./exportContext";
import type { PreviewProperties } from "./previewProperties";
import { useMade } from "./useMade";

const LINES = 60;
const COLUMNS = 400;

export function TextPreview({ exporter, picture, scene, map, settings }: PreviewProperties) {
  const { store } = useApp();
  const made = useMade(async () => {
    const written = await exporter.write(scene, map, settings, await exportContext(store, picture));
    return typeof written === "string" ? head(written) : `${written.length} bytes that are no text`;
  }, [exporter, scene, map, settings]);
  return (
    <figure class="preview preview-text">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who scrolls by keyboard must be able to reach it */}
      <section tabIndex={0} aria-label="The beginning of the file">
        <pre>{made.value}</pre>
      </section>
      {made.value === null && made.failure === null && <p class="preview-wait">Making the preview …</p>}
      {made.failure !== null && <p role="alert">The preview could not be made: {made.failure}</p>}
    </figure>
  );
}

/** Without byte order mark and with an ellipsis where it goes on. */
function head(text: string): string {
  const lines = text.replace(/^\ufeff/, "").split("\n", LINES + 1);
  const shown = lines
    .slice(0, LINES)
    .map((line) => (line.length > COLUMNS ? `${line.slice(0, COLUMNS)} …` : line));
  return [...shown, ...(lines.length > LINES ? ["…"] : [])].join("\n");
}
