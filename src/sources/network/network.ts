/** What the readers of other programs' networks give to readNetwork.ts: nodes with their attributes, and edges between them. */

export interface NetworkNode {
  /** As the edges call it; undefined: the file names it by nothing. */
  readonly id: string | undefined;
  /** Where it stands, as a person finds it again. */
  readonly where: string;
  readonly label: string | undefined;
  /** By the names that the file gives them. */
  readonly attributes: ReadonlyMap<string, unknown>;
  /** The paper in the middle, where the file marks one. */
  readonly isHub?: boolean;
}

export interface NetworkEdge {
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** From source to target; false: it has no direction. */
  readonly isDirected: boolean;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** Null: the file says nothing of edges, or breaks off before them. */
  readonly edges: readonly NetworkEdge[] | null;
  /** Entries that cannot be used, each with the reason. */
  readonly refused?: readonly { readonly where: string; readonly why: string }[];
}

/** A text or number as text; undefined where there is nothing. */
export function idOfNode(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
