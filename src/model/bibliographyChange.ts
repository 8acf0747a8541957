/** What a user changes in what was read, as plain data: which work stands in the middle, which records are one paper. */
export type BibliographyChange =
  /** `work`: id, title or text of a `HubCandidate`, or whatever `findHub` finds; null: no hub. */
  | { readonly kind: "hub"; readonly work: string | null }
  /** `merge`: index in `Bibliography.merges`. */
  | { readonly kind: "part" | "join"; readonly merge: number };
