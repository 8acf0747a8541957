/** Look-ups of the command: works and libraries that are named instead of files, and gaps that are to be filled. */

import { join } from "node:path";
import { digits } from "../lib/digits";
import { excerpt } from "../lib/plainText";
import { singleLine } from "../lib/wrap";
import type { Bibliography } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import {
  type FoundWork,
  type LookedUp,
  type LookUp,
  type LookUpProgress,
  serviceIds,
  type Wire,
} from "../model/online";
import { putTogether } from "../sources/merge/putTogether";
import { findWorks, hasTitle } from "../sources/online/find";
import { hosts } from "../sources/online/hosts";
import { lookUp } from "../sources/online/lookUp";
import { readQuery } from "../sources/online/query";
import { answerCache } from "./answerCache";
import { UsageError } from "./errors";
import type { Io, Tell } from "./io";
import type { Net } from "./net";
import { isKey, type OnlineFlags } from "./onlineFlags";

/** True for what, not being a file, is looked up: an id or an address with one. A bare number may be a mistyped name. */
export function isLookedUp(input: string): boolean {
  return readQuery(input).kind === "id" && !/^\d+$/.test(input.trim());
}

/**
 * Asks the services; Ctrl-C ends it, and what has come is kept.
 * @param work what was named instead of a file; null: nothing.
 * @returns in the order of the flags. Throws `InputError` where nothing came, or a title could mean several works.
 */
export function lookUpInputs(
  work: string | null,
  flags: OnlineFlags,
  io: Io,
  tell: Tell,
): Promise<Bibliography[]> {
  return withWire(flags, io, tell, async (wire) => {
    const looked: Bibliography[] = [];
    if (work !== null) {
      const found = await workFor(work, flags, wire, io, tell);
      looked.push(await told({ kind: "citing", work: found, most: flags.most }, wire, tell));
    }
    if (flags.zotero !== null)
      looked.push(await told({ kind: "zotero", library: flags.zotero, most: flags.most }, wire, tell));
    return looked;
  });
}

/** What was looked up and what was read, as one. At least one of them is there. Throws `InputError` if they are of different hubs. */
export function putWithLookedUp(looked: readonly Bibliography[], read: Reading | null): Reading {
  const readings = [
    ...looked.map((bibliography) => ({ name: bibliography.origin, reading: { bibliography } })),
    ...(read ? [{ name: read.bibliography.origin, reading: read }] : []),
  ];
  const [only] = readings;
  if (only && readings.length === 1) return only.reading;
  return putTogether(null, readings, (_, error) => {
    throw error;
  });
}

/** The bibliography with what it lacks filled in, as far as the flags ask for it and the services know. */
export function fillGapsOf(
  bibliography: Bibliography,
  flags: OnlineFlags,
  io: Io,
  tell: Tell,
): Promise<Bibliography> {
  const { fill: fields, fillFrom: services } = flags;
  return withWire(flags, io, tell, (wire) =>
    told({ kind: "fill", bibliography, services, fields }, wire, tell),
  );
}

async function told(request: LookUp, wire: Wire, tell: Tell): Promise<Bibliography> {
  const { bibliography, stopped }: LookedUp = await lookUp(request, wire);
  if (stopped !== null) tell(stopped);
  return bibliography;
}

/** An id names one work. Of a title's hits the first is taken only if it bears the very title. */
async function workFor(
  query: string,
  flags: OnlineFlags,
  wire: Wire,
  io: Io,
  tell: Tell,
): Promise<FoundWork> {
  const { works, instead } = await findWorks(query, wire, { from: flags.from });
  if (instead !== null && works.length > 0) tell(instead);
  const [first] = works;
  if (!first) throw new InputError(`No work was found for “${excerpt(query)}”. ${instead ?? ""}`.trim());
  if (readQuery(query).kind === "id" || hasTitle(first, query)) {
    tell(`${hosts[first.service].label}: ${lineOf(first)}`);
    return first;
  }
  for (const work of works) io.writeStderr(`orrery:   ${singleLine(lineOf(work))}\n`);
  throw new InputError(`No work bears the title “${excerpt(query)}”: choose one of these by its id.`);
}

/** `10.1000/182 Title. First Author, Second Author (2020), Venue, cited 12 times`. */
function lineOf({ doi, key, title, authors, year, venue, citedByCount }: FoundWork): string {
  const facts = [
    authors.join(", ") + (year === undefined ? "" : ` (${year})`),
    venue ?? "",
    citedByCount === undefined ? "" : `cited ${digits(citedByCount)} times`,
  ].filter((fact) => fact.trim() !== "");
  return `${doi ?? key} ${excerpt(title, 120)}. ${facts.join(", ")}`;
}

async function withWire<Value>(
  flags: OnlineFlags,
  io: Io,
  tell: Tell,
  work: (wire: Wire) => Promise<Value>,
): Promise<Value> {
  const ending = new AbortController();
  const stopListening = io.net.onInterrupt(() => {
    tell("Stopping: what has come is kept. Ctrl-C again ends the program.");
    ending.abort();
  });
  try {
    return await work(wireOf(flags, io.net, tell, ending.signal));
  } catch (error) {
    if (ending.signal.aborted) throw new InputError("Stopped before anything came.");
    throw error;
  } finally {
    stopListening();
  }
}

function wireOf(flags: OnlineFlags, net: Net, tell: Tell, signal: AbortSignal): Wire {
  let last = "";
  return {
    fetch: net.fetch,
    wait: (ms, ending) => net.wait(ms, ending ? AbortSignal.any([signal, ending]) : signal),
    now: net.now,
    signal,
    cache: flags.cache === null ? null : answerCache(folderOf(flags.cache, net), tell, net.now),
    keys: { ...keysOf(net), ...flags.keys },
    addresses: flags.addresses,
    ...(flags.mailto === null ? {} : { mailto: flags.mailto }),
    tell(progress) {
      const line = progressLine(progress);
      if (line !== last) tell(line);
      last = line;
    },
  };
}

/** `OpenAlex: Papers that cite it, 200 of 250; $0.098 of $0.1 left`. */
function progressLine({ service, stage, got, total, budget }: LookUpProgress): string {
  const count = total !== null ? `, ${digits(got)} of ${digits(total)}` : got > 0 ? `, ${digits(got)}` : "";
  return `${hosts[service].label}: ${stage}${count}${budget === null ? "" : `; ${budget}`}`;
}

function keysOf({ environment }: Net): Partial<Wire["keys"]> {
  const keys = serviceIds.flatMap((id) => {
    const { variable } = hosts[id];
    const key = variable === null ? "" : (environment[variable] ?? "").trim();
    if (key === "") return [];
    if (!isKey(key))
      throw new UsageError(`${variable} holds no key: it has spaces or letters that no key has.`);
    return [[id, key] as const];
  });
  return Object.fromEntries(keys);
}

function folderOf(cache: { readonly folder: string } | "default", { environment, home }: Net): string {
  if (cache !== "default") return cache.folder;
  return join(environment.XDG_CACHE_HOME || join(home, ".cache"), "orrery");
}
