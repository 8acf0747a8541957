/** Headers of an answer → how long to wait before the next question. All in milliseconds. */

/** Before the first, second … repetition, where the service names no time. */
export const BACKOFF = [1000, 2000, 4000, 8000, 16_000] as const;

/** Whoever asks for more is not waited for: the user is told when to come back. */
export const LONGEST_WAIT = 5 * 60_000;

/**
 * What a refusal asks for: `Retry-After` in seconds or as a date, Zotero's `Backoff`, the time at which OpenAlex's spent budget is new, the
 * interval of Crossref. Null: nothing.
 * @param now milliseconds since 1970.
 */
export function askedWait(headers: Headers, now: number): number | null {
  const asked = retryAfter(headers, now) ?? secondsIn(headers.get("backoff"));
  if (asked !== null) return asked;
  if (isSpent(headers)) {
    const reset = Number(headers.get("x-ratelimit-reset") ?? Number.NaN);
    // Some name the seconds until then, some the time itself in seconds since 1970.
    if (Number.isFinite(reset)) return Math.max(0, reset > 1e9 ? reset * 1000 - now : reset * 1000);
  }
  return secondsIn(headers.get("x-rate-limit-interval"));
}

/** Nothing is left of the budget. */
export function isSpent(headers: Headers): boolean {
  return ["x-ratelimit-remaining-usd", "x-ratelimit-remaining"].some((name) => {
    const left = headers.get(name);
    return left !== null && left.trim() !== "" && Number(left) <= 0;
  });
}

/** The pause that a good answer asks for from now on: as many questions an interval as Crossref says; null: nothing. */
export function askedPause(headers: Headers): number | null {
  const limit = Number(headers.get("x-rate-limit-limit") ?? Number.NaN);
  const interval = secondsIn(headers.get("x-rate-limit-interval"));
  return interval !== null && limit >= 1 ? Math.ceil(interval / limit) : null;
}

/** The time for which a good answer asks to be left alone (Zotero's `Backoff`); null: nothing. */
export function askedRest(headers: Headers): number | null {
  return secondsIn(headers.get("backoff"));
}

function retryAfter(headers: Headers, now: number): number | null {
  const text = headers.get("retry-after");
  const seconds = secondsIn(text);
  if (seconds !== null || text === null) return seconds;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

/** `12`, `1.5`, `1s` → ms. */
function secondsIn(text: string | null): number | null {
  const found = /^\s*(\d+(?:\.\d+)?)\s*s?\s*$/.exec(text ?? "")?.[1];
  return found === undefined ? null : Math.ceil(Number(found) * 1000);
}
