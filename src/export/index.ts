/** The formats that can be written, one a file. To add one: its file and its line here. */
import type { Exporter } from "../model/plugins";
import { csvExporter } from "./csv";
import { gexfExporter } from "./gexf";
import { mapJsonExporter } from "./mapJson";
import { pngExporter } from "./png";
import { svgExporter } from "./svg";

export const exporters: readonly Exporter[] = [
  svgExporter,
  pngExporter,
  mapJsonExporter,
  gexfExporter,
  csvExporter,
];
