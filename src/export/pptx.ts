/** Scene or whole deck → PowerPoint slides of native shapes. What writes them is loaded when it is used. */
import type { Exporter } from "../model/plugins";
import { withStars } from "./withMarks";

export const pptxExporter: Exporter = {
  id: "pptx",
  label: "PowerPoint slides",
  help: "native shapes and text, to edit in PowerPoint, Keynote or LibreOffice",
  group: "picture",
  extension: "pptx",
  mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  parameters: [
    {
      id: "deck",
      label: "Whole deck",
      help: "Title, overview, a slide a topic, method and reading list, with speaker notes; else one slide.",
      type: "boolean",
      default: false,
    },
    {
      id: "typeface",
      label: "Typeface",
      help: "Arial is on every machine; Inter looks as the screen does where it is installed, and is replaced by a wider face where not.",
      type: "choice",
      choices: [
        { id: "Arial", label: "Arial" },
        { id: "Inter", label: "Inter" },
      ],
      default: "Arial",
    },
    {
      id: "links",
      label: "Links",
      help: "Draws the links between papers, and the lines to the hub where there is one.",
      type: "boolean",
      default: true,
    },
    withStars,
  ],
  notes: async (scene) => (await import("./pptx/shapeCount")).notes(scene),
  /** @throws what `context.step` rejects with. */
  async write(scene, map, settings, context) {
    const [{ writePptx }, { withoutLinks }] = await Promise.all([
      import("./pptx/writePptx"),
      import("./pptx/withoutLinks"),
    ]);
    const deck =
      settings.deck === true
        ? await (await import("./deck/buildDeck")).buildDeck(scene, map, settings, context)
        : (await import("./deck/overviewDeck")).overviewDeck(scene, map, context);
    const face = String(settings.typeface ?? "Arial");
    return writePptx(settings.links === false ? withoutLinks(deck) : deck, map, context, face);
  },
};
