/** Headers of an answer → what the service says is left, in words: `$0.979 of $1 left`, `45 of 50 left`; null: it says nothing. */
export function budgetIn(headers: Headers): string | null {
  const money = leftIn(headers, "-usd", "$");
  return money ?? leftIn(headers, "", "");
}

function leftIn(headers: Headers, ending: string, unit: string): string | null {
  const left = numberIn(headers.get(`x-ratelimit-remaining${ending}`));
  const limit = numberIn(headers.get(`x-ratelimit-limit${ending}`));
  if (left === null) return null;
  return `${unit}${left}${limit === null ? "" : ` of ${unit}${limit}`} left`;
}

/** As it is written, if it is a number. */
function numberIn(text: string | null): string | null {
  return text !== null && /^\s*-?\d{1,12}(?:\.\d{1,9})?\s*$/.test(text) ? text.trim() : null;
}
