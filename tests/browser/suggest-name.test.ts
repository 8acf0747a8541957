/** A name from a model of the user's own: what is sent was shown, nothing is sent unasked, and the answer is used only where the user says so. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { openTopic, topicNames } from "./topicsOnPage";

const { openPage } = useBrowser();
let model: Server | null = null;

afterEach(() => {
  model?.closeAllConnections();
  model?.close();
  model = null;
});

interface Asked {
  readonly path: string;
  readonly body: string;
}

/** A service with OpenAI's interface on this machine. @param answer null: it never answers. */
async function startModel(answer: string | null): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Allow-Headers", "content-type, authorization");
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    let body = "";
    request.on("data", (part) => {
      body += String(part);
    });
    request.on("end", () => {
      asked.push({ path: request.url ?? "", body });
      if (answer !== null) response.setHeader("Content-Type", "application/json").end(answer);
    });
  });
  model = server;
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

const saying = (content: string) => JSON.stringify({ choices: [{ message: { content } }] });

async function openSuggestion(page: Page, address: string): Promise<void> {
  await openTopic(page, 0);
  await page.getByRole("button", { name: "Suggest a name" }).click();
  await page.getByRole("textbox", { name: /^Address/ }).fill(address);
  await page.getByRole("textbox", { name: "Model", exact: true }).fill("stub");
}

describe("a suggested name", () => {
  it("is asked for by the text that was shown, told with its origin, and used when that is pressed", async () => {
    const { address, asked } = await startModel(saying('"Judging code models"\nbecause …'));
    const page = await openPage({ reducedMotion: true });
    await openSuggestion(page, address);
    const shown = (await page.locator(".suggest-sent pre").textContent())!;
    expect(shown.split("\n").filter((line) => line.startsWith("- ")).length).toBeLessThanOrEqual(8);
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    const answer = page.locator(".suggest-answer");
    await expect.poll(() => answer.textContent()).toContain("Judging code models");
    expect(await answer.textContent()).toContain("suggested by stub at 127.0.0.1");
    expect(asked.map(({ path }) => path)).toEqual(["/v1/chat/completions"]);
    const body = JSON.parse(asked[0]!.body) as { model: string; messages: unknown };
    expect(body.messages).toEqual([{ role: "user", content: shown }]);
    // Not yet the name.
    expect(await page.getByRole("button", { name: "Judging code models (rename)" }).count()).toBe(0);
    await page.getByRole("button", { name: "Use this name" }).click();
    await page.getByRole("button", { name: "Judging code models (rename)" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => topicNames(page)).toContain("Judging code models");
    expect(await page.evaluate(() => localStorage.getItem("orrery-model"))).toBeNull();
  });

  it("is remembered where to ask for only if that is ticked", async () => {
    const { address } = await startModel(saying("A name"));
    const page = await openPage({ reducedMotion: true });
    await openSuggestion(page, address);
    await page.getByRole("checkbox", { name: "Keep these in this browser" }).check();
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("button", { name: "Use this name" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Suggest a name" }).click();
    expect(await page.getByRole("textbox", { name: /^Address/ }).inputValue()).toBe(address);
    expect(await page.getByRole("textbox", { name: "Model", exact: true }).inputValue()).toBe("stub");
  });

  it.each([
    ["what answers is no model", '{"hello": "there"}', /does not answer as OpenAI's interface does/],
    ["the model says nothing", saying(" "), /The model gave no name/],
  ])("is a sentence with a next step where %s", async (_, answer, sentence) => {
    const { address } = await startModel(answer);
    const page = await openPage({ reducedMotion: true });
    await openSuggestion(page, address);
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await expect.poll(() => page.locator(".suggest-answer").textContent()).toMatch(sentence);
    expect(await page.getByRole("button", { name: "Use this name" }).count()).toBe(0);
  });

  it("can be waited for no longer, and other machines are not asked at all", async () => {
    const { address, asked } = await startModel(null);
    const page = await openPage({ reducedMotion: true });
    await openSuggestion(page, address);
    await page.keyboard.press("Enter");
    await expect.poll(() => asked.length).toBe(1);
    await page.getByRole("button", { name: "Stop asking" }).click();
    await page.getByRole("button", { name: "Ask", exact: true }).waitFor();
    expect(await page.locator(".suggest-answer").textContent()).toBe("");
    await page.getByRole("textbox", { name: /^Address/ }).fill("https://models.example/v1");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator(".suggest-answer").textContent())
      .toContain("models.example is another machine");
  });
});
