/** Attributes of SVG elements: values escaped, numbers rounded to two decimals. */
import { escapeXml } from "../../lib/xml";

/** ` name="value" …`; what is undefined is left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === undefined) return "";
      return ` ${name}="${typeof value === "number" ? rounded(value) : escapeXml(value)}"`;
    })
    .join("");
}

/** To a hundredth; never "-0". */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
