/** The code for what moves is fetched once; without it the map is drawn all the same. */
import { expect, it, vi } from "vitest";

it("is asked for once where it cannot be had, however often something is moved", async () => {
  let asked = 0;
  vi.doMock("../../src/render/moving", () => {
    asked++;
    throw new Error("no connection");
  });
  const { fetchMoving, moving } = await import("../../src/render/later");
  for (let move = 0; move < 5; move++) {
    fetchMoving();
    await vi.waitFor(() => expect(asked).toBe(1));
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(asked).toBe(1);
  expect(moving()).toBeNull();
});

it("is there after it was fetched", async () => {
  vi.resetModules();
  vi.doUnmock("../../src/render/moving");
  const { fetchMoving, moving } = await import("../../src/render/later");
  expect(moving()).toBeNull();
  fetchMoving();
  await vi.waitFor(() => expect(moving()).not.toBeNull());
});
