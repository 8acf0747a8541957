/** The formats that can be written, one a file. To add one: its file and its line here. The first of a group is what the form offers first. */
import type { Exporter } from "../model/plugins";
import { bibtexExporter } from "./bibtex";
import { cslJsonExporter } from "./cslJson";
import { csvExporter } from "./csv";
import { csvLinksExporter } from "./csvLinks";
import { csvTopicsExporter } from "./csvTopics";
import { edgesExporter } from "./edges";
import { gexfExporter } from "./gexf";
import { graphmlExporter } from "./graphml";
import { graphologyJsonExporter } from "./graphologyJson";
import { htmlExporter } from "./html";
import { latexExporter } from "./latex";
import { mapJsonExporter } from "./mapJson";
import { markdownExporter } from "./markdown";
import { pajekExporter } from "./pajek";
import { pajekPartitionExporter } from "./pajekPartition";
import { pdfExporter } from "./pdf";
import { pngExporter } from "./png";
import { pptxExporter } from "./pptx";
import { risExporter } from "./ris";
import { svgExporter } from "./svg";
import { vosviewerJsonExporter } from "./vosviewerJson";
import { vosviewerMapExporter } from "./vosviewerMap";
import { vosviewerNetworkExporter } from "./vosviewerNetwork";
import { webpExporter } from "./webp";
import { worksExporter } from "./works";

export const exporters: readonly Exporter[] = [
  pptxExporter,
  pdfExporter,
  svgExporter,
  pngExporter,
  webpExporter,
  htmlExporter,
  markdownExporter,
  latexExporter,
  bibtexExporter,
  risExporter,
  cslJsonExporter,
  mapJsonExporter,
  csvExporter,
  csvLinksExporter,
  csvTopicsExporter,
  gexfExporter,
  graphmlExporter,
  graphologyJsonExporter,
  vosviewerJsonExporter,
  vosviewerMapExporter,
  vosviewerNetworkExporter,
  pajekExporter,
  pajekPartitionExporter,
  worksExporter,
  edgesExporter,
];
