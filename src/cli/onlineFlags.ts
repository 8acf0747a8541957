/** The flags for looking up, and what they say. */
import { type GapField, gapFields, type ServiceId, serviceIds } from "../model/online";
import { hosts } from "../sources/online/hosts";
import { services } from "../sources/online/services";
import { UsageError } from "./errors";
import { type Flag, type Line, lastValue } from "./flags";

export interface OnlineFlags {
  /** A work whose citing papers are looked up; null: none is named by a flag. */
  readonly cites: string | null;
  readonly from: ServiceId;
  readonly most: number;
  /** Empty: nothing is filled. */
  readonly fill: readonly GapField[];
  readonly fillFrom: readonly ServiceId[];
  readonly zotero: string | null;
  /** Those of the command line; others come from the environment. */
  readonly keys: Readonly<Partial<Record<ServiceId, string>>>;
  readonly addresses: Readonly<Partial<Record<ServiceId, string>>>;
  readonly mailto: string | null;
  /** "default": the user's folder for such things; null: nothing is kept. */
  readonly cache: { readonly folder: string } | "default" | null;
}

const variables = serviceIds.flatMap((id) => hosts[id].variable ?? []).join(", ");

export const lookingUp = {
  title: "Looking up",
  flags: [
    {
      type: "text",
      id: "cites",
      placeholder: "WORK",
      help: "The papers that cite this work: its DOI, arXiv id, PMID, OpenAlex id, an address with one, or its title.",
    },
    {
      type: "choice",
      id: "from",
      label: "Service",
      help: "The service that is asked which papers cite a work.",
      choices: services.filter(({ citing }) => citing),
      default: "openalex",
    },
    {
      type: "number",
      id: "most",
      label: "Most",
      help: "So many papers at most.",
      min: 1,
      max: 1_000_000,
      step: 1,
      default: 1000,
    },
    {
      type: "text",
      id: "fill",
      placeholder: "FIELD,…",
      help: `What papers lack is looked up and filled in: ${gapFields.join(", ")}.`,
    },
    {
      type: "text",
      id: "fillFrom",
      placeholder: "SERVICE,…",
      help: `The services asked for it, one after the other: ${namesOf(({ fill }) => fill)} (default openalex).`,
    },
    {
      type: "text",
      id: "zotero",
      placeholder: "LIBRARY",
      help: "The items of a library or collection of Zotero: users/123, groups/456/collections/ABC, or its address.",
    },
    {
      type: "text",
      id: "key",
      placeholder: "SERVICE=KEY",
      help: `Your key for a service; may be given several times. Better kept in ${variables}.`,
    },
    {
      type: "text",
      id: "mailto",
      placeholder: "ADDRESS",
      help: "Your address of mail, for services that serve those better who say who they are.",
    },
    {
      type: "text",
      id: "cache",
      placeholder: "FOLDER",
      help: "Where answers are kept for 30 days, so that a look-up goes on where it stopped; without it, orrery in your cache folder.",
    },
    { type: "switch", id: "noCache", help: "Keep no answers, and use none that are kept." },
    {
      type: "text",
      id: "serviceAddress",
      placeholder: "SERVICE=URL",
      help: "Another address of a service: a mirror, or the one of Zotero on this machine.",
    },
  ] satisfies readonly Flag[],
};

/** Throws `UsageError`; no key stands in its sentence. */
export function readOnline(line: Line): OnlineFlags {
  const folder = textOf(line, "cache");
  const noCache = line.values.has("noCache");
  if (folder !== null && noCache) throw new UsageError("--cache and --no-cache contradict each other.");
  const fill = listOf(line, "fill", gapFields);
  const fillFrom = listOf(line, "fillFrom", serviceIds);
  if (fillFrom.length > 0 && fill.length === 0)
    throw new UsageError("--fill-from needs --fill: say what is to be filled in.");
  return {
    cites: textOf(line, "cites"),
    from: (lastValue(line, "from") as ServiceId | undefined) ?? "openalex",
    most: Number(lastValue(line, "most") ?? 1000),
    fill,
    fillFrom: fillFrom.length > 0 ? fillFrom : ["openalex"],
    zotero: textOf(line, "zotero"),
    keys: pairsOf(line, "key", isKey, "a key is made of letters, digits and signs without spaces"),
    addresses: pairsOf(line, "service-address", isAddress, "an address begins with http:// or https://"),
    mailto: textOf(line, "mailto"),
    cache: noCache ? null : folder === null ? "default" : { folder },
  };
}

/** Others cannot stand in a header. */
export function isKey(text: string): boolean {
  return /^[\x21-\x7e]{1,500}$/.test(text);
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

function namesOf(can: (service: (typeof services)[number]) => unknown): string {
  return services
    .filter(can)
    .map(({ id }) => id)
    .join(", ");
}

function textOf(line: Line, id: string): string | null {
  const value = lastValue(line, id);
  if (value === undefined) return null;
  const text = String(value).trim();
  if (text === "") throw new UsageError(`--${id} needs a value.`);
  return text;
}

function listOf<Name extends string>(line: Line, id: string, known: readonly Name[]): Name[] {
  const given = (line.values.get(id) ?? []).flatMap((value) => String(value).split(","));
  const names = given.map((name) => name.trim()).filter((name) => name !== "");
  return [...new Set(names)].map((name) => {
    const found = known.find((each) => each === name);
    if (found) return found;
    throw new UsageError(
      `--${id === "fillFrom" ? "fill-from" : id} knows ${known.join(", ")}, not "${name}".`,
    );
  });
}

/** @param name of the flag. The value behind the sign may be a key and is never told. */
function pairsOf(
  line: Line,
  name: string,
  isGood: (value: string) => boolean,
  rule: string,
): Partial<Record<ServiceId, string>> {
  const pairs: Partial<Record<ServiceId, string>> = {};
  for (const value of line.values.get(name === "key" ? "key" : "serviceAddress") ?? []) {
    const text = String(value);
    const at = text.indexOf("=");
    const service = serviceIds.find((id) => id === text.slice(0, at).trim());
    const given = text.slice(at + 1).trim();
    if (at < 0 || !service)
      throw new UsageError(`--${name} needs one of ${serviceIds.join(", ")}, then = and the value.`);
    if (!isGood(given)) throw new UsageError(`--${name} ${service}: ${rule}.`);
    pairs[service] = given;
  }
  return pairs;
}
