/** An SVG of our own as an image: a text that no script of it can reach the page from. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Frame } from "../model/scene";

interface Properties {
  readonly svg: string;
  readonly frame: Frame;
  readonly ground: string;
  readonly alt: string;
}

export function SvgImage({ svg, frame, ground, alt }: Properties) {
  const address = useSignal<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    address.value = made;
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  if (address.value === null) return null;
  return (
    <img
      src={address.value}
      width={frame.width}
      height={frame.height}
      alt={alt}
      style={{ background: ground }}
    />
  );
}
