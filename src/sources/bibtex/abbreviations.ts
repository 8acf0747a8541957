/**
 * The abbreviations that every style of BibTeX knows: months, and the journals of the standard styles (plain.bst). Name → text. And the
 * commands that stand for journals in what the Astrophysics Data System (ADS) writes.
 */

export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const FULL_MONTHS = "january february march april june july august september october november december".split(
  " ",
);

const JOURNALS: readonly (readonly [string, string])[] = [
  ["acmcs", "ACM Computing Surveys"],
  ["acta", "Acta Informatica"],
  ["cacm", "Communications of the ACM"],
  ["ibmjrd", "IBM Journal of Research and Development"],
  ["ibmsj", "IBM Systems Journal"],
  ["ieeese", "IEEE Transactions on Software Engineering"],
  ["ieeetc", "IEEE Transactions on Computers"],
  ["ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"],
  ["ipl", "Information Processing Letters"],
  ["jacm", "Journal of the ACM"],
  ["jcss", "Journal of Computer and System Sciences"],
  ["scp", "Science of Computer Programming"],
  ["sicomp", "SIAM Journal on Computing"],
  ["tocs", "ACM Transactions on Computer Systems"],
  ["tods", "ACM Transactions on Database Systems"],
  ["tog", "ACM Transactions on Graphics"],
  ["toms", "ACM Transactions on Mathematical Software"],
  ["toois", "ACM Transactions on Office Information Systems"],
  ["toplas", "ACM Transactions on Programming Languages and Systems"],
  ["tcs", "Theoretical Computer Science"],
];

export const abbreviations: ReadonlyMap<string, string> = new Map([
  ...MONTHS.map((month) => [month, month] as const),
  ...FULL_MONTHS.map((month) => [month, month] as const),
  ...JOURNALS,
]);

/** `journal = {\mnras}`: names of journals by their commands (AASTeX). */
export const journalCommands: ReadonlyMap<string, string> = new Map([
  ["aap", "Astronomy and Astrophysics"],
  ["aapr", "Astronomy and Astrophysics Reviews"],
  ["aaps", "Astronomy and Astrophysics Supplement"],
  ["aj", "The Astronomical Journal"],
  ["apj", "The Astrophysical Journal"],
  ["apjl", "The Astrophysical Journal Letters"],
  ["apjs", "The Astrophysical Journal Supplement Series"],
  ["ao", "Applied Optics"],
  ["apss", "Astrophysics and Space Science"],
  ["araa", "Annual Review of Astronomy and Astrophysics"],
  ["icarus", "Icarus"],
  ["jcap", "Journal of Cosmology and Astroparticle Physics"],
  ["jgr", "Journal of Geophysical Research"],
  ["mnras", "Monthly Notices of the Royal Astronomical Society"],
  ["nat", "Nature"],
  ["pasa", "Publications of the Astronomical Society of Australia"],
  ["pasj", "Publications of the Astronomical Society of Japan"],
  ["pasp", "Publications of the Astronomical Society of the Pacific"],
  ["physrep", "Physics Reports"],
  ["planss", "Planetary and Space Science"],
  ["pra", "Physical Review A"],
  ["prb", "Physical Review B"],
  ["prc", "Physical Review C"],
  ["prd", "Physical Review D"],
  ["pre", "Physical Review E"],
  ["prl", "Physical Review Letters"],
  ["solphys", "Solar Physics"],
  ["ssr", "Space Science Reviews"],
]);
