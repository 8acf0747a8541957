/** The export form: a format, what goes into the picture, a preview that is the picture itself; save it or copy it. */
import { useComputed, useSignal } from "@preact/signals";
import { exporters } from "../export/index";
import { defaultPicture, type Picture } from "../model/picture";
import type { Settings } from "../model/recipe";
import { useApp } from "./context";
import { copyPicture, download } from "./download";
import { ExportPreview } from "./ExportPreview";
import { exportContext } from "./exportContext";
import { FormatChoice } from "./FormatChoice";
import { ParameterFields } from "./ParameterFields";
import { PictureOptionsForm } from "./PictureOptionsForm";
import { frameOf, type PictureChoice } from "./pictureChoice";
import { fileSlug } from "./words";

/** Pictures take the options of the picture, data formats do not. */
function isPicture(mime: string): boolean {
  return mime.startsWith("image/") || mime === "application/pdf";
}

export function ExportForm() {
  const { store, theme: ownTheme } = useApp();
  const format = useSignal("png");
  const settings = useSignal<Settings>({});
  const choice = useSignal<PictureChoice>({
    shape: "16:9",
    width: 1920,
    height: 1080,
    theme: ownTheme.peek(),
    legend: true,
    heading: true,
    extent: "all",
  });
  const busy = useSignal(false);
  const said = useSignal<{ error: boolean; text: string } | null>(null);
  const picture = useComputed((): Picture => {
    const { theme, legend, heading, extent } = choice.value;
    const frame = frameOf(choice.value, store.frame.value);
    return {
      ...defaultPicture,
      frame,
      theme,
      legend: legend ? "auto" : "none",
      title: heading ? null : "",
      extent,
    };
  });
  const scene = useComputed(() => store.composePicture(picture.value));
  const exporter = exporters.find((each) => each.id === format.value) ?? exporters[0];
  if (!exporter) return null;
  const isDrawn = isPicture(exporter.mime);
  const isOwnSize = choice.value.shape === "custom";

  const write = async (id: string) => {
    const writer = exporters.find((each) => each.id === id);
    const map = store.map.value;
    if (!writer || !map || !scene.value) throw new Error("There is no map to save yet.");
    const context = await exportContext(store, picture.value);
    return writer.write(scene.value, map, ownSettings(choice.value, settings.value), context);
  };
  const attempt = async (work: () => Promise<string>) => {
    busy.value = true;
    said.value = null;
    try {
      said.value = { error: false, text: await work() };
    } catch (error) {
      said.value = { error: true, text: error instanceof Error ? error.message : String(error) };
    }
    busy.value = false;
  };
  const save = () =>
    attempt(async () => {
      const name = `${fileSlug(store.map.value?.bibliography.hub.title ?? "")}.${exporter.extension}`;
      download(await write(exporter.id), name, exporter.mime);
      return `Saved as ${name}`;
    });
  const copy = () =>
    attempt(async () => {
      await copyPicture(
        write("png").then((bytes) => (typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes)),
      );
      return "The picture is on the clipboard";
    });

  return (
    <div class="dialog-body export">
      <ExportPreview
        picture={picture.value}
        scene={scene.value}
        map={store.map.value}
        settings={settings.value}
      />
      <form class="export-form" onSubmit={(event) => event.preventDefault()}>
        <FormatChoice
          value={format.value}
          onChange={(id) => {
            format.value = id;
            said.value = null;
          }}
        />
        {isDrawn && <PictureOptionsForm choice={choice.value} onChange={(next) => (choice.value = next)} />}
        <div class="options">
          <ParameterFields
            parameters={exporter.parameters.filter(({ id }) => !(isOwnSize && id === "width"))}
            settings={ownSettings(choice.value, settings.value)}
            onChange={(next) => (settings.value = next)}
          />
        </div>
      </form>
      <div class="dialog-foot">
        <p class={said.value?.error ? "said is-error" : "said"} role="status">
          {busy.value ? "Drawing …" : said.value?.text}
        </p>
        {exporters.some((each) => each.id === "png") && isDrawn && (
          <button type="button" class="button" disabled={busy.value} onClick={copy}>
            Copy picture
          </button>
        )}
        <button type="button" class="button button-primary" disabled={busy.value} onClick={save}>
          Save {exporter.extension.toUpperCase()}
        </button>
      </div>
    </div>
  );
}

/** With a size of one's own, the picture has exactly that size. */
function ownSettings(choice: PictureChoice, settings: Settings): Settings {
  return choice.shape === "custom" ? { ...settings, width: choice.width, height: choice.height } : settings;
}
