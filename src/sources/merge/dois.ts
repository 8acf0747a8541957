/** What a DOI says by itself: that it is of a preprint, and which work it is a version of. */

/** Registrants of preprint servers and repositories, where a paper has a DOI beside that of its journal, or several. */
const PREPRINTS =
  /^10\.(?:48550|1101\/\d|2139|21203|5281|31234|31219|31235|35542|17605|20944|26434|36227|22541|12688\/openreseurope|33774|7287\/peerj\.preprints|51094|6084|13140|57760|14293|5194\/(?:egusphere|(?!gmd-|essd-)[a-z]+d-\d+-\d+-\d{4}$|[a-z]+-\d{4}-\d+$)|1002\/essoar|1149\/osf|31223|32942|55458|64898)/i;
export function isPreprintDoi(doi: string): boolean {
  return PREPRINTS.test(doi);
}

/** The DOI without what only names its version: `10.21203/rs.3.rs-1/v2` → `10.21203/rs.3.rs-1`. In lower case. */
export function doiOfWork(doi: string): string {
  const lower = doi.toLowerCase();
  if (/^10\.(?:12688|3310|12703|14236)\//.test(lower)) return lower.replace(/\.\d$/, "");
  return lower.replace(/[./_-]?v\d{1,2}$/, "");
}
