/** Whether two bibliographies can be one map: they have one hub, or one of them has none. */
import { excerpt } from "../../lib/plainText";
import type { Bibliography } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import { titleKey } from "../paperIds";
import { workNames } from "./workNames";

/** Throws `InputError` if not. @param name of the input that holds `more`. */
export function requireSameHub({ hub: one }: Bibliography, { hub: two }: Bibliography, name: string): void {
  if (!one || !two || one.id === two.id || titleKey(one.title) === titleKey(two.title)) return;
  const names = new Set(workNames(one));
  if (workNames(two).some((each) => names.has(each))) return;
  throw new InputError(
    `${name}: Its papers cite “${excerpt(two.title)}”, those of the map “${excerpt(one.title)}”; papers can be added to a map of the same hub only.`,
  );
}
