/** What page and worker say to each other. Plain values that survive structured cloning; graphs travel as links. */
import type { FoundWorks, LookedUpReading, ServiceFacts } from "../lookingUp";
import type { Bibliography, TableColumns } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { Link } from "../model/graph";
import type { HubCandidate } from "../model/hubChoice";
import type { Layout } from "../model/layout";
import type { Reading, SavedMap } from "../model/mapFile";
import type { LookUp, LookUpProgress, ServiceId } from "../model/online";
import type { Recipe } from "../model/recipe";
import type { ServiceTrouble } from "../model/serviceError";
import type { Topics } from "../model/topics";
import type { NamedInput } from "../reading";

export type { FoundWorks, LookedUpReading, NamedInput, ServiceFacts };

/** What look-ups have of the user's own. */
export interface Access {
  /** As in `Wire`; so are the others. */
  readonly keys: Readonly<Partial<Record<ServiceId, string>>>;
  readonly addresses: Readonly<Partial<Record<ServiceId, string>>>;
  readonly mailto?: string;
  /** False: no answer is kept on this machine. */
  readonly keeps: boolean;
}

export type LookUpRequest =
  | { readonly kind: "services"; readonly id: number }
  /** `others`: where that service does not know the work, the others may be asked. */
  | {
      readonly kind: "find";
      readonly id: number;
      readonly query: string;
      readonly from: ServiceId;
      readonly others: boolean;
      readonly access: Access;
    }
  /** `into`: adds the papers to that bibliography. */
  | {
      readonly kind: "look-up";
      readonly id: number;
      readonly request: LookUp;
      readonly access: Access;
      readonly into?: Bibliography;
    }
  /** Ends the look-up of that id. `keep`: what has come is its answer; else it fails as cancelled. */
  | { readonly kind: "end-look-up"; readonly id: number; readonly keep: boolean };

export type Request =
  | LookUpRequest
  /** `into`: adds what the inputs hold to that bibliography. `columns`: as `ReadContext.columns`. */
  | {
      readonly kind: "read";
      readonly id: number;
      readonly inputs: readonly NamedInput[];
      readonly into?: Bibliography;
      readonly columns?: Readonly<Record<string, string>>;
    }
  /** Ends the reading of that id, which then fails as cancelled. */
  | { readonly kind: "cancel-reading"; readonly id: number }
  /** Another hub, a merge undone: answered by the changed bibliography as a reading. */
  | {
      readonly kind: "change";
      readonly id: number;
      readonly bibliography: Bibliography;
      readonly change: BibliographyChange;
    }
  | { readonly kind: "hub-candidates"; readonly id: number; readonly bibliography: Bibliography }
  | {
      readonly kind: "build";
      readonly id: number;
      readonly bibliography: Bibliography;
      readonly recipe: Recipe;
      readonly saved?: SavedMap;
      /** Least time between two steps in milliseconds, so that a short layout can be watched; 0 = as fast as it goes. */
      readonly pace: number;
    }
  /** A new recipe for the bibliography of the last finished build; only the stages that it changes are made anew. */
  | { readonly kind: "revise"; readonly id: number; readonly recipe: Recipe; readonly pace: number }
  /** The map from a file is drawn: time to load what correcting it needs. */
  | { readonly kind: "prepare"; readonly recipe: Recipe }
  /** Ends the running layout where it is. */
  | { readonly kind: "stop" }
  /** The answer to `wants-vectors`: the table of word vectors, packed as it ships; null where it cannot be had. */
  | { readonly kind: "vectors"; readonly table: ArrayBuffer | null };

/** What the page needs to have the map: the bibliography and recipe it sent, and these. `links` come once a run. */
export interface MapParts {
  readonly topics: Topics;
  readonly layout: Layout;
  readonly links?: readonly Link[];
}

export type Answer = IdentifiedAnswer | { readonly kind: "wants-vectors" };

export type LookUpAnswer =
  | { readonly kind: "services"; readonly id: number; readonly services: readonly ServiceFacts[] }
  | { readonly kind: "look-up-step"; readonly id: number; readonly progress: LookUpProgress }
  | { readonly kind: "found"; readonly id: number; readonly found: FoundWorks }
  | { readonly kind: "looked-up"; readonly id: number; readonly looked: LookedUpReading };

/** What answers the request of that id. */
export type IdentifiedAnswer =
  | LookUpAnswer
  | { readonly kind: "reading"; readonly id: number; readonly reading: Reading }
  /** How much of its inputs a reading has read, 0..1. */
  | { readonly kind: "reading-step"; readonly id: number; readonly share: number }
  | { readonly kind: "hub-candidates"; readonly id: number; readonly candidates: readonly HubCandidate[] }
  | {
      readonly kind: "step";
      readonly id: number;
      readonly stage: string;
      readonly fraction: number;
      readonly parts: MapParts | null;
    }
  /** The finished map; `recipe` is the one that makes it again (see `buildMap`). */
  | { readonly kind: "map"; readonly id: number; readonly recipe: Recipe; readonly parts: MapParts }
  /** `expected`: the message is for the user as it stands. `columns`: those of a table in which no title was found. */
  | {
      readonly kind: "failed";
      readonly id: number;
      readonly message: string;
      readonly expected: boolean;
      readonly cancelled?: true;
      readonly columns?: TableColumns;
      /** What a service did. */
      readonly service?: {
        readonly id: ServiceId;
        readonly trouble: ServiceTrouble;
        readonly retryAfter: number | null;
      };
    };
