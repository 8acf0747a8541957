/** What the page gives the store, and what only the page asks of it: panels see neither. */
import type { Reading } from "../model/mapFile";
import type { Theme } from "../model/view";
import type { WorkerLike } from "../worker/client";
import type { AccessStorage } from "./access";
import type { MapStorage } from "./storage";
import type { Store } from "./store";

/** What the store needs from the page. */
export interface Surroundings {
  startWorker(): WorkerLike;
  readonly storage: MapStorage;
  /** The sample with its finished map. */
  sample(): Promise<Reading>;
  /** The map that the page itself carries, shown in place of the sample; null: none. */
  readonly embedded: EmbeddedMap | null;
  /** Keys for services; absent: none, and none is kept. */
  access?(): Promise<AccessStorage>;
  /** The table of word vectors as it ships. */
  wordVectors(): Promise<ArrayBuffer>;
  /** Replaces the part of the page's address after the `#`. */
  writeHash(hash: string): void;
  readonly theme: Theme;
  /** False where the user prefers reduced motion: then layouts are not slowed down to be watched. */
  readonly animate: boolean;
}

/** An `orrery-map` file. */
export interface EmbeddedMap {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The page is for looking: nothing in it can be changed. */
  readonly readOnly: boolean;
}

export interface StartedStore extends Store {
  /** Opens what the address and the last visit say, else the sample. */
  start(hash: string): Promise<void>;
  /** The user changed the address by hand or by the back button. */
  followAddress(hash: string): void;
  /** The page may be about to go: writes what waits to be written. */
  flush(): void;
}
