/** What a user asks the services → a bibliography. What came before the look-up was stopped is kept. */
import type { LookedUp, LookUp, Wire } from "../../model/online";
import { fillGaps } from "./fillGaps";
import { lookUpCiting } from "./lookUpCiting";
import { lookUpLibrary } from "./lookUpLibrary";

/**
 * Throws `ServiceError`, or an `AbortError`, if nothing came at all; later trouble is told in `stopped`. Answers are kept in `wire.cache`:
 * the same question again goes on where it was stopped.
 */
export function lookUp(request: LookUp, wire: Wire): Promise<LookedUp> {
  switch (request.kind) {
    case "citing":
      return lookUpCiting(request, wire);
    case "fill":
      return fillGaps(request, wire);
    case "zotero":
      return lookUpLibrary(request, wire);
  }
}
