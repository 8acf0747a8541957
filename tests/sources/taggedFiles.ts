/** The tagged-line sources with their independent counts, and the real files that claim one of their formats. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { count as countEndnoteTagged } from "../../scripts/formats/counts/endnote-tagged";
import { count as countNbib } from "../../scripts/formats/counts/nbib";
import { count as countOvid } from "../../scripts/formats/counts/ovid";
import { count as countRis } from "../../scripts/formats/counts/ris";
import { count as countWebOfScience } from "../../scripts/formats/counts/web-of-science";
import { endnoteTagged } from "../../src/sources/endnoteTagged";
import { nbib } from "../../src/sources/nbib";
import { ovid } from "../../src/sources/ovid";
import { ris } from "../../src/sources/ris";
import { webOfScience } from "../../src/sources/webOfScience";

export const TAGGED = [
  { source: ris, count: countRis },
  { source: endnoteTagged, count: countEndnoteTagged },
  { source: nbib, count: countNbib },
  { source: webOfScience, count: countWebOfScience },
  { source: ovid, count: countOvid },
] as const;

const folder = fileURLToPath(new URL("../../../shared/data/biblio", import.meta.url));

/** Empty where the data is not at hand. */
export const REAL_FILES: readonly string[] = existsSync(folder) ? filesIn(folder) : [];

function filesIn(path: string): string[] {
  return readdirSync(path).flatMap((name) => {
    const child = `${path}/${name}`;
    if (statSync(child).isDirectory()) return filesIn(child);
    return /\.(ris|nbib|isi|enw|txt|medline|ref)$/i.test(name) ? [child] : [];
  });
}
