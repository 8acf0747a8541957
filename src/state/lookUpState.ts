/** Look-ups as the panels see them: what runs, what was found, what became of it, what can be asked. */
import type { ReadonlySignal, Signal } from "@preact/signals-core";
import type { FoundWork, GapField, LookUp, LookUpProgress, ServiceId } from "../model/online";
import type { Access, FoundWorks, ServiceFacts } from "../worker/protocol";

export type { Access, FoundWorks, ServiceFacts };

export interface RunningLookUp {
  readonly kind: "find" | LookUp["kind"];
  /** Null until something was heard. */
  readonly progress: LookUpProgress | null;
}

/** What became of the look-up that ended last. */
export interface LookUpOutcome {
  readonly kind: RunningLookUp["kind"];
  /** Why not all of it is there; null: it is. */
  readonly sentence: string | null;
  /** The same again goes on from the answers that are kept. */
  readonly canGoOn: boolean;
  /** Of gaps: what was filled, by service. */
  readonly filled: readonly FilledBy[];
}

export interface FilledBy {
  readonly label: string;
  /** Field → number of papers. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Set by the look-ups only. */
export interface LookUpSignals {
  readonly running: Signal<RunningLookUp | null>;
  /** The works found last, with the query; null: none asked for. */
  readonly found: Signal<(FoundWorks & { readonly query: string }) | null>;
  readonly outcome: Signal<LookUpOutcome | null>;
  readonly access: Signal<Access>;
  /** Those that a page may ask; empty until they are loaded. */
  readonly services: Signal<readonly ServiceFacts[]>;
}

export interface LookUpActs {
  /** To be called before anything is asked. What cannot be loaded is told in `outcome`. */
  prepare(): Promise<void>;
  setAccess(access: Access): MaybeLater<void>;
  /** @param others true: where `from` does not know it, the others may be asked. */
  find(query: string, from: ServiceId, others: boolean): Promise<void>;
  /** The papers that cite a work. @param adding true: they are added to the present map. @returns true if a map was opened. */
  citing(work: FoundWork, most: number, adding: boolean): Promise<boolean>;
  library(library: string, most: number, adding: boolean): Promise<boolean>;
  /** Fills what papers of the present map lack; what the user did to it stays. */
  fillGaps(services: readonly ServiceId[], fields: readonly GapField[]): Promise<boolean>;
  /** The look-up that ended last once more. */
  goOn(): Promise<boolean>;
  /** Ends the running look-up; what has come is shown. */
  stop(): MaybeLater<void>;
  /** Ends the running look-up; what has come is given up. */
  cancel(): MaybeLater<void>;
  /** Forgets outcome and found works. */
  clear(): MaybeLater<void>;
}

type MaybeLater<Value> = Value | Promise<Value>;

export type LookUps = LookUpActs & {
  readonly [Name in keyof LookUpSignals]: ReadonlySignal<LookUpSignals[Name]["value"]>;
};
