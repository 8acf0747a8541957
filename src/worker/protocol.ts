/**
 * What page and worker say to each other: plain values that survive structured cloning. What is large crosses once: bibliographies and anchors
 * are known by a number from then on (`Held`), bibliographies come in pieces, links and assignments as columns.
 */
import type { FoundWorks, LookedUpReading, ServiceFacts } from "../lookingUp";
import type { Bibliography, TableColumns } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { HubCandidate } from "../model/hubChoice";
import type { Layout } from "../model/layout";
import type { Reading, SavedMap, SavedState } from "../model/mapFile";
import type { LookUp, LookUpProgress, ServiceId } from "../model/online";
import type { LayoutMethod } from "../model/plugins";
import type { Recipe } from "../model/recipe";
import type { ServiceTrouble } from "../model/serviceError";
import type { Topics } from "../model/topics";
import type { NamedInput } from "../reading";
import type { GraphColumns } from "../restoring";
import type { AssignmentColumns } from "./assignmentColumns";
import type { BibliographyPiece } from "./pieces";

export type { FoundWorks, LookedUpReading, NamedInput, ServiceFacts };

/** A bibliography, or the anchors of a recipe, that both sides have: the id of the message that brought it. */
export type Held = number;

/** The finished map of a file that was read: it is used in the worker alone and stays there. */
export const IN_WORKER = "in worker";

/** What was read, as the page has it. */
export interface PageReading {
  readonly bibliography: Bibliography;
  readonly saved?: Omit<SavedState, "map"> & { readonly map?: SavedMap | typeof IN_WORKER };
}

/** What there is to know of a method. */
export type MethodFacts = Pick<LayoutMethod, "id" | "label" | "parameters">;

/** A recipe on its way to the worker, its anchors known by a number. */
export type SentRecipe = Omit<Recipe, "layout"> & {
  readonly layout: Omit<Recipe["layout"], "anchors"> & { readonly anchors?: Held };
};

type SentLookUp =
  | Exclude<LookUp, { kind: "fill" }>
  | (Omit<Extract<LookUp, { kind: "fill" }>, "bibliography"> & { readonly bibliography: Held });

/** What the page gives the worker to hold. */
export type HoldRequest =
  | { readonly kind: "hold-piece"; readonly id: Held; readonly piece: BibliographyPiece }
  /** The pieces of that id are all of the bibliography; `rest` is it with its lists empty. */
  | { readonly kind: "hold"; readonly id: Held; readonly rest: Bibliography }
  /** `places`: [x0, y0, …] of `ids`. */
  | {
      readonly kind: "hold-anchors";
      readonly id: Held;
      readonly ids: readonly string[];
      readonly places: Float64Array;
    }
  /** The page has it no more. */
  | { readonly kind: "let-go"; readonly held: Held };

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
      readonly request: SentLookUp;
      readonly access: Access;
      readonly into?: Held;
    }
  /** Ends the look-up of that id. `keep`: what has come is its answer; else it fails as cancelled. */
  | { readonly kind: "end-look-up"; readonly id: number; readonly keep: boolean };

export type Request =
  | LookUpRequest
  | HoldRequest
  /** `into`: adds what the inputs hold to that bibliography. `columns`: as `ReadContext.columns`. */
  | {
      readonly kind: "read";
      readonly id: number;
      readonly inputs: readonly NamedInput[];
      readonly into?: Held;
      readonly columns?: Readonly<Record<string, string>>;
    }
  /** Ends the reading of that id, which then fails as cancelled. */
  | { readonly kind: "cancel-reading"; readonly id: number }
  /** Another hub, a merge undone: answered by the changed bibliography as a reading. */
  | {
      readonly kind: "change";
      readonly id: number;
      readonly bibliography: Held;
      readonly change: BibliographyChange;
    }
  | { readonly kind: "hub-candidates"; readonly id: number; readonly bibliography: Held }
  | { readonly kind: "layout-methods"; readonly id: number }
  | {
      readonly kind: "build";
      readonly id: number;
      readonly bibliography: Held;
      readonly recipe: SentRecipe;
      readonly saved?: SavedMap | typeof IN_WORKER;
      /** Least time between two steps in milliseconds, so that a short layout can be watched; 0 = as fast as it goes. */
      readonly pace: number;
    }
  /** A new recipe; of the bibliography whose map was finished last only the stages that it changes are made anew. */
  | {
      readonly kind: "revise";
      readonly id: number;
      readonly bibliography: Held;
      readonly recipe: SentRecipe;
      readonly pace: number;
    }
  /** The map from a file is drawn: time to load what correcting it needs. */
  | { readonly kind: "prepare"; readonly recipe: SentRecipe }
  /** The page has drawn the unfinished map that came last: another may come. */
  | { readonly kind: "drawn" }
  /** Ends the running layout where it is. */
  | { readonly kind: "stop" }
  /** Drops the map that is being made, without an answer. */
  | { readonly kind: "cancel" }
  /** The answer to `wants-vectors`: the table of word vectors, packed as it ships; null where it cannot be had. */
  | { readonly kind: "vectors"; readonly table: ArrayBuffer | null };

/** What the page needs to have the map: the bibliography and recipe it sent, and these. */
export interface MapParts {
  readonly topics: Omit<Topics, "assignments">;
  /** Null: those that were sent last. */
  readonly assignments: AssignmentColumns | null;
  /** Null: that which was sent last. */
  readonly graph: GraphColumns | null;
  readonly layout: Layout;
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
  /** A part of the bibliography that answers that request; the answer itself follows, its lists empty. `share`: of all that is brought, 0..1. */
  | {
      readonly kind: "piece";
      readonly id: number;
      readonly piece: BibliographyPiece;
      readonly share: number;
    }
  /** `hasMap`: it is a saved map, whose finished map is held here. */
  | { readonly kind: "reading"; readonly id: number; readonly reading: Reading; readonly hasMap: boolean }
  /** How much of its inputs a reading has read, 0..1. */
  | { readonly kind: "reading-step"; readonly id: number; readonly share: number }
  | { readonly kind: "hub-candidates"; readonly id: number; readonly candidates: readonly HubCandidate[] }
  | { readonly kind: "layout-methods"; readonly id: number; readonly methods: readonly MethodFacts[] }
  | {
      readonly kind: "step";
      readonly id: number;
      readonly stage: string;
      readonly fraction: number;
      readonly parts: MapParts | null;
    }
  /** The finished map; `steps`: those of the recipe that makes it again (see `buildMap`). */
  | { readonly kind: "map"; readonly id: number; readonly steps?: number; readonly parts: MapParts }
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
