/** The rival page: an SVG, handed over as text, becomes a PDF by svg2pdf.js and jsPDF with their own typefaces. */
import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";

/** @returns milliseconds, and the bytes of the PDF. */
async function convert(text: string): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  document.body.replaceChildren(svg);
  const pdf = new jsPDF({ orientation: "landscape", unit: "px", format: [1280, 720] });
  await svg2pdf(svg, pdf, { width: 1280, height: 720 });
  const bytes = pdf.output("arraybuffer").byteLength;
  return { ms: performance.now() - start, bytes };
}

Object.assign(window, { convert });
document.documentElement.dataset.map = "ready";
