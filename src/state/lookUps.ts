/** The signals of look-ups, which panels read from the start; what acts on them is loaded when something is looked up. */
import { signal } from "@preact/signals-core";
import { type AccessStorage, noAccess } from "./access";
import type { LookUpParts } from "./lookUpEngine";
import type { LookUpActs, LookUpSignals, LookUps } from "./lookUpState";
import { sentenceOf } from "./notices";

type Parts = Omit<LookUpParts, "storage"> & { readonly storage: () => Promise<AccessStorage> };

export function createLookUps({ storage, ...parts }: Parts): LookUps {
  const signals: LookUpSignals = {
    running: signal(null),
    found: signal(null),
    outcome: signal(null),
    access: signal(noAccess.load()),
    services: signal([]),
  };
  let engine: Promise<LookUpActs> | null = null;

  async function load(): Promise<LookUpActs> {
    const { createLookUpEngine } = await import("./lookUpEngine");
    return createLookUpEngine({ ...parts, storage: await storage() }, signals);
  }

  const acts = () => {
    engine ??= load();
    return engine;
  };
  return {
    ...signals,
    async prepare() {
      try {
        await (await acts()).prepare();
      } catch (error) {
        // The next one tries again.
        engine = null;
        signals.outcome.value = { kind: "find", sentence: sentenceOf(error), canGoOn: false, filled: [] };
      }
    },
    setAccess: async (access) => (await acts()).setAccess(access),
    find: async (...asked) => (await acts()).find(...asked),
    citing: async (...asked) => (await acts()).citing(...asked),
    library: async (...asked) => (await acts()).library(...asked),
    fillGaps: async (...asked) => (await acts()).fillGaps(...asked),
    goOn: async () => (await acts()).goOn(),
    stop: async () => (await acts()).stop(),
    cancel: async () => (await acts()).cancel(),
    clear: async () => (await acts()).clear(),
  };
}
