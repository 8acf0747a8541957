/** Recorded answers of services (YAML cassettes of two recorders) → the texts of their bodies. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "fflate";
import { load, YAML11_SCHEMA } from "js-yaml";

/** The real data, where it lies beside the project. */
export function dataFile(path: string): URL {
  return new URL(`../../../shared/data/${path}`, import.meta.url);
}

/** True where it is there; tests of real files are skipped elsewhere. */
export const hasData = existsSync(dataFile("README.md"));

export function dataText(path: string): string {
  const bytes = readFileSync(dataFile(path));
  return new TextDecoder().decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
}

export interface Recorded {
  /** Of the cassette, with the number of the answer. */
  readonly name: string;
  readonly uri: string;
  readonly text: string;
}

interface Body {
  readonly string?: string | Uint8Array;
}
interface Interaction {
  readonly request: { readonly uri: string };
  readonly response: { readonly body?: Body; readonly content?: string };
}

/** All answers of a folder of cassettes that are JSON. */
export function recorded(folder: string): Recorded[] {
  const names = readdirSync(dataFile(folder)).filter((name) => /\.ya?ml$/.test(name));
  return names.sort().flatMap((name) => {
    const cassette = load(dataText(`${folder}/${name}`), { schema: YAML11_SCHEMA }) as {
      interactions?: Interaction[];
      http_interactions?: Interaction[];
    };
    return (cassette.interactions ?? cassette.http_interactions ?? []).flatMap(({ request, response }, i) => {
      const text = textOf(response.body?.string ?? response.content ?? "");
      return /^\s*[[{]/.test(text) ? [{ name: `${name}#${i + 1}`, uri: request.uri, text }] : [];
    });
  });
}

function textOf(body: string | Uint8Array): string {
  if (typeof body === "string") return body;
  const bytes = Uint8Array.from(body);
  return new TextDecoder().decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}
