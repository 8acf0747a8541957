/** Titles as evidence that two records are of one paper: their key, and whether it can tell papers apart. */
import { normaliseTitle } from "../../lib/titles";

/** The title without spaces and signs, so that "data base" meets "database"; "C++" and "C#" stay apart from "C". */
export function titleMatchKey(title: string): string {
  return keyOf(title, null);
}

/** As `titleMatchKey`; null if the title cannot tell papers apart. */
export function tellingTitleKey(title: string): string | null {
  const normal = normaliseTitle(title);
  return isGeneric(normal) ? null : keyOf(title, normal);
}

/** @param normal as `normaliseTitle` gives it, where it is known. */
function keyOf(title: string, normal: string | null): string {
  const said = /[+#]/.test(title)
    ? title.replace(/(?<=\p{L})\+\+?/gu, " plus ").replace(/(?<=\b[A-Z])#/g, " sharp ")
    : title;
  const plain = said === title && normal !== null ? normal : normaliseTitle(said);
  return plain.replaceAll(" ", "") || title;
}

/** Number of words; of scripts without spaces, half the number of characters. */
export function wordsIn(title: string): number {
  const words = normaliseTitle(title).split(" ");
  return words.reduce(
    (sum, word) => sum + (SPACELESS.test(word) ? Math.ceil(word.length / 2) : word === "" ? 0 : 1),
    0,
  );
}

const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** True for what heads a part of many journals: there the title says nothing of which one. */
export function isGenericTitle(title: string): boolean {
  return isGeneric(normaliseTitle(title));
}

function isGeneric(normal: string): boolean {
  return normal === "" || GENERIC.test(normal) || /^\d+$/.test(normal);
}

const GENERIC = new RegExp(
  `^(?:${[
    "(?:guest )?editors? (?:note|comment|introduction|message|letter|choice|preface|page|corner|report|foreword)s?",
    "(?:guest )?editorial(?: (?:board|note|comment|introduction|material|preface|overview|foreword|office|message|policy|statement|team|review))?",
    "(?:an? )?(?:short |general |brief )?introduction(?: to (?:the|this) (?:special )?(?:issue|section|volume|book|minitrack|proceedings))?",
    "(?:introduction to the |editorial )?special issue(?: introduction)?",
    "(?:author s |authors |publisher s )?(?:preface|foreword|prologue|epilogue|afterword|postscript|acknowledge?ments?|conclusions?|summary|abstracts?|overview|background|discussion|results|methods|references|bibliography|glossary|appendix(?: [a-z0-9])?|contents|table of contents|contributors|list of .{0,30}|about the (?:authors?|editors?|contributors?))",
    "(?:author s |authors |publisher s |publishers )?(?:correction|erratum|errata|corrigend(?:um|a)|addend(?:um|a)|retraction|retraction notice|retraction note|expression of concern|withdrawn|corrections? and clarifications?)",
    "(?:author |subject |keyword |name |cumulative )?index(?:es)?|indices",
    "(?:front|back) ?(?:matter|cover)|cover(?: image| picture| page| story)?|title ?pages?|copyright(?: page| notice)?|masthead|colophon|frontispiece|inside (?:front|back) cover|graphical abstracts?",
    "(?:book|media|film|software|literature|product|article|product|web|journal) ?reviews?|reviews?|reviewers?|new books?|books? received|publications? received",
    "(?:the |our |in |a |author s? |authors? )?(?:reply|response|comments?|commentary|letters?|rejoinder|rebuttal|discussion|correspondence)(?: (?:to|by|from|on) (?:the |our )?(?:editors?|authors?|reviewers?|comments?|letters?|readers?))?(?: (?:reply|response))?",
    "letters? to (?:the )?editors?|from the (?:editors?|guest editors?|president|chair|publisher|desk)|message from .{0,40}|welcome(?: message| address| from .{0,30})?|president s (?:message|page|column|address)|chair s (?:message|welcome)",
    "in memoriam|obituary|obituaries|news|news and views|news in brief|in brief|announcements?|calendar|meetings?|call for papers|conference (?:report|calendar)|perspectives?|viewpoints?|opinion|point of view|essay|essays|interviews?|notes?|notes on contributors|research highlights?|highlights?|in this issue|this (?:week|month) in .{0,20}|errata corrige|poster(?: session)?s?|keynote(?: (?:talk|address|speech|lecture))?s?|panel(?: discussion)?|tutorials?|workshop(?: overview)?|proceedings|demo|invited (?:talk|paper|lecture)s?|plenary (?:talk|lecture)s?|opening (?:remarks|address)|closing remarks|session .{0,20}|program(?:me)?(?: committee)?|(?:organi[sz]ing|technical program|program) committee|sponsors?|untitled|no title|title|anonymous|case report|supplement(?:ary|al)? (?:material|information|data)s?|annual report|year in review|questions? and answers?|q a|quiz|abstract(?:s)? .{0,20}only|reviewer acknowledge?ments?|thank you|thanks to (?:our )?reviewers|publisher s note|editor s note|corrections",
  ].join("|")})(?: \\d{1,4})?$`,
);
