/**
 * A topic's terms and titles → a name for it, by a language model of the user's own: a service with OpenAI's interface on this machine, or the
 * model built into the browser. Called for nothing but the user's press of a button, with nothing but the text that was shown before.
 */
import { plainText } from "../lib/plainText";
import { askAddress, type ModelAddress } from "./askAddress";

/** Where a model is asked. */
export type Model = ({ readonly kind: "address" } & ModelAddress) | { readonly kind: "builtIn" };

/** The part of the browser's own model that is used here. */
export interface BuiltInModel {
  /** `available`, `downloadable`, `downloading` or `unavailable`. */
  availability(options: typeof IN_ENGLISH): Promise<string>;
  create(options: typeof IN_ENGLISH & { signal: AbortSignal }): Promise<{
    prompt(text: string, options: { signal: AbortSignal }): Promise<string>;
    destroy?(): void;
  }>;
}

/** What asking needs from the page. */
export interface Reach {
  readonly fetch: typeof fetch;
  /** Null where the browser has none. */
  readonly builtIn: BuiltInModel | null;
  /** Of this page, for the sentence on what the service must allow. */
  readonly origin: string;
  /** Aborting rejects with the signal's reason. */
  readonly signal: AbortSignal;
}

/** The browser wants to know the language of the answer. */
const IN_ENGLISH = { expectedOutputs: [{ type: "text", languages: ["en"] }] };

const TITLES = 8;
const TITLE_LENGTH = 200;
const WORDS = 5;
const NAME_LENGTH = 80;

/** The whole text that a model gets to see. */
export function suggestionPrompt(terms: readonly string[], titles: readonly string[]): string {
  const lines = titles.slice(0, TITLES).map((title) => `- ${oneLine(title).slice(0, TITLE_LENGTH)}`);
  return [
    "Name the topic that these research papers share, as the heading of a section: a noun phrase of two to four words, without quotation marks.",
    "Answer with the name alone.",
    "",
    `Terms that set the topic apart: ${terms.map(oneLine).join(", ") || "none"}`,
    "Titles:",
    ...lines,
  ].join("\n");
}

/** @returns the name, cleaned. @throws Error with a sentence for the user and a next step. */
export async function suggestName(model: Model, prompt: string, reach: Reach): Promise<string> {
  const answer =
    model.kind === "builtIn" ? await askBuiltIn(prompt, reach) : await askAddress(model, prompt, reach);
  const name = cleanName(answer);
  if (!name) throw new Error("The model gave no name. Ask again, or ask another model.");
  return name;
}

/** `llama3 at localhost`: who has said it. */
export function modelWords(model: Model): string {
  if (model.kind === "builtIn") return "the model built into this browser";
  return `${model.model} at ${URL.canParse(model.address) ? new URL(model.address).hostname : model.address}`;
}

/** One line of at most five words, without quotes, markup, a label before it or a full stop after it; may be empty. */
export function cleanName(answer: string): string {
  const lines = answer.replace(/<think>[\s\S]*?(<\/think>|$)/gi, "").split(/[\r\n]+/);
  const line =
    lines.map((each) => each.replace(/^[\s>#*\-•]*(?:\d+[.)]\s+)?/, "").trim()).find(Boolean) ?? "";
  const bare = plainText(line.replace(/^(?:topic |section )?(?:name|heading|title|topic)\s*:\s*/i, ""))
    .replace(/["“”„«»`*_\u200b-\u200f\u202a-\u202e\u2066-\u2069]|^['‘’]+|['‘’]+$/g, "")
    .replace(/[\s.;:,!]+$/, "");
  const words = bare.split(/\s+/).filter(Boolean).slice(0, WORDS);
  // What was cut off may have needed a word that now hangs.
  while (words.length > 1 && /^(?:and|or|of|for|in|on|with|by|the|a|an|to|&)$/i.test(words.at(-1)!))
    words.pop();
  return words
    .join(" ")
    .replace(/[,;:]$/, "")
    .slice(0, NAME_LENGTH)
    .trim();
}

async function askBuiltIn(prompt: string, { builtIn, signal }: Reach): Promise<string> {
  if (!builtIn) throw new Error("This browser has no model built in. Ask one at an address.");
  const state = await builtIn.availability(IN_ENGLISH);
  if (state !== "available")
    throw new Error(
      `The browser's model is not ready (it says “${state}”). Have the browser load it in its settings, or ask a model at an address.`,
    );
  const session = await builtIn.create({ ...IN_ENGLISH, signal });
  try {
    return await session.prompt(prompt, { signal });
  } finally {
    session.destroy?.();
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
