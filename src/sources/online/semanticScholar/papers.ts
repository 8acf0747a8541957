/** How papers are named and asked for at Semantic Scholar. */
import type { Wire } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { encodedName, nameIn } from "../asked";
import { askJson, type Question } from "../http";
import { whereKeysGo } from "../http/sentences";

const SERVICE = "semantic-scholar";

/** Fields by which a paper is recognised. */
export const RECOGNISED = [
  "title",
  "authors",
  "year",
  "venue",
  "publicationDate",
  "externalIds",
  "citationCount",
] as const;

/** Fields of a paper that are read, but for its references and the summary, which only some endpoints have. */
export const DESCRIBED = [
  ...RECOGNISED,
  "abstract",
  "corpusId",
  "publicationVenue",
  "journal",
  "publicationTypes",
  "fieldsOfStudy",
  "s2FieldsOfStudy",
  "openAccessPdf",
  "url",
] as const;

/** Throws as `askJson`; who has no key is told where one would help. */
export async function askPapers(wire: Wire, question: Question, fields: readonly string[]): Promise<unknown> {
  try {
    return await askKnown(wire, question, fields);
  } catch (error) {
    throw wire.keys[SERVICE] || !(error instanceof ServiceError) ? error : advised(error);
  }
}

/** Fields that Semantic Scholar has given up are asked for no more. */
async function askKnown(wire: Wire, question: Question, fields: readonly string[]): Promise<unknown> {
  const put = (names: readonly string[]) =>
    askJson(wire, SERVICE, { ...question, query: { ...question.query, fields: names.join(",") } });
  try {
    return await put(fields);
  } catch (error) {
    const left = withoutRefused(fields, error);
    if (left.length === fields.length || left.length === 0) throw error;
    return put(left);
  }
}

/** The name of a paper as the address of a paper wants it; null where Semantic Scholar has no such names. @param id as `idOfWork` spells it. */
export function paperName(id: string): string | null {
  const form = FORMS.find(({ kind }) => id.startsWith(`${kind}:`));
  return form ? form.prefix + nameIn(id).replace(form.drop ?? "", "") : null;
}

/** For a path. */
export function paperPath(name: string): string {
  const [, prefix = "", rest = name] = /^([A-Za-z]+:)?(.+)$/s.exec(name) ?? [];
  return `/paper/${prefix}${encodedName(rest)}`;
}

/** Kinds of ids, the surest first. */
const FORMS: readonly { readonly kind: string; readonly prefix: string; readonly drop?: RegExp }[] = [
  { kind: "s2", prefix: "" },
  { kind: "corpusid", prefix: "CorpusId:" },
  { kind: "doi", prefix: "DOI:" },
  { kind: "arxiv", prefix: "ARXIV:" },
  { kind: "pmid", prefix: "PMID:" },
  { kind: "pmcid", prefix: "PMCID:", drop: /^pmc/i },
  { kind: "mag", prefix: "MAG:" },
  { kind: "acl", prefix: "ACL:" },
];

/** The best of the names first. */
export function paperNames(ids: readonly string[]): { readonly id: string; readonly name: string }[] {
  return FORMS.flatMap(({ kind }) =>
    ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => ({ id, name: paperName(id)! })),
  );
}

export function isRefused(error: unknown, said: RegExp = /(?:)/): boolean {
  return error instanceof ServiceError && error.trouble === "refused" && said.test(error.message);
}

/** `Unrecognized or unsupported fields: [x, y]` */
function withoutRefused(fields: readonly string[], error: unknown): readonly string[] {
  if (!isRefused(error)) return fields;
  const listed = /unsupported fields: \[([^\]]*)/i.exec((error as ServiceError).message)?.[1] ?? "";
  const refused = new Set(listed.split(/[,\s]+/).map((name) => name.replace(/^citingPaper\./, "")));
  return fields.filter((name) => !refused.has(name));
}

/** Without a key all users share one budget, which is mostly used up; pages of browsers cannot read its refusals. */
function advised(error: ServiceError): ServiceError {
  const { service, trouble, message, retryAfter } = error;
  const isShared = trouble === "busy" && message.includes("(429)");
  if (!isShared && trouble !== "unreachable") return error;
  const why = isShared
    ? "All who ask without a key share one budget"
    : "It may also be that it refuses: all who ask without a key share one budget";
  return new ServiceError(
    service,
    trouble,
    `${message} ${why}; a key of your own helps: ${whereKeysGo(service)}.`,
    retryAfter,
  );
}
