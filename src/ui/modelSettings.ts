/** Which model the user asks for names: kept in this browser only where the user has ticked that. */
import type { BuiltInModel } from "../state/suggest";
import { withStorage } from "./withStorage";

export interface ModelSettings {
  readonly address: string;
  readonly model: string;
  readonly key: string;
}

const STORED = "orrery-model";

export const usualModel: ModelSettings = { address: "http://localhost:11434/v1", model: "", key: "" };

/** Null where nothing is kept. */
export function keptModel(): ModelSettings | null {
  const text = withStorage((storage) => storage.getItem(STORED));
  if (!text) return null;
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== "object" || kept === null) return null;
    const { address, model, key } = kept as Record<keyof ModelSettings, unknown>;
    return typeof address === "string" && typeof model === "string" && typeof key === "string"
      ? { address, model, key }
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @param settings null: they are forgotten. */
export function keepModel(settings: ModelSettings | null): void {
  withStorage((storage) =>
    settings === null ? storage.removeItem(STORED) : storage.setItem(STORED, JSON.stringify(settings)),
  );
}

/** The browser's own model (the Prompt API), null where it has none. */
export function builtInModel(): BuiltInModel | null {
  return (globalThis as { LanguageModel?: BuiltInModel }).LanguageModel ?? null;
}
