/** The address of the page: which map a visit begins with, and what is shown written back into it. */
import { effect, type ReadonlySignal } from "@preact/signals-core";
import type { View } from "../model/view";
import { type AddressedView, readAddress, writeAddress } from "./address";
import type { Keeping } from "./keeping";
import type { Making } from "./making";
import type { Notices } from "./notices";
import type { Openers } from "./openers";
import type { StartedStore, Surroundings } from "./surroundings";

/** Milliseconds between two writes of the address; browsers refuse more than a hundred in half a minute. */
const ADDRESS_PAUSE = 350;

interface Parts {
  readonly surroundings: Pick<Surroundings, "embedded" | "writeHash">;
  readonly making: Making;
  readonly keeping: Keeping;
  readonly openers: Openers;
  readonly notices: Notices;
  readonly view: ReadonlySignal<View>;
  look(part: Partial<View>): void;
}

export function createVisits(parts: Parts): Pick<StartedStore, "start" | "followAddress"> {
  const { surroundings, making, keeping, openers, notices, view, look } = parts;
  const { embedded, writeHash } = surroundings;
  const openFirst = (addressed?: AddressedView["view"]) =>
    embedded ? openers.openEmbedded(embedded, addressed) : openers.openSample(addressed);

  let timer: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    if (!making.map.value) return;
    const hash = writeAddress({ map: keeping.key.value, view: view.value });
    clearTimeout(timer);
    timer = setTimeout(() => writeHash(hash), ADDRESS_PAUSE);
  });

  return {
    async start(hash) {
      making.prepare();
      const addressed = readAddress(hash);
      if (addressed.map !== null) {
        if (await openers.openKept(await keeping.load(addressed.map), addressed.view)) return;
        notices.tell(
          "info",
          `This address names a map that this browser does not keep. ${embedded ? "That of the page" : "The sample"} is shown.`,
        );
      }
      await openFirst(addressed.map === null ? addressed.view : undefined);
      const earlier = await keeping.load(null);
      if (earlier && !embedded?.readOnly)
        notices.tell("info", `The map you worked on last, “${earlier.name}”, is under Open.`, {
          label: "Show it",
          run: () => void openers.openEarlier(),
        });
    },
    followAddress(hash) {
      const addressed = readAddress(hash);
      if (addressed.map === keeping.key.peek()) look(addressed.view);
    },
  };
}
