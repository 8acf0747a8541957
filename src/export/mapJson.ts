/**
 * A whole map → the text of an `orrery-map` file (docs/formats.md): bibliography, recipe, view, marks, and the finished links, topics and
 * positions, so that it opens again as the same picture. Numbers are written in full: rounding here would move a disc.
 */
import { saveMap } from "../model/mapFile";
import type { Exporter } from "../model/plugins";
import { readableJson } from "./rows/readableJson";

export const mapJsonExporter: Exporter = {
  id: "json",
  label: "Orrery map (JSON)",
  help: "opens again here, with all corrections",
  group: "data",
  extension: "json",
  mime: "application/json",
  parameters: [],
  write: (_scene, map, _settings, { view, marks }) => readableJson(saveMap(map, view, marks), FIELDS),
};

/** Fields in the order in which a person reads them. */
const FIELDS = [
  "type version format origin recipe view marks bibliography map",
  "seed method settings arrangement steps anchors pins corrections kind from into to name id source target weight",
  "paper topic part strength weak byUser second label inferredLabel locked detail parts size firmness nearest",
  "title untitled ids summary abstract authors date year venue volume issue pages publisher standing language",
  "citedByCount category doi arxivId pmid url links references text keywords",
  "verdict novelty representative origins originals rank headline citingCount roles polarities years",
  "hub papers citations influential contexts notes files merges term count elsewhere terms neighbours topics assignments basis remarks unapplied",
  "layout positions unpinned radii hubRadius",
].flatMap((line) => line.split(" "));
