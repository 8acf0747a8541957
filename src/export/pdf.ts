/** Scene → PDF: vector, with text that can be selected; or the whole deck, a page a slide. What writes it is loaded when it is used. */
import type { Exporter } from "../model/plugins";
import { pictureSize, shownBox } from "./size/pictureSize";
import { presetOf, presetParameter } from "./size/presets";
import { withStars } from "./withMarks";

/** px at 96 an inch, and mm, in pt. */
const PT_PER_PX = 0.75;
const PT_PER_MM = 72 / 25.4;

export const pdfExporter: Exporter = {
  id: "pdf",
  label: "PDF",
  help: "vector, for papers and print",
  group: "picture",
  extension: "pdf",
  mime: "application/pdf",
  parameters: [
    presetParameter,
    {
      id: "deck",
      label: "Whole deck",
      help: "Title, overview, a page a topic, growth, method and reading list; else one page with the picture.",
      type: "boolean",
      default: false,
    },
    withStars,
  ],
  /**
   * @param settings beside the parameters `width` and `height` of the page in px (96 an inch); without these and a preset it has the size
   * of the frame. A deck has the size of its slides.
   * @throws Error where that size is out of range or the typeface is not at hand.
   */
  async write(scene, map, settings, context) {
    const [{ writePdf }, { deckPages, picturePage }, { pageBookmarks, topicBookmarks }] = await Promise.all([
      import("./pdf/write"),
      import("./pdf/page"),
      import("./pdf/bookmarks"),
    ]);
    const facts = { subject: scene.description, keywords: map.topics.topics.map(({ label }) => label) };
    if (settings.deck === true) {
      const { buildDeck } = await import("./deck/buildDeck");
      const deck = await buildDeck(scene, map, settings, context);
      const pages = deckPages(deck);
      const bookmarks = (objects: readonly number[]) => pageBookmarks(pages, objects);
      return writePdf(pages, { ...facts, title: deck.title, bookmarks, isDeck: true }, map, context);
    }
    const preset = settings.width === undefined && settings.height === undefined ? presetOf(settings) : null;
    const shape = preset ?? pictureSize(settings, scene.frame);
    const points = preset ? PT_PER_MM : PT_PER_PX;
    const size = { width: shape.width * points, height: shape.height * points };
    const page = picturePage(scene, size, shownBox(scene.frame, shape));
    const bookmarks = ([object = 0]: readonly number[]) => topicBookmarks(scene, page, object);
    return writePdf([page], { ...facts, title: scene.title, bookmarks, isDeck: false }, map, context);
  },
};
