import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { fixture, fixtureText, notesOf, readBytes, readText } from "./inputs";

const html = fixtureText("hub-page.html.txt");
const page = await readText(html, "saved.html");

describe("a saved hub page", () => {
  it("says what its text says", () => {
    expect(page.format).toBe("hub-page-html");
    expect(page.hub).toMatchObject({
      title: "A Made-Up Survey of Paper Folding",
      abstract: "This abstract was made for a test. It speaks of folds, creases & made-up machines.",
      citingCount: 27,
      roles: [
        { label: "background", count: 11 },
        { label: "dataset", count: 1 },
      ],
    });
    expect(page.papers.map((paper) => paper.title)).toEqual([
      "Test Title One: Folding by Made-Up Machines",
      "Test Title Two: Creases <b>Without</b> Names",
      "Test Title Three: Is a Fold a Crease?",
    ]);
    expect(page.papers[0]).toMatchObject({ date: "2026-03-31", novelty: "7.0", representative: true });
  });

  it("gives papers the links and ids of their titles and buttons, relative ones from where it was saved", () => {
    expect(page.hub).toMatchObject({ arxivId: "2601.00001", url: "https://arxiv.org/abs/2601.00001v2" });
    expect(page.papers[0]).toMatchObject({
      id: "doi:10.5555/fold.1",
      doi: "10.5555/fold.1",
      arxivId: "2603.00001",
      url: "https://hub.example/papers/one",
    });
    expect(page.papers[1]).toMatchObject({
      id: "arxiv:2602.00002",
      url: "https://arxiv.org/abs/2602.00002v3",
    });
  });

  it("gives no link that is not http or https", async () => {
    expect(page.papers[2]).not.toHaveProperty("url");
    expect(JSON.stringify(page)).not.toContain("javascript:");
    const nowhere = await readText(html.replace(/<!-- saved.*-->/, ""), "saved.html");
    expect(nowhere.papers[0]).not.toHaveProperty("url");
  });

  it("shows nothing of scripts, styles and the head", () => {
    const text = JSON.stringify(page);
    for (const word of ["Not a title", "never run", "badge::before", "Turn scripts on"])
      expect(text).not.toContain(word);
  });

  it("may come as a piece from the clipboard", async () => {
    const start = html.indexOf("<p><span");
    const piece = `Version:0.9\r\nStartHTML:00000097\r\nSourceURL:https://hub.example/x\r\n<html>\r\n<body>\r\n<!--StartFragment-->${html.slice(start, html.indexOf("</main>"))}<!--EndFragment--></body></html>`;
    expect((await readText(piece, "pasted")).papers).toEqual(page.papers);
    expect((await readText(html.slice(start), "pasted")).papers.map((paper) => paper.id)).toHaveLength(3);
  });

  it("may have its entries wholly inside links, or in no list at all", async () => {
    const linked = html.replace(
      /<li>\s*<a href="(https[^"]*)">([^<]*(?:<[^/a][^>]*>)?[^<]*)<\/a>\s*(<p>.*<\/p>)/,
      '<li><a href="$1"><h3>$2</h3>$3</a>',
    );
    expect(linked).not.toBe(html);
    expect((await readText(linked, "x.html")).papers).toEqual(page.papers);
    const divs = html.replace(/<(\/?)(?:ul|li)>/g, "<$1div>");
    expect((await readText(divs, "x.html")).papers.map((paper) => paper.title)).toEqual(
      page.papers.map((paper) => paper.title),
    );
  });

  it("is refused with a sentence if it is another web page", async () => {
    for (const other of ["<!doctype html><title>x</title><p>Hello", "<p>hub</p>", "<html></html>"])
      await expect(readText(other, "x.html")).rejects.toThrow(InputError);
  });

  it("is read as windows-1252 if it is not UTF-8, and says so", async () => {
    const bytes = fixture("hub-page.html.txt").slice();
    const text = new TextDecoder("latin1")
      .decode(bytes)
      .replace("folds, creases", "folds \x93and\x94 cr\xe9ases");
    const read = (
      await readBytes(
        Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
        "old.html",
      )
    ).bibliography;
    expect(read.hub?.abstract).toContain("folds “and” créases");
    expect(notesOf(read)).toContain("windows-1252");
  });
});
