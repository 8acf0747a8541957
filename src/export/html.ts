/**
 * A map → the page itself in one html file with the map inside: it opens from disk, offline, and Orrery reads the map out of it again.
 * The map lies in a template, which nothing draws or executes, so the policy of the page stays as strict as it was.
 */
import { escapeXml } from "../lib/xml";
import { titleOf } from "../model/about";
import { saveMap } from "../model/mapFile";
import type { Exporter } from "../model/plugins";
import { withMarks } from "./withMarks";

export const htmlExporter: Exporter = {
  id: "html",
  label: "Live map (one html file)",
  help: "the map to touch, offline, for a colleague or a lab page",
  group: "page",
  extension: "html",
  mime: "text/html",
  parameters: [
    {
      id: "readOnly",
      label: "Read only",
      help: "For looking: nothing can be changed or opened in it. The file is a good deal smaller.",
      type: "boolean",
      default: false,
    },
    withMarks,
  ],
  async write(_scene, map, settings, { view, marks, page }) {
    if (!page)
      throw new Error("The page that would hold the map is not at hand here; save the map as JSON instead.");
    const file = saveMap(map, view, settings.withMarks === true ? marks : {});
    return withMap(await page(), JSON.stringify(file), titleOf(map.bibliography), settings.readOnly === true);
  },
};

function withMap(page: string, json: string, title: string, isReadOnly: boolean): string {
  const mode = isReadOnly ? "read-only" : "full";
  // In JSON these stand inside of texts only, where their escapes mean the same.
  const text = json.replaceAll("<", "\\u003c").replaceAll("&", "\\u0026");
  const element = `<template id="orrery-map" data-mode="${mode}">${text}</template>`;
  const named = title ? `${escapeXml(title)} · Orrery` : "Orrery";
  const titled = page.replace(/<title>[^<]*<\/title>/, () => `<title>${named}</title>`);
  // At the head, so that a reader need not search megabytes to know what this is.
  const marked = titled.replace("<html ", '<html data-holds="orrery-map" ');
  const light = isReadOnly ? withoutWordVectors(marked) : marked;
  // The last one: scripts before it may speak of a body too.
  const end = light.lastIndexOf("</body>");
  if (end < 0) throw new Error("The page that would hold the map has no body.");
  return light.slice(0, end) + element + light.slice(end);
}

/** The table serves the making of maps alone. */
function withoutWordVectors(page: string): string {
  const name = page.lastIndexOf('id="word-vectors">');
  if (name < 0) return page;
  const end = "</script>";
  return page.slice(0, page.lastIndexOf("<", name)) + page.slice(page.indexOf(end, name) + end.length);
}
