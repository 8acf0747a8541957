/** An SVG at another size, to the px; its frame (`viewBox`) stays. For what `svgExporter` writes, whose root element comes first. */
export function sized(svg: string, width: number, height: number): string {
  return svg.replace(/^<svg[^>]*>/, (root) =>
    root.replace(/ (width|height)="[^"]*"/g, "").replace(/>$/, ` width="${width}" height="${height}">`),
  );
}
