/** MODS (loc.gov/standards/mods, version 3), as libraries, Zotero and JabRef write it → records. */
import { hasRoot } from "./graphFile/xml";
import type { RawRecord } from "./records/rawRecord";
import { elementAt, elementsAt, elementsIn, textAt, textIn, textsAt, type XmlElement } from "./xml/element";
import { xmlRecordsSource } from "./xml/recordsSource";

export const mods = xmlRecordsSource({
  id: "mods",
  label: "MODS (XML)",
  accepts: ({ headText }) => (hasRoot(headText, "modsCollection") || hasRoot(headText, "mods") ? 0.95 : 0),
  records: ["mods"],
  read,
  nothing: "No record was found: a MODS file holds a <mods> with a title for each work.",
});

function read(record: XmlElement, where: string): RawRecord {
  const host = elementsIn(record, "relatedItem").find(isHost);
  const [url, ...links] = textsAt(record, "location", "url").filter((one) => /^https?:/i.test(one));
  const extent = elementAt(host, "part", "extent") ?? elementAt(record, "part", "extent");
  const [start, end] = [textAt(extent, "start"), textAt(extent, "end")];
  return {
    where,
    title: titleOf(record),
    abstract: textAt(record, "abstract"),
    authors: authorsOf(record),
    date: dateOf(record) ?? dateOf(host),
    venue: host && titleOf(host),
    volume: numberOf(record, host, "volume"),
    issue: numberOf(record, host, "issue") ?? numberOf(record, host, "number"),
    pages: start && end && start !== end ? `${start}-${end}` : (start ?? textAt(extent, "list")),
    publisher: textAt(record, "originInfo", "publisher") ?? textAt(host, "originInfo", "publisher"),
    type: textAt(record, "genre"),
    language: textAt(record, "language", "languageTerm"),
    keywords: textsAt(record, "subject", "topic"),
    doi: identifier(record, "doi"),
    pmid: identifier(record, "pmid"),
    url: url ?? identifier(record, "uri"),
    links,
  };
}

function isHost({ attributes }: XmlElement): boolean {
  return attributes.get("type") === "host";
}

/** The title that is no other form of one (`alternative`, `translated`), with its article and subtitle. */
function titleOf(work: XmlElement): string | undefined {
  const titles = elementsIn(work, "titleInfo");
  const info = titles.find(({ attributes }) => !attributes.has("type")) ?? titles[0];
  const [article, title, subtitle] = ["nonSort", "title", "subTitle"].map((part) => textAt(info, part));
  const main = [article, title].filter(Boolean).join(" ");
  return [main, subtitle].filter(Boolean).join(": ") || undefined;
}

/** Those whose role is author, else those without a role, else all (editors). */
function authorsOf(record: XmlElement): string[] {
  const names = elementsIn(record, "name").filter((name) => elementsIn(name, "namePart").length > 0);
  const authors = names.filter((name) =>
    textsAt(name, "role", "roleTerm").some((role) => /^(?:aut|author|cre|creator)$/i.test(role)),
  );
  const withoutRole = names.filter((name) => elementsAt(name, "role", "roleTerm").length === 0);
  const said = [authors, withoutRole, names].find((list) => list.length > 0) ?? [];
  return said.flatMap((name) => nameOf(name) ?? []);
}

function nameOf(name: XmlElement): string | undefined {
  const parts = elementsIn(name, "namePart");
  const ofType = (type: string) => parts.filter(({ attributes }) => attributes.get("type") === type);
  const text = (found: readonly XmlElement[]) => found.flatMap((part) => textIn(part) ?? []).join(" ");
  const family = text(ofType("family"));
  if (family === "") return text(parts.filter(({ attributes }) => !attributes.has("type"))) || undefined;
  return [family, text(ofType("given")), text(ofType("termsOfAddress"))].filter(Boolean).join(", ");
}

function dateOf(work: XmlElement | undefined): string | undefined {
  return (
    textAt(work, "originInfo", "dateIssued") ??
    textAt(work, "part", "date") ??
    textAt(work, "originInfo", "copyrightDate") ??
    textAt(work, "originInfo", "dateCreated")
  );
}

function numberOf(record: XmlElement, host: XmlElement | undefined, type: string): string | undefined {
  const details = [...elementsAt(host, "part", "detail"), ...elementsAt(record, "part", "detail")];
  const detail = details.find(({ attributes }) => attributes.get("type") === type);
  return textAt(detail, "number") ?? textAt(detail, "caption");
}

function identifier(record: XmlElement, type: string): string | undefined {
  return textIn(elementsIn(record, "identifier").find(({ attributes }) => attributes.get("type") === type));
}
