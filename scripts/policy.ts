/**
 * The Content-Security-Policy of the built pages. index.html states it for the site, in its own text, so that it holds wherever the files
 * are served from; the single file needs the same with other places: its scripts and styles are inline, its worker comes from a blob.
 *
 * What runs and what is shown comes from the page alone. `connect-src` also names this machine, where a name for a topic may be asked of a
 * model (src/state/askAddress.ts), and the scholarly services that a page may ask (src/sources/online). No other machine is named, so
 * nothing can go anywhere else.
 */
import { createHash } from "node:crypto";

const META = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)("\s*\/?>)/;

/** @throws Error where the site's page has no policy, or an inline script or style that its policy would block. */
export function checkSitePolicy(html: string): string {
  policyOf(html);
  const inline = [...inlineTexts(html, "script"), ...inlineTexts(html, "style")];
  if (inline.length > 0)
    throw new Error(`index.html: its policy blocks the inline script or style "${inline[0]?.slice(0, 60)}".`);
  return html;
}

/** The single file's html, its policy allowing exactly its own scripts and styles, by hash, and nothing from any server. */
export function withSinglePolicy(html: string): string {
  const hashes = (element: "script" | "style") =>
    inlineTexts(html, element)
      .map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
      .join(" ");
  const own: Readonly<Record<string, string>> = {
    // The worker, from a blob, is under this policy as well, and its kernels (src/lib/simd) are WebAssembly. It allows no script from a text.
    "script-src": `${hashes("script")} 'wasm-unsafe-eval'`,
    "style-src": hashes("style"),
  };
  const directives = policyOf(html).map(([name, ...sources]) => {
    const elsewhere = sources.map((source) => (source === "'self'" ? (own[name ?? ""] ?? "") : source));
    return [name, elsewhere.filter(Boolean).join(" ") || "'none'"].join(" ");
  });
  return html.replace(META, (_, before: string, __, after: string) => before + directives.join("; ") + after);
}

/** Each directive as its words. */
function policyOf(html: string): string[][] {
  const policy = META.exec(html)?.[2];
  if (policy === undefined) throw new Error("index.html states no Content-Security-Policy in a <meta>.");
  return policy.split(";").map((directive) => directive.trim().split(/\s+/));
}

/** Text between the tags of every such element, as the browser hashes it; elements with `src` have none. */
function inlineTexts(html: string, element: "script" | "style"): string[] {
  const pattern = new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, "g");
  return [...html.matchAll(pattern)]
    .filter(([, attributes = ""]) => !/\ssrc=/.test(attributes))
    .map(([, , text = ""]) => text);
}
