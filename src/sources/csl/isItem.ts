/** A JSON value → whether it is an item of CSL-JSON, and not one of the services' records that share field names with it. */
import { isJsonObject } from "../json/fields";

/** True if its texts are texts and it has what CSL alone has: names in parts, dates in parts, or a kind of CSL beside a field of CSL. */
export function isCslItem(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { title, author, issued, type } = value;
  const isText = (field: unknown) => field === undefined || typeof field === "string";
  if (!isText(title) || !isText(value["container-title"]) || !isText(type)) return false;
  const hasNames =
    Array.isArray(author) &&
    author.some((name) => isJsonObject(name) && NAME_PARTS.some((part) => part in name));
  const hasDate = isJsonObject(issued) && DATE_PARTS.some((part) => part in issued);
  const hasField = FIELDS.some((field) => typeof value[field] === "string");
  return hasNames || hasDate || (typeof type === "string" && TYPES.has(type) && hasField);
}

const NAME_PARTS = ["family", "literal", "given"];
const DATE_PARTS = ["date-parts", "raw", "literal", "season"];
const FIELDS = [
  "DOI",
  "PMID",
  "URL",
  "ISBN",
  "ISSN",
  "container-title",
  "citation-key",
  "archive_location",
  "annote",
];
/** Kinds that other formats use too (`article`, `book`, `dataset`) count beside a field of CSL only. */
const TYPES: ReadonlySet<string> = new Set(
  "article article-journal article-magazine article-newspaper book broadcast chapter dataset document entry entry-dictionary entry-encyclopedia graphic interview legislation legal_case manuscript map motion_picture paper-conference patent performance periodical personal_communication post post-weblog report review review-book software song speech standard thesis treaty webpage".split(
    " ",
  ),
);
