/** Two bibliographies of one hub → one: papers that are there already stay as they are, once, and gain what was not known of them. */
import type { Bibliography } from "../../model/bibliography";
import { oneOfEach } from "./oneOfEach";
import { requireSameHub } from "./sameHub";

/** @param name of the input that holds `more`. Throws `InputError` if `more` has another hub. */
export function withMorePapers(base: Bibliography, more: Bibliography, name: string): Bibliography {
  requireSameHub(base, more, name);
  return oneOfEach(base, [{ name, bibliography: more }]);
}
