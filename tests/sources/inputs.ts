/** Inputs of the tests: files by name, texts as bytes. */
import { readFileSync } from "node:fs";
import type { Bibliography } from "../../src/model/bibliography";
import type { Reading } from "../../src/model/mapFile";
import type { SourceInput } from "../../src/model/plugins";
import { readInputs } from "../../src/reading";
import { sourceInput } from "../../src/sources/input/sourceInput";

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

export function fixtureText(name: string): string {
  return new TextDecoder().decode(fixture(name));
}

/** The survey's page as it is shipped in data/. */
export function surveyText(): string {
  return readFileSync(new URL("../../data/survey-code-generation.txt", import.meta.url), "utf8");
}

export function surveyFacts(): string {
  return readFileSync(new URL("../../data/survey-code-generation.facts.json", import.meta.url), "utf8");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function inputOf(content: Uint8Array | string, name = "input"): Promise<SourceInput> {
  return sourceInput(typeof content === "string" ? bytesOf(content) : content, name);
}

export function readBytes(bytes: Uint8Array, name: string): Promise<Reading> {
  return readInputs([{ bytes, name }]);
}

export async function readText(text: string, name = "page.txt"): Promise<Bibliography> {
  return (await readBytes(bytesOf(text), name)).bibliography;
}

export function readJson(value: unknown, name = "file.json"): Promise<Bibliography> {
  return readText(JSON.stringify(value), name);
}

/** All notes as one text, for looking a word up. */
export function notesOf(bibliography: Bibliography): string {
  return bibliography.notes.map((note) => `${note.where}: ${note.what}`).join("\n");
}

/** A page of the stripped form with the given papers. */
export function pageOf(papers: readonly { title: string; summary?: string }[]): string {
  return [
    "hub Canonical reference",
    "A Made-Up Survey of Paper Folding",
    "Canonical reference. 89% of citing Pith papers cite this work as background.",
    "citing papers explorer",
    ...papers.flatMap(({ title, summary }) => ["-", title, ...(summary === undefined ? [] : [summary])]),
    "",
  ].join("\n");
}
