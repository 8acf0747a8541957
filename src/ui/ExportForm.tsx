/** The export form: a format, what goes into the file, a preview that is the file itself; save it or copy it. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { exporters } from "../export/index";
import { withStars } from "../export/withMarks";
import { titleOf } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import { sentenceOf } from "../state/notices";
import type { PictureComposer } from "../state/store";
import { useApp } from "./context";
import { copyPicture, download } from "./download";
import { DECK, ExportDeck, hasDeck } from "./ExportDeck";
import { ExportNotes } from "./ExportNotes";
import { ExportPreview } from "./ExportPreview";
import { exportContext } from "./exportContext";
import { createExportRun, type Hooks } from "./exportRun";
import { FormatChoice } from "./FormatChoice";
import { FrameSnippet } from "./FrameSnippet";
import { ListedSelect } from "./ListedSelect";
import { type Listed, listedPapers, onlyPapers } from "./listedPapers";
import { ParameterFields } from "./ParameterFields";
import { PictureOptionsForm } from "./PictureOptionsForm";
import { firstChoice, type PictureChoice, pictureOf, sizeSettings } from "./pictureChoice";
import { whenMade } from "./whenMade";
import { fileSlug } from "./words";

/** Parameters that other parts of the form ask for. */
const ASKED_ABOVE = ["preset", "width", "height", DECK];

function askedElsewhere(id: string, exporter: Exporter, settings: Settings): boolean {
  // One slide has no list of papers in which stars could be.
  const isIdle = id === withStars.id && hasDeck(exporter) && settings[DECK] !== true;
  return isIdle || ASKED_ABOVE.includes(id);
}

export function ExportForm() {
  const { store, theme: ownTheme, index, selection, filter } = useApp();
  const format = useSignal(exporters[0]!.id);
  const settings = useSignal<Settings>({});
  const choice = useSignal<PictureChoice>({ ...firstChoice, theme: ownTheme.peek() });
  const listed = useSignal<Listed>("all");
  const run = useMemo(createExportRun, []);
  useEffect(() => run.cancel, []);
  const picture = useComputed(() => pictureOf(choice.value, store.frame.value));
  const compose = useSignal<PictureComposer | null>(null);
  useEffect(() => {
    store.composer().then(
      (loaded) => {
        compose.value = loaded;
      },
      (error: unknown) => {
        run.said.value = { error: true, text: sentenceOf(error) };
      },
    );
  }, []);
  const scene = useComputed(() => {
    // Another map is another picture; composing reads it without listening.
    void store.map.value;
    return compose.value?.(picture.value) ?? null;
  });
  const exporter = exporters.find((each) => each.id === format.value) ?? exporters[0]!;
  const isPicture = exporter.group === "picture";
  const isList = exporter.group === "references";
  /** The map that goes into a file of this format. */
  const cut = (map: CitationMap) => {
    const chosen = { selection: selection.value, filter: filter.value, marks: store.marks.value };
    const ids = isList && index.value ? listedPapers(listed.value, index.value, chosen) : null;
    return ids ? onlyPapers(map, ids) : map;
  };
  // One value as long as nothing changes: the previews are made anew for another.
  const all = useComputed(() => ({ ...settings.value, ...sizeSettings(choice.value) })).value;

  // What was said was said of another file.
  useEffect(() => {
    run.said.value = null;
  }, [exporter, all, picture.value, listed.value]);

  const write = async (id: string, hooks: Hooks) => {
    const writer = exporters.find((each) => each.id === id);
    const map = await whenMade(store);
    const drawn = (await store.composer())(picture.value);
    if (!writer || !map || !drawn) throw new Error("There is no map to save yet.");
    const context = await exportContext(store, picture.value);
    return writer.write(drawn, cut(map), all, { ...context, ...hooks });
  };
  const save = () =>
    run.start(async (hooks) => {
      const written = await write(exporter.id, hooks);
      await hooks.step(1);
      const map = store.map.value;
      const name = `${fileSlug(map ? titleOf(map.bibliography) : "")}.${exporter.extension}`;
      download(written, name, exporter.mime);
      return `Saved as ${name}`;
    });
  const copy = () =>
    run.start(async (hooks) => {
      await copyPicture(
        write("png", hooks).then((bytes) =>
          typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
        ),
      );
      return "The picture is on the clipboard";
    });
  const current = store.map.value;
  const shown = useMemo(() => current && cut(current), [current, isList, listed.value, store.marks.value]);
  const share = run.share.value;
  const saveButton = useRef<HTMLButtonElement>(null);
  const cancel = () => {
    run.cancel();
    // Before the button that was pressed goes away, and the focus with it.
    saveButton.current?.focus();
  };

  return (
    <div class="dialog-body export">
      <ExportPreview
        exporter={exporter}
        picture={picture.value}
        scene={scene.value}
        map={shown}
        settings={all}
      />
      <form class="export-form" onSubmit={(event) => event.preventDefault()}>
        <FormatChoice value={exporter} onChange={(id) => (format.value = id)} />
        <ExportDeck
          exporter={exporter}
          value={settings.value[DECK] === true}
          onChange={(deck) => (settings.value = { ...settings.value, [DECK]: deck })}
        />
        {isPicture && <PictureOptionsForm choice={choice.value} onChange={(next) => (choice.value = next)} />}
        {isList && index.value && (
          <ListedSelect index={index.value} value={listed.value} onChange={(next) => (listed.value = next)} />
        )}
        <div class="options">
          <ParameterFields
            parameters={exporter.parameters.filter(({ id }) => !askedElsewhere(id, exporter, all))}
            settings={settings.value}
            onChange={(next) => (settings.value = next)}
          />
        </div>
        {scene.value && <ExportNotes exporter={exporter} scene={scene.value} />}
        {exporter.id === "html" && <FrameSnippet />}
      </form>
      <div class="dialog-foot">
        <p class={run.said.value?.error ? "said is-error" : "said"} role="status">
          {share === null ? run.said.value?.text : "Making the file …"}
        </p>
        {share !== null && (
          <>
            <progress max={1} value={share} aria-label="Making the file" />
            <button type="button" class="button" onClick={cancel}>
              Cancel
            </button>
          </>
        )}
        {isPicture && share === null && (
          <button type="button" class="button" onClick={copy}>
            Copy picture
          </button>
        )}
        {/* Not `disabled`, which would throw the keyboard out of the dialog. */}
        <button
          ref={saveButton}
          type="button"
          class="button button-primary"
          aria-disabled={share !== null}
          onClick={() => share === null && save()}
        >
          Save {exporter.extension.split(".").at(-1)!.toUpperCase()}
        </button>
      </div>
    </div>
  );
}
