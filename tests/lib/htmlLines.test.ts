import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlLines } from "../../src/lib/htmlLines";

const texts = (html: string) => htmlLines(html).map((line) => line.text);

describe("the lines of html", () => {
  it("are parted by blocks and line breaks, not by inline elements", () => {
    expect(texts("<p>One <b>bold</b>\n word<br>next</p><div>third<div>fourth</div></div>")).toEqual([
      "One bold word",
      "next",
      "third",
      "fourth",
    ]);
  });

  it("open items of a list with a dash, but not those of a list within", () => {
    expect(texts("<ul><li>A<ul><li>A1</ul><li>B</ul>")).toEqual(["-", "A", "A1", "-", "B"]);
  });

  it("set neighbouring boxes apart and leave letters of a word together", () => {
    expect(texts("<span>background</span><span>11</span>")).toEqual(["background 11"]);
    expect(texts("<em>Multi</em>-SWE H<sub>2</sub>O")).toEqual(["Multi-SWE H2O"]);
  });

  it("have entities as letters, once", () => {
    expect(texts("&lt;script&gt; &amp;lt; &#916;&#x394; &Delta;&eacute;&nbsp;&unknown; &#0; AT&T")).toEqual([
      "<script> &lt; ΔΔ Δé &unknown; \ufffd AT&T",
    ]);
  });

  it("hold nothing of scripts, styles, comments and declarations", () => {
    const html =
      "<!doctype html><style>p::before{content:'</p>x'}</style><script>if (a<b) '<p>no</p>'</script ><!-- <p>no --><?php no ?><svg><text>no</text></svg><svg/>yes";
    expect(texts(html)).toEqual(["yes"]);
    expect(texts("yes<script>never closed <p>no")).toEqual(["yes"]);
  });

  it("know their links, resolved, and only http and https", () => {
    const html =
      '<base href="https://a.example/b/"><p><a href=c?x=1&amp;y=2>one <i>link</i></a> and <a href="JavaScript:alert(1)">none</a> <a href="#top">none</a></p>';
    expect(htmlLines(html)).toEqual([
      {
        text: "one link and none none",
        number: 1,
        links: [{ text: "one link", url: "https://a.example/b/c?x=1&y=2" }],
      },
    ]);
  });

  it("give each line of a link over several blocks its part of it", () => {
    const lines = htmlLines('<a href="https://a.example/"><h1>Title</h1><p>Text</p></a>');
    expect(lines.map((line) => [line.links?.[0]?.text, line.isHeading])).toEqual([
      ["Title", true],
      ["Text", undefined],
    ]);
  });

  it("know the line of the file where they begin", () => {
    expect(htmlLines("<p>\n\n a\n b</p>\n<p>c</p>").map((line) => line.number)).toEqual([3, 5]);
  });

  it("read quotes, slashes and angle brackets in attributes as browsers do", () => {
    expect(texts(`<p title="a>b" data-x='>' y=it's/>ok</p>`)).toEqual(["ok"]);
    expect(texts("a < b and 1<2 </ p>")).toEqual(["a < b and 1<2 </ p>"]);
    expect(texts('<p title="never closed>lost')).toEqual([]);
  });

  it("come from any text without failing, and never with a mark-up that was none", () => {
    const piece = fc.constantFrom(
      ..."<>/=\"' !-&;abp\n".split(""),
      "<p>",
      "</p>",
      "<!--",
      "-->",
      "<a href=",
      "&lt;",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        for (const line of htmlLines(pieces.join(""))) {
          expect(line.text).toBe(line.text.trim());
          expect(line.text).not.toBe("");
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("take a time that grows with the length only", () => {
    for (const piece of ["<a ", "<a '", "<!--", '<a href="', "</a", "<p \n=", "<script>", "&amp", "<a    ="])
      expect(() => htmlLines(piece.repeat(100_000))).not.toThrow();
  }, 10_000);
});
