/** The name of an author as a source parts it ("García Márquez, Gabriel") → as it is said ("Gabriel García Márquez"). */

/** What stands behind a name: of a person, or of a firm, which has no given name. */
const SUFFIX = /^(jr|sr)\.?$|^(I{2,3}|IV|VI{0,3})$/i;
const FIRM = /^(inc|ltd|llc|gmbh|corp|co|plc|s\.?a|ag|et al)\.?$/i;
/** Words of which a body's name is made: "University of Examples, Department of Shapes" is no person. */
const BODY =
  /\b(team|group|consortium|collaboration|universit\w+|institut\w*|laborator(y|ies)|foundation|committee|society|association|organi[sz]ation|department|dept|center|centre|ministry|project|initiative)\b/i;

/**
 * The rule: with one comma the name is `Family, Given`; with two it is `Family, Jr, Given` (BibTeX) or `Family, Given, Jr` (RIS) where one of
 * the last two parts is a suffix, which then stands at the end. Everything else stays as it is: names without a comma, a suffix behind a name
 * in its natural order ("Ann Example, Jr"), and names of bodies, as far as a word or the form of a firm gives them away. A body with a comma
 * and no such word ("Shapes, Rooms and Corners") cannot be told from a person and is turned round: a source that knows it for a body should
 * leave the comma out.
 */
export function naturalName(name: string): string {
  const parts = name.split(",").map((part) => part.trim());
  if (parts.length === 1 || parts.some((part) => part === "") || BODY.test(name)) return name;
  const [family = "", second = "", third] = parts;
  if (parts.length === 2) return SUFFIX.test(second) || FIRM.test(second) ? name : `${second} ${family}`;
  if (parts.length > 3 || third === undefined) return name;
  if (SUFFIX.test(second)) return `${third} ${family} ${second}`;
  return SUFFIX.test(third) ? `${second} ${family} ${third}` : name;
}
