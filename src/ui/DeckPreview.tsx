/** The slides of a deck, one at a time, with the way to the others. */
import { useSignal } from "@preact/signals";
import { ChevronLeft, ChevronRight } from "lucide";
import { useApp } from "./context";
import { exportContext } from "./exportContext";
import { IconButton } from "./IconButton";
import type { PreviewProperties } from "./previewProperties";
import { SvgImage } from "./SvgImage";
import { useMade } from "./useMade";

export function DeckPreview({ picture, scene, map, settings }: PreviewProperties) {
  const { store } = useApp();
  const at = useSignal(0);
  const made = useMade(async () => {
    const context = await exportContext(store, picture);
    const { buildDeck } = await import("../export/deck/buildDeck");
    const { slideSvg } = await import("../export/deck/slideSvg");
    const deck = await buildDeck(scene, map, settings, context);
    return { deck, draw: (place: number) => slideSvg(deck.slides[place]!, deck, context.typeface) };
  }, [scene, map, settings]);
  const slides = made.value?.deck.slides ?? [];
  const place = Math.min(at.value, slides.length - 1);
  const slide = slides[place];
  return (
    <figure class="preview preview-deck">
      {made.value && slide && (
        <>
          <SvgImage
            svg={made.value.draw(place)}
            frame={made.value.deck.size}
            ground={made.value.deck.colours.ground}
            alt={`Slide ${place + 1}: ${slide.title}`}
          />
          <figcaption class="preview-steps">
            <IconButton
              icon={ChevronLeft}
              label="Previous slide"
              disabled={place === 0}
              onClick={() => (at.value = place - 1)}
            />
            <span>
              {place + 1} of {slides.length}
            </span>
            <IconButton
              icon={ChevronRight}
              label="Next slide"
              disabled={place === slides.length - 1}
              onClick={() => (at.value = place + 1)}
            />
          </figcaption>
        </>
      )}
      {made.failure !== null && <p role="alert">The slides could not be made: {made.failure}</p>}
    </figure>
  );
}
