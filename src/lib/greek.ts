/** Names of the Greek letters as LaTeX commands and HTML entities write them → the letters. A capital initial gives the capital letter. */

const SMALL: readonly (readonly [name: string, letter: string])[] = [
  ["alpha", "α"],
  ["beta", "β"],
  ["gamma", "γ"],
  ["delta", "δ"],
  ["epsilon", "ε"],
  ["zeta", "ζ"],
  ["eta", "η"],
  ["theta", "θ"],
  ["iota", "ι"],
  ["kappa", "κ"],
  ["lambda", "λ"],
  ["mu", "μ"],
  ["nu", "ν"],
  ["xi", "ξ"],
  ["omicron", "ο"],
  ["pi", "π"],
  ["rho", "ρ"],
  ["sigma", "σ"],
  ["tau", "τ"],
  ["upsilon", "υ"],
  ["phi", "φ"],
  ["chi", "χ"],
  ["psi", "ψ"],
  ["omega", "ω"],
];

export const greekLetters: ReadonlyMap<string, string> = new Map([
  ...SMALL,
  ...SMALL.map(([name, letter]) => [name[0]!.toUpperCase() + name.slice(1), letter.toUpperCase()] as const),
]);
