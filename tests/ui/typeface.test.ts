import { afterEach, expect, it, vi } from "vitest";
import { loadTypeface } from "../../src/ui/typeface";

afterEach(() => vi.unstubAllGlobals());

it("a typeface that could not be fetched is fetched again for the next picture, and then no more", async () => {
  vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(loadTypeface()).rejects.toThrow("Failed to fetch");
  const fetched = vi.fn(async () => new Response("woff2"));
  vi.stubGlobal("fetch", fetched);
  const typeface = await loadTypeface();
  expect(typeface).toEqual({ regular: btoa("woff2"), semibold: btoa("woff2") });
  expect(await loadTypeface()).toBe(typeface);
  expect(fetched).toHaveBeenCalledTimes(2);
});
