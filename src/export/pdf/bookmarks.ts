/** The outline that readers show beside a PDF: a slide each in a deck, a topic each in a picture. */
import { toFrame } from "../../lib/placement";
import type { Scene } from "../../model/scene";
import type { PdfFile } from "./file";
import { inPoints, type Page } from "./page";
import { reference, textString } from "./syntax";

export interface Bookmark {
  readonly title: string;
  /** Where it leads, as a PDF destination. */
  readonly destination: string;
}

/** @param objects the pages' own numbers. */
export function pageBookmarks(pages: readonly Page[], objects: readonly number[]): Bookmark[] {
  return pages.map(({ title }, k) => ({ title, destination: `[${reference(objects[k]!)}/Fit]` }));
}

/** Each leads to where the topic's region fills the window. */
export function topicBookmarks({ regions, placement, frame }: Scene, page: Page, object: number): Bookmark[] {
  return regions
    .filter(({ rings }) => rings.length > 0)
    .map(({ label, rings }) => {
      const [xs, ys] = [0, 1].map((axis) =>
        rings.flatMap((ring) => [...ring].filter((_, k) => k % 2 === axis)),
      );
      const from = toFrame(placement, frame, Math.min(...xs!), Math.max(...ys!));
      const to = toFrame(placement, frame, Math.max(...xs!), Math.min(...ys!));
      const box = { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
      return { title: label, destination: `[${reference(object)}/FitR ${inPoints(page, box)}]` };
    });
}

/** @returns the number of the outline; null without bookmarks. */
export function addBookmarks(file: PdfFile, bookmarks: readonly Bookmark[]): number | null {
  if (bookmarks.length === 0) return null;
  const outline = file.reserve();
  const objects = bookmarks.map(() => file.reserve());
  bookmarks.forEach(({ title, destination }, k) => {
    const before = objects[k - 1] === undefined ? "" : `/Prev ${reference(objects[k - 1]!)}`;
    const after = objects[k + 1] === undefined ? "" : `/Next ${reference(objects[k + 1]!)}`;
    const body = `<</Title${textString(title)}/Parent ${reference(outline)}${before}${after}/Dest${destination}>>`;
    file.add(body, objects[k]);
  });
  const ends = `/First ${reference(objects[0]!)}/Last ${reference(objects.at(-1)!)}`;
  return file.add(`<</Type/Outlines${ends}/Count ${objects.length}>>`, outline);
}
