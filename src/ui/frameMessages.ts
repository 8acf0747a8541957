/**
 * Messages between a page that carries a map and the page that frames it. Asked: `{orrery: 1, id, call: "select", with: […]}`; answered:
 * `{orrery: 1, id, result}` or `{orrery: 1, id, error}`; told unasked: `{orrery: 1, event: "select", detail}`.
 */
import type { ScriptInterface } from "./scriptInterface";

/** Of these every answer is plain data. */
const CALLS = ["load", "select", "filter", "setTheme", "state", "snapshot"] as const;
const EVENTS = ["map", "select", "hover"] as const;

interface Question {
  readonly id: unknown;
  readonly call: (typeof CALLS)[number];
  readonly with: readonly unknown[];
}

/** To be called only where the page carries a map: its map is the framing page's own. */
export function answerFrame(orrery: ScriptInterface): void {
  const parent = window.parent;
  if (parent === window) return;
  // The framing page chose this map, so whoever it is may know of it.
  const post = (message: object) => parent.postMessage({ orrery: 1, ...message }, "*");
  window.addEventListener("message", async ({ source, data }) => {
    const question = source === parent ? questionIn(data) : null;
    if (!question) return;
    const { id } = question;
    try {
      post({ id, result: await answer(orrery, question) });
    } catch (error) {
      post({ id, error: error instanceof Error ? error.message : String(error) });
    }
  });
  for (const event of EVENTS) orrery.on(event, (detail) => post({ event, detail }));
  post({ event: "ready" });
}

function answer(orrery: ScriptInterface, question: Question): unknown {
  const call = orrery[question.call] as (...values: readonly unknown[]) => unknown;
  return call(...question.with);
}

function questionIn(data: unknown): Question | null {
  if (typeof data !== "object" || data === null || !("orrery" in data) || data.orrery !== 1) return null;
  const { id, call, with: values } = data as { id?: unknown; call?: unknown; with?: unknown };
  const known = CALLS.find((each) => each === call);
  return known ? { id, call: known, with: Array.isArray(values) ? values : [] } : null;
}
