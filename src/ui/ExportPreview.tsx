/** The file as it will be saved: the picture, the slides of a deck one by one, or the beginning of a text. */
import type { CitationMap } from "../model/map";
import type { Scene } from "../model/scene";
import { DeckPreview } from "./DeckPreview";
import { DECK, hasDeck } from "./ExportDeck";
import { PicturePreview } from "./PicturePreview";
import type { PreviewProperties } from "./previewProperties";
import { TextPreview } from "./TextPreview";

interface Properties extends Omit<PreviewProperties, "scene" | "map"> {
  /** Null before the first map. */
  readonly scene: Scene | null;
  readonly map: CitationMap | null;
}

export function ExportPreview({ scene, map, ...rest }: Properties) {
  const { exporter, settings } = rest;
  if (!scene || !map) return <figure class="preview" />;
  const preview = { ...rest, scene, map };
  const isSlides = exporter.id === "pptx" || (settings[DECK] === true && hasDeck(exporter));
  if (isSlides) return <DeckPreview {...preview} />;
  const isText = exporter.group === "references" || exporter.group === "data";
  return isText ? <TextPreview {...preview} /> : <PicturePreview {...preview} />;
}
