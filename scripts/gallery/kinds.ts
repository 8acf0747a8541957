/** The files of the gallery: every format once, pictures in every preset, palette and theme. Names with the flags that make them. */
import { exporters } from "../../src/export";
import { presets } from "../../src/export/size/presets";
import { palettes } from "../../src/model/picture";

export interface GalleryFile {
  readonly name: string;
  /** Of the command, beside INPUT and -o. */
  readonly flags: readonly string[];
}

export function galleryFiles(): GalleryFile[] {
  const formats = exporters.map(({ extension }) => ({ name: `plain.${extension}`, flags: [] as string[] }));
  const sizes = presets.flatMap(({ id }) =>
    ["light", "dark"].map((theme) => ({
      name: `${id}-${theme}.png`,
      flags: ["--preset", id, "--theme", theme, ...(id === "poster-a0" ? ["--width", "4000"] : [])],
    })),
  );
  const colours = palettes.slice(1).map(({ id }) => ({
    name: `${id}-numbers-patterns.png`,
    flags: ["--palette", id, "--numbers", "--patterns"],
  }));
  const places = ["left", "right", "foot"].map((place) => ({
    name: `legend-${place}.png`,
    flags: ["--legend", place],
  }));
  return [
    ...formats,
    { name: "dark.pptx", flags: ["--theme", "dark"] },
    { name: "deck.pptx", flags: ["--deck"] },
    { name: "deck-4x3-dark.pptx", flags: ["--deck", "--preset", "slide-4x3", "--theme", "dark"] },
    { name: "deck.pdf", flags: ["--deck"] },
    { name: "column-89mm.pdf", flags: ["--preset", "column-89mm"] },
    { name: "outlines.svg", flags: ["--outlines"] },
    ...sizes,
    ...colours,
    ...places,
  ];
}
