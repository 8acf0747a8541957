/** The bundled typeface as base64 woff2, for pictures that carry it. Fetched once, and again after a failure; in the single-file page the address holds the bytes. */
import regularUrl from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import semiboldUrl from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";

export interface Typeface {
  readonly regular: string;
  readonly semibold: string;
}

let loading: Promise<Typeface> | null = null;

export function loadTypeface(): Promise<Typeface> {
  loading ??= Promise.all([base64Of(regularUrl), base64Of(semiboldUrl)]).then(
    ([regular, semibold]) => ({ regular, semibold }),
    (error: unknown) => {
      // The next picture tries again.
      loading = null;
      throw error;
    },
  );
  return loading;
}

async function base64Of(address: string): Promise<string> {
  const inline = /^data:[^,]*;base64,(.*)$/s.exec(address);
  if (inline) return inline[1] ?? "";
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The typeface could not be loaded (${response.status} ${address}).`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
