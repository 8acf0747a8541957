/** The places of a page that lead to a paper's page on the web. Only http and https. */
import { contains } from "../../lib/boxes";
import { toFrame } from "../../lib/placement";
import { plainText } from "../../lib/plainText";
import { webUrl } from "../../lib/webLinks";
import { worksOf } from "../../model/about";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import type { Box, Scene } from "../../model/scene";
import { literal, textString } from "./syntax";

/** A rectangle in px of the page. */
export interface PageLink {
  readonly box: Box;
  readonly href: string;
  /** What is behind it: the paper's title. */
  readonly title: string;
}

/** Titles are cut here: a link's name need not tell all. */
const LONGEST = 200;

/** Paper or hub by id → its address and title. */
export function paperPages({ bibliography }: CitationMap): Map<string, Omit<PageLink, "box">> {
  const pages = new Map<string, Omit<PageLink, "box">>();
  for (const paper of worksOf(bibliography)) {
    const href = paperPage(paper);
    if (href) pages.set(paper.id, { href, title: [...paper.title.slice(0, LONGEST)].join("") });
  }
  return pages;
}

/** The DOI's page, else that of arXiv, else what the source says, else that of PubMed. */
function paperPage({ doi, arxivId, url, pmid }: Paper): string | null {
  if (doi) return webUrl(`https://doi.org/${encodeURI(plainText(doi))}`);
  if (arxivId) return webUrl(`https://arxiv.org/abs/${encodeURI(plainText(arxivId))}`);
  if (url) return webUrl(url);
  return pmid ? webUrl(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(plainText(pmid))}/`) : null;
}

/** Links on the discs, the hub and their names, as far as they lie within the scene's frame. Px of that frame. */
export function sceneLinks(scene: Scene, pages: ReturnType<typeof paperPages>): PageLink[] {
  const { discs, hub, labels, placement, frame } = scene;
  const links: PageLink[] = [];
  const shown = { left: 0, top: 0, ...frame };
  const add = (id: string, box: Box) => {
    const page = pages.get(id);
    if (page && contains(shown, box)) links.push({ ...page, box });
  };
  const around = (x: number, y: number, radius: number): Box => {
    const at = toFrame(placement, frame, x, y);
    const reach = radius * placement.scale;
    return { left: at.x - reach, top: at.y - reach, width: 2 * reach, height: 2 * reach };
  };
  for (const [k, id] of discs.ids.entries()) add(id, around(discs.x[k]!, discs.y[k]!, discs.radii[k]!));
  if (hub) add(hub.id, around(0, 0, hub.radius));
  for (const { kind, id, box } of labels) if (kind === "hub" || kind === "paper") add(id, box);
  return links;
}

/** The link as an annotation. @param rectangle left, bottom, right, top in pt, y up. */
export function annotation({ href, title }: PageLink, rectangle: string): string {
  return `<</Type/Annot/Subtype/Link/Rect[${rectangle}]/Border[0 0 0]/F 4/Contents${textString(title)}/A<</S/URI/URI${literal(href)}>>>>`;
}
