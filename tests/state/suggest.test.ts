import { describe, expect, it } from "vitest";
import {
  cleanName,
  type Model,
  modelWords,
  type Reach,
  suggestionPrompt,
  suggestName,
} from "../../src/state/suggest";

const model: Model = { kind: "address", address: "http://localhost:11434/v1/", model: "llama3", key: "" };

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
}

/** A reach whose fetch answers with what is given, and notes what was sent. */
function reaching(answer: (sent: Sent) => Response | Promise<Response>, more: Partial<Reach> = {}) {
  const sent: Sent[] = [];
  const reach: Reach = {
    fetch: async (url, init) => {
      const request = { url: String(url), init: init ?? {} };
      sent.push(request);
      return answer(request);
    },
    builtIn: null,
    origin: "https://maps.example",
    signal: new AbortController().signal,
    ...more,
  };
  return { sent, reach };
}

const saying = (content: unknown) => () => Response.json({ choices: [{ message: { content } }] });
const failing = () => {
  throw new TypeError("Failed to fetch");
};

describe("asking a model for a name", () => {
  it("sends the prompt as it was shown, to that address and nothing else", async () => {
    const { sent, reach } = reaching(saying("Program repair"));
    expect(await suggestName(model, "The text", reach)).toBe("Program repair");
    expect(sent.map(({ url }) => url)).toEqual(["http://localhost:11434/v1/chat/completions"]);
    const { headers, body, credentials } = sent[0]!.init;
    expect(JSON.parse(String(body))).toEqual({
      model: "llama3",
      messages: [{ role: "user", content: "The text" }],
      temperature: 0,
      stream: false,
    });
    expect(headers).toEqual({ "Content-Type": "application/json" });
    expect(credentials).toBe("omit");
  });

  it("gives the key where there is one", async () => {
    const { sent, reach } = reaching(saying("Program repair"));
    await suggestName({ ...model, key: "secret" }, "x", reach);
    expect(sent[0]!.init.headers).toMatchObject({ Authorization: "Bearer secret" });
  });

  it.each([
    ["nothing there", failing, /^Nothing answers at http:\/\/localhost:11434\/v1\. Start /],
    [
      "a service that does not allow the page",
      ({ init }: Sent) => (init.mode === "no-cors" ? new Response() : failing()),
      /does not allow this page to ask it\. Have it allow the origin https:\/\/maps\.example .*OLLAMA_ORIGINS/,
    ],
    ["a missing key", () => new Response("", { status: 401 }), /refuses the request \(401\)\. Give the key/],
    ["an unknown model", () => new Response("", { status: 404 }), /does not know the model “llama3”/],
    ["a broken service", () => new Response("", { status: 500 }), /answers with an error \(500\)\. Look/],
    ["a page of html", () => new Response("<html>"), /does not answer as OpenAI's interface does\. Is the/],
    ["JSON of another form", () => Response.json({ choices: [] }), /does not answer as OpenAI's/],
    ["an empty answer", saying("  \n "), /^The model gave no name\. Ask again/],
    ["only thoughts", saying("<think>Hm, what is it"), /^The model gave no name\./],
  ])("says what to do about %s", async (_, answer, sentence) => {
    await expect(suggestName(model, "x", reaching(answer).reach)).rejects.toThrow(sentence);
  });

  it.each([
    ["", /is no address/],
    ["localhost:11434", /is no address/],
    ["javascript:alert(1)", /is no address/],
    ["https://api.example.com/v1", /models on this machine only.*api\.example\.com is another machine/],
    ["http://localhost.example.com/v1", /is another machine/],
  ])("sends nothing to “%s”", async (address, sentence) => {
    const { sent, reach } = reaching(saying("x"));
    await expect(suggestName({ ...model, address }, "x", reach)).rejects.toThrow(sentence);
    expect(sent).toEqual([]);
  });

  it("wants the name of a model", async () => {
    const { sent, reach } = reaching(saying("x"));
    await expect(suggestName({ ...model, model: " " }, "x", reach)).rejects.toThrow(/^Which model\?/);
    expect(sent).toEqual([]);
  });

  it("can be stopped, and then says nothing of the service", async () => {
    const control = new AbortController();
    const { reach } = reaching(
      () => {
        control.abort();
        return failing();
      },
      { signal: control.signal },
    );
    await expect(suggestName(model, "x", reach)).rejects.toThrow(DOMException);
  });

  it("asks the browser's own model where that is ready, and no address", async () => {
    const prompts: string[] = [];
    const builtIn = {
      availability: async () => "available",
      create: async () => ({
        prompt: async (text: string) => {
          prompts.push(text);
          return '"Test generation"';
        },
      }),
    };
    const { sent, reach } = reaching(failing, { builtIn });
    expect(await suggestName({ kind: "builtIn" }, "The text", reach)).toBe("Test generation");
    expect(prompts).toEqual(["The text"]);
    expect(sent).toEqual([]);
    const loading = { ...builtIn, availability: async () => "downloadable" };
    await expect(suggestName({ kind: "builtIn" }, "x", { ...reach, builtIn: loading })).rejects.toThrow(
      /not ready \(it says “downloadable”\)/,
    );
  });
});

describe("the text that is sent", () => {
  it("has the terms and at most eight titles, each on one line", () => {
    const titles = Array.from({ length: 12 }, (_, k) => `Title\n${k} ${"x".repeat(5000)}`);
    const prompt = suggestionPrompt(["repair", "patch"], titles);
    expect(prompt).toContain("repair, patch");
    const lines = prompt.split("\n").filter((line) => line.startsWith("- "));
    expect(lines).toHaveLength(8);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(210);
  });
});

describe("a model's answer", () => {
  it.each([
    ['"Program repair"', "Program repair"],
    ["**Program repair**\n\nBecause …", "Program repair"],
    ["Name: Program repair.", "Program repair"],
    ["<think>What?\nHm.</think>\n\nProgram repair", "Program repair"],
    ["1. Program repair", "Program repair"],
    ["# Program repair", "Program repair"],
    ["“Agents & tool use”", "Agents & tool use"],
    ["Benchmarks for the evaluation of models", "Benchmarks for the evaluation"],
    ["3D shape recovery", "3D shape recovery"],
    ["User's intent", "User's intent"],
    ["\u202eevil\u0000 name", "evil name"],
    ["...", ""],
  ])("%j becomes %j", (answer, name) => {
    expect(cleanName(answer)).toBe(name);
  });

  it("is never longer than five words and eighty characters", () => {
    expect(cleanName("word ".repeat(500)).split(" ")).toHaveLength(5);
    expect(cleanName("x".repeat(5000))).toHaveLength(80);
  });

  it("is told with who gave it", () => {
    expect(modelWords(model)).toBe("llama3 at localhost");
    expect(modelWords({ kind: "builtIn" })).toBe("the model built into this browser");
  });
});
