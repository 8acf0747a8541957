/** The slides of a PowerPoint file or of a deck as PDF, one at a time, with the way to the others. */
import { useSignal } from "@preact/signals";
import { ChevronLeft, ChevronRight } from "lucide";
import { useApp } from "./context";
import { DECK } from "./ExportDeck";
import { exportContext } from "./exportContext";
import { IconButton } from "./IconButton";
import type { PreviewProperties } from "./previewProperties";
import { SvgImage } from "./SvgImage";
import { sizeWords } from "./sizeWords";
import { useMade } from "./useMade";

/** Arial, and what has its widths where it is not. */
const ARIAL = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

export function DeckPreview({ exporter, picture, scene, map, settings }: PreviewProperties) {
  const { store } = useApp();
  const at = useSignal(0);
  const made = useMade(async () => {
    const context = await exportContext(store, picture);
    const { slideSvg } = await import("../export/deck/slideSvg");
    const whole =
      settings[DECK] === true
        ? await (await import("../export/deck/buildDeck")).buildDeck(scene, map, settings, context)
        : (await import("../export/deck/overviewDeck")).overviewDeck(scene, map, context);
    const isBare = exporter.id === "pptx" && settings.links === false;
    const deck = isBare ? (await import("../export/pptx/withoutLinks")).withoutLinks(whole) : whole;
    const isArial = exporter.id === "pptx" && settings.typeface !== "Inter";
    const draw = (place: number) =>
      isArial
        ? slideSvg(deck.slides[place]!, deck, undefined, ARIAL)
        : slideSvg(deck.slides[place]!, deck, context.typeface);
    return { deck, draw };
  }, [exporter, scene, map, settings]);
  const slides = made.value?.deck.slides ?? [];
  const place = Math.min(at.value, slides.length - 1);
  const slide = slides[place];
  // Round in a circle: a button that is no longer of use would lose the focus.
  const step = (by: number) => {
    at.value = (place + by + slides.length) % slides.length;
  };
  return (
    <figure class="preview preview-deck">
      {made.value && slide ? (
        <>
          <SvgImage
            svg={made.value.draw(place)}
            frame={made.value.deck.size}
            ground={made.value.deck.colours.ground}
            alt={slides.length === 1 ? `Preview: ${slide.title}` : `Slide ${place + 1}: ${slide.title}`}
          />
          {slides.length === 1 ? (
            <figcaption>{sizeWords(exporter, settings, scene.frame)}</figcaption>
          ) : (
            <figcaption class="preview-steps">
              <IconButton icon={ChevronLeft} label="Previous slide" onClick={() => step(-1)} />
              <span role="status">
                {place + 1} of {slides.length}
                <span class="visually-hidden">: {slide.title}</span>
              </span>
              <IconButton icon={ChevronRight} label="Next slide" onClick={() => step(1)} />
            </figcaption>
          )}
        </>
      ) : (
        made.failure === null && <p class="preview-wait">Making the slides …</p>
      )}
      {made.failure !== null && <p role="alert">The slides could not be made: {made.failure}</p>}
    </figure>
  );
}
