/** The picture as it will be saved, drawn from the same SVG. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { exporters } from "../export/index";
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Settings } from "../model/recipe";
import type { Scene } from "../model/scene";
import { useApp } from "./context";
import { exportContext } from "./exportContext";

interface Properties {
  readonly picture: Picture;
  readonly scene: Scene | null;
  readonly map: CitationMap | null;
  readonly settings: Settings;
}

export function ExportPreview({ picture, scene, map, settings }: Properties) {
  const { store } = useApp();
  const address = useSignal<string | null>(null);
  const failure = useSignal<string | null>(null);
  useEffect(() => {
    let current = true;
    const writer = exporters.find((each) => each.id === "svg");
    if (!scene || !map || !writer) return;
    exportContext(store, picture)
      .then((context) => writer.write(scene, map, settings, context))
      .then((svg) => {
        if (!current || typeof svg !== "string") return;
        if (address.value) URL.revokeObjectURL(address.value);
        address.value = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
        failure.value = null;
      })
      .catch((error: unknown) => {
        failure.value = `The preview could not be drawn: ${error instanceof Error ? error.message : String(error)}`;
      });
    return () => {
      current = false;
    };
  }, [scene, map, settings]);
  useEffect(
    () => () => {
      if (address.value) URL.revokeObjectURL(address.value);
    },
    [],
  );
  return (
    <figure class="preview">
      {address.value && scene && (
        <img
          src={address.value}
          width={scene.frame.width}
          height={scene.frame.height}
          alt={`Preview: ${scene.title}`}
          // A transparent picture is shown on the ground that its colours are made for.
          style={{ background: scene.background }}
        />
      )}
      {failure.value && <p role="alert">{failure.value}</p>}
    </figure>
  );
}
