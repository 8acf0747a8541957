/** What look-ups have of the user's own (keys, address of mail, other addresses of services), and where it is kept. */
import type { Access } from "../worker/protocol";

export interface AccessStorage {
  load(): Access;
  /** Keeps keys and address of mail on this machine; those without content are forgotten. */
  save(access: Access): void;
}

/** Knows nothing and keeps nothing: a page that strangers frame. */
export const noAccess: AccessStorage = {
  load: () => ({ keys: {}, addresses: {}, keeps: false }),
  save: () => {},
};
