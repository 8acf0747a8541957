/** The address of a Zotero library or collection as users have it → its path in Zotero's interface. */
import { plainText } from "../../../lib/plainText";
import { ServiceError } from "../../../model/serviceError";

/**
 * Understands `users/123`, `groups/456/collections/ABCD2345`, addresses of zotero.org and of its interface, and `zotero://select/…`.
 * @returns `/groups/456`, `/users/123/collections/ABCD2345`. Throws `ServiceError` for what names no library.
 */
export function libraryPath(text: string): string {
  const plain = plainText(text);
  const [, kind, number] = LIBRARY.exec(plain) ?? [];
  if (kind === undefined || number === undefined)
    throw new ServiceError("zotero", "refused", /zotero\.org\/[^/\s]+/i.test(plain) ? BY_NAME : NO_LIBRARY);
  const collection = /\/(?:collections|collectionKey)\/([A-Z0-9]{1,20})/i.exec(plain)?.[1];
  return `/${kind.toLowerCase()}/${number}${collection ? `/collections/${collection.toUpperCase()}` : ""}`;
}

/** A name may stand behind the number of a group. */
const LIBRARY = /(?:^|[/\s])(users|groups)\/(\d{1,12})(?:[/?#\s]|$)/i;

const HOW =
  "a group is https://www.zotero.org/groups/NUMBER/…, a library of one's own users/NUMBER with the number from zotero.org/settings/keys, either with /collections/KEY behind it";
const BY_NAME = `This address names its user, and Zotero gives libraries by number only: ${HOW}.`;
const NO_LIBRARY = `This names no library of Zotero: ${HOW}.`;
