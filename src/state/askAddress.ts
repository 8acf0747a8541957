/** Asks a service with OpenAI's interface (`/chat/completions`), on this machine only; every way to fail becomes a sentence with a next step. */

export interface ModelAddress {
  /** For instance `http://localhost:11434/v1`. */
  readonly address: string;
  /** As the service names it. */
  readonly model: string;
  /** Empty: none. */
  readonly key: string;
}

interface Reach {
  readonly fetch: typeof fetch;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** The page's policy (index.html) lets it reach no other. */
const THIS_MACHINE = ["localhost", "127.0.0.1"];

/** @returns the model's text. @throws Error with a sentence; the signal's reason where it was aborted. */
export async function askAddress(
  { address, model, key }: ModelAddress,
  prompt: string,
  reach: Reach,
): Promise<string> {
  const base = readAddress(address);
  if (!model.trim())
    throw new Error("Which model? Give its name as the service knows it, for instance llama3.2.");
  const { fetch, signal } = reach;
  const response = await fetch(`${base}/chat/completions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(key ? { Authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({
      model: model.trim(),
      messages: [{ role: "user", content: prompt }],
      temperature: 0,
      stream: false,
    }),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    signal,
  }).catch(async (error: unknown) => {
    signal.throwIfAborted();
    throw new Error(await whyUnreached(base, reach), { cause: error });
  });
  const text = await response.text();
  if (!response.ok) throw new Error(refusal(response.status, base, model));
  return contentOf(text, base);
}

/** Without a slash at the end. */
function readAddress(text: string): string {
  const address = text
    .trim()
    .replace(/\/+$/, "")
    .replace(/\/chat\/completions$/, "");
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(
      `“${text.trim()}” is no address. One begins with http://, for instance http://localhost:11434/v1.`,
    );
  if (!THIS_MACHINE.includes(new URL(address).hostname))
    throw new Error(
      `This page may speak to models on this machine only, so that no paper can leave it: an address with localhost or 127.0.0.1. ${new URL(address).hostname} is another machine.`,
    );
  return address;
}

/** A browser does not tell a service that is not there from one that does not allow this page: a request without content does. */
async function whyUnreached(base: string, { fetch, signal, origin }: Reach): Promise<string> {
  try {
    await fetch(`${base}/models`, { mode: "no-cors", credentials: "omit", signal });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof TypeError)) throw error;
    return `Nothing answers at ${base}. Start the model's service, or correct the address.`;
  }
  return `The service at ${base} does not allow this page to ask it. Have it allow the origin ${origin} (for Ollama: start it with OLLAMA_ORIGINS=${origin}).`;
}

function refusal(status: number, base: string, model: string): string {
  if (status === 401 || status === 403)
    return `The service at ${base} refuses the request (${status}). Give the key that it asks for, or another one.`;
  if (status === 404)
    return `The service at ${base} does not know the model “${model}”, or the address is not that of its interface (it often ends in /v1). Correct one of the two.`;
  if (status === 429) return `The service at ${base} is asked too often (429). Wait a little and ask again.`;
  return `The service at ${base} answers with an error (${status}). Look at what it reports, then ask again.`;
}

function contentOf(text: string, base: string): string {
  const content = readContent(text);
  if (content === null)
    throw new Error(
      `What answers at ${base} does not answer as OpenAI's interface does. Is the address right? It often ends in /v1.`,
    );
  return content;
}

/** The first choice's text in the answer; null where it is of another form. */
function readContent(text: string): string | null {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const choices = field(answer, "choices");
  const content = field(field(Array.isArray(choices) ? choices[0] : null, "message"), "content");
  return typeof content === "string" ? content : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
