/** Entries of a hub page → papers with ids, each once, without the hub. What was untidy becomes notes. */

import { excerpt } from "../../lib/plainText";
import { arxivIdIn, doiIn } from "../../lib/webLinks";
import type { Note, Paper } from "../../model/bibliography";
import { derivedId, titleKey, withUniqueIds } from "../paperIds";
import type { Entry } from "./entries";
import type { Representative } from "./representative";

export interface HubPagePapers {
  /** In the order of the page. */
  readonly papers: readonly Paper[];
  readonly notes: readonly Note[];
}

interface Found {
  entry: Entry;
  representative: boolean;
  /** Whether the list of all papers has it too. */
  inExplorer: boolean;
}

/** @param orphan the summary of a representative paper that stands apart from the others, or null. */
export function readPapers(
  explorer: readonly Entry[],
  representative: Representative,
  orphan: string | null,
  hub: { readonly id: string; readonly title: string },
): HubPagePapers {
  const notes: Note[] = [];
  const found: Found[] = [];
  const byTitle = new Map<string, Found[]>();
  const hubKey = titleKey(hub.title);

  const add = (entry: Entry, inExplorer: boolean) => {
    const key = titleKey(entry.title);
    if (key === hubKey) {
      notes.push(note(entry, "has the title of the hub itself and is left out: a hub does not cite itself."));
      return;
    }
    const same = byTitle.get(key) ?? [];
    const twin = same.find((other) => (inExplorer && !other.inExplorer) || isSameText(other.entry, entry));
    if (twin) {
      if (twin.inExplorer === inExplorer) {
        notes.push(note(entry, "stands on the page twice; it is kept once."));
        twin.entry = merged(twin.entry, entry);
      } else twin.entry = merged(entry, twin.entry);
      twin.inExplorer = inExplorer;
      return;
    }
    if (same.length > 0)
      notes.push(note(entry, "is the title of another paper too; the summaries differ, so both are kept."));
    const item = { entry, representative: !inExplorer, inExplorer };
    found.push(item);
    byTitle.set(key, [...same, item]);
  };
  for (const entry of representative.entries) add(entry, false);
  for (const entry of explorer) add(entry, true);

  const unnamed = markRepresentative(found, [
    ...(orphan === null ? [] : [orphan]),
    ...representative.summaries,
  ]);
  if (unnamed > 0)
    notes.push({
      where: "representative citing papers",
      what: `${unnamed} ${unnamed === 1 ? "summary stands" : "summaries stand"} there without a title, and no listed paper has it; left out.`,
    });
  for (const { entry } of found) notes.push(...notesOn(entry));
  return { papers: withUniqueIds(found.map(makePaper), new Set([hub.id])), notes };
}

/** Marks the papers that have one of the summaries; a summary that was cut off is completed. Returns how many summaries no paper has. */
function markRepresentative(found: readonly Found[], summaries: readonly string[]): number {
  const bySummary = new Map<string, Found>();
  for (const item of found) {
    const { summary } = item.entry;
    if (summary !== null && !bySummary.has(summary)) bySummary.set(summary, item);
  }
  const last = found[found.length - 1];
  let unnamed = 0;
  for (const summary of summaries) {
    let item = bySummary.get(summary);
    if (
      !item &&
      last?.entry.summary &&
      last.entry.summary.length >= 20 &&
      summary.startsWith(last.entry.summary)
    ) {
      item = last;
      last.entry = { ...last.entry, summary };
    }
    if (item) item.representative = true;
    else unnamed++;
  }
  return unnamed;
}

function isSameText(a: Entry, b: Entry): boolean {
  return a.summary === b.summary || a.summary === null || b.summary === null;
}

function merged(entry: Entry, other: Entry): Entry {
  return {
    ...entry,
    meta: { ...other.meta, ...entry.meta },
    summary: entry.summary ?? other.summary,
    links: [...entry.links, ...other.links],
  };
}

function makePaper({ entry, representative }: Found): Paper {
  const { title, summary, meta, links } = entry;
  const doi = firstOf(links.map((link) => (link.url.includes("doi.org/") ? doiIn(link.url) : null)));
  const arxivId = firstOf(
    links.map((link) => (link.url.includes("arxiv.org/") ? arxivIdIn(link.url) : null)),
  );
  const url = links.find((link) => link.isTitle)?.url ?? null;
  const known = {
    title,
    ...(summary !== null ? { summary } : {}),
    ...meta,
    ...(doi !== null ? { doi } : {}),
    ...(arxivId !== null ? { arxivId } : {}),
    ...(url !== null ? { url } : {}),
    ...(representative ? { representative } : {}),
  };
  return { id: derivedId(known), ...known };
}

function notesOn(entry: Entry): Note[] {
  if (entry.summary === null)
    return [note(entry, "has no summary on this page; the text may be cut off there.")];
  if (/[.!?…。！？]["'”’)\]]*$/.test(entry.summary)) return [];
  const end = entry.summary.split(" ").slice(-4).join(" ");
  return [
    note(entry, `has a summary that ends in mid-sentence ("… ${excerpt(end)}"); it is kept as it stands.`),
  ];
}

function note(entry: Entry, what: string): Note {
  return { where: `line ${entry.line}`, what: `"${excerpt(entry.title)}" ${what}` };
}

function firstOf<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}
