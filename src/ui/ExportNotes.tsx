/** What the file leaves out or merges, said before it is made. */
import type { PreviewProperties } from "./previewProperties";
import { useMade } from "./useMade";

export function ExportNotes({ exporter, scene }: Pick<PreviewProperties, "exporter" | "scene">) {
  const made = useMade(async () => (await exporter.notes?.(scene)) ?? [], [exporter, scene]);
  const sentences = exporter.group === "picture" ? [...scene.notes, ...(made.value ?? [])] : [];
  if (sentences.length === 0) return null;
  return (
    <ul class="export-notes" aria-label="Of this file">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
