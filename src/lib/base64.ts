/** Bytes ↔ base64 text (RFC 4648, section 4). */

/** A multiple of 3, so that parts join; few enough to be arguments of one call. */
const PART = 24_576;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PART))));
  return parts.join("");
}

/** White space within is passed over. @returns null if the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const letters = text.replace(/\s+/g, "");
  if (letters.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(letters)) return null;
  const binary = atob(letters);
  const bytes = new Uint8Array(binary.length);
  for (let k = 0; k < bytes.length; k++) bytes[k] = binary.charCodeAt(k);
  return bytes;
}
