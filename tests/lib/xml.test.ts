import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeXml } from "../../src/lib/xml";

const names: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What an XML parser makes of the escaped text. */
function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? "");
}

/** Of the controls, XML 1.0 holds tab, line feed, return and those from U+007F on. */
function forbiddenGone(control: string): string {
  return control < " " && !"\t\n\r".includes(control) ? "\ufffd" : control;
}

describe("escapeXml", () => {
  it.each([
    ["<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    [`"><img src=x onerror='f()'>`, "&quot;&gt;&lt;img src=x onerror=&#39;f()&#39;&gt;"],
    ["]]>", "]]&gt;"],
    ["R&D &amp; more", "R&amp;D &amp;amp; more"],
    ["tab\tline\nreturn\r", "tab\tline\nreturn\r"],
    ["\u0000\u0008\u001f\uffff", "\ufffd\ufffd\ufffd\ufffd"],
    ["\ud83d alone, 😀 whole", "\ufffd alone, 😀 whole"],
    ["\u202eright to left", "\u202eright to left"],
  ])("makes %j into %j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it("leaves no markup and loses nothing that XML can hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(unescapeXml(escaped)).toBe(text.replace(/\p{Cc}/gu, forbiddenGone));
      }),
    );
  });
});
