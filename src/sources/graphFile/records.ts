/** What the readers of graph files and tables give to readGraph.ts: nodes and edges as records, their fields by the names that the file gives them. */
import type { Note } from "../../model/bibliography";
import type { ReadContext } from "../../model/plugins";
import type { JsonObject } from "../json/fields";

export interface GraphRecords {
  /** `id`, `label`, attributes; where Orrery wrote them `kind`, the fields of a paper, `topic` …, `x`, `y`, `size` or `radius`. */
  readonly nodes: readonly JsonObject[];
  /** `source`, `target`, `directed`, `kind` and what belongs to it; null: the file says nothing of edges. */
  readonly edges: readonly JsonObject[] | null;
  /** False if the end of the file is missing. */
  readonly isWhole: boolean;
  /** Nodes that the file breaks off within, or that are no records: none of `nodes`. */
  readonly broken?: number;
}

export interface GraphSetting {
  /** Id of the source. */
  readonly format: string;
  readonly origin: string;
  readonly notes: readonly Note[];
  readonly context?: ReadContext;
}

/** A number, or what another program made of one; undefined if it is none. */
export function numberIn(value: unknown): number | undefined {
  const isText = typeof value === "string" && value.trim() !== "";
  const number = isText ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** A text that holds something. */
export function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** Lists are lists, or one text whose items are separated by `; `. */
export function listIn(value: unknown): unknown {
  return typeof value === "string" ? value.split("; ") : value;
}
