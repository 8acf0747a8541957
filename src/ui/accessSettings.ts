/**
 * Keys for services and the user's address of mail: in this browser's storage under one name, on this machine only. Beside them may stand
 * `addresses` (service → address on this machine), for a mirror or a program such as Zotero; nothing else can name one.
 */
import { type ServiceId, serviceIds } from "../model/online";
import type { AccessStorage } from "../state/access";
import { withStorage } from "./withStorage";

const STORED = "orrery-services";
const THIS_MACHINE = ["localhost", "127.0.0.1"];

export const keptAccess: AccessStorage = {
  load() {
    const kept = readKept();
    const mailto = kept.mailto;
    return {
      keys: textsIn(kept.keys, (key) => /^[\x21-\x7e]+$/.test(key)),
      addresses: textsIn(kept.addresses, isOnThisMachine),
      ...(typeof mailto === "string" && mailto !== "" ? { mailto } : {}),
      keeps: true,
    };
  },
  save({ keys, addresses, mailto }) {
    const isEmpty = [keys, addresses].every((each) => Object.keys(each).length === 0) && !mailto;
    withStorage((storage) =>
      isEmpty
        ? storage.removeItem(STORED)
        : storage.setItem(STORED, JSON.stringify({ keys, addresses, mailto })),
    );
  },
};

function readKept(): Partial<Record<"keys" | "addresses" | "mailto", unknown>> {
  const text = withStorage((storage) => storage.getItem(STORED));
  if (!text) return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** What is kept for services that there are, as far as it is of use. */
function textsIn(value: unknown, isUsable: (text: string) => boolean): Partial<Record<ServiceId, string>> {
  if (typeof value !== "object" || value === null) return {};
  const kept = value as Partial<Record<ServiceId, unknown>>;
  return Object.fromEntries(
    serviceIds.flatMap((id) => {
      const text = Object.hasOwn(kept, id) ? kept[id] : undefined;
      return typeof text === "string" && isUsable(text) ? [[id, text] as const] : [];
    }),
  );
}

function isOnThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && THIS_MACHINE.includes(hostname);
}
