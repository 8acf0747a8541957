/** A Chromium for a test file, fresh pages for its tests, and the rule that no page may complain. */
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";
import { launchFlags } from "../../scripts/chromium";

export interface PageOptions {
  /** CSS px; 1440 × 900 where absent. */
  readonly width?: number;
  readonly height?: number;
  /** What the system prefers. */
  readonly theme?: "light" | "dark";
  readonly reducedMotion?: boolean;
  /** Instead of the site's first page. */
  readonly address?: string;
  readonly touch?: boolean;
  /** Files of the site, as a glob, that cannot be had. */
  readonly without?: string;
  /** Servers that the page asks refuse, or are not there: the browser tells that by itself. */
  readonly isRefused?: boolean;
  /** False where no map is to be waited for. */
  readonly hasMap?: boolean;
}

/** What the browser says of a request that `without` refuses; it may come at any later moment. */
const REFUSED = "Failed to load resource: net::ERR_FAILED";
const REFUSED_BY_SERVER =
  /^Failed to load resource: (the server responded with a status of \d+|net::ERR_(CONNECTION_REFUSED|FAILED))/;

export interface Pages {
  /** A page with a fresh profile, once its first map is drawn. */
  openPage(options?: PageOptions): Promise<Page>;
}

/** To be called at the top of a test file. Errors and policy violations of any page fail the test during which they came. */
export function useBrowser(): Pages {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: [...launchFlags] });
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const said = new Set(complaints);
    complaints = [];
    expect([...said], "complaints of the page").toEqual([]);
  });
  afterAll(() => browser?.close());

  return {
    async openPage(options = {}) {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
        colorScheme: options.theme ?? "light",
        reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
        hasTouch: options.touch ?? false,
        acceptDownloads: true,
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on("console", (message) => {
        // Violations of the Content-Security-Policy come as errors here too.
        const isMeant =
          (options.without !== undefined && message.text() === REFUSED) ||
          (options.isRefused === true && REFUSED_BY_SERVER.test(message.text()));
        const isComplaint = message.type() === "error" || message.type() === "warning";
        if (isComplaint && !isMeant) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
      page.on("dialog", (dialog) => {
        complaints.push(`a dialog opened: ${dialog.message()}`);
        void dialog.dismiss();
      });
      if (options.without) await page.route(options.without, (route) => route.abort());
      await page.goto(options.address ?? inject("site"));
      if (options.hasMap ?? true) await waitForMap(page);
      return page;
    },
  };
}

/** Resolves once a finished map is drawn. (Not waitForFunction: the page's policy forbids the eval that it needs.) */
export async function waitForMap(page: Page): Promise<void> {
  await page.locator('html[data-map="ready"]').waitFor({ state: "attached", timeout: 30_000 });
  await settled(page);
}

/** Opens the search box by its key and waits for it to take the letters. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press("/");
  await page.locator("input[role=combobox]:focus").waitFor();
}

/** Two frames later everything that follows from the last change is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
