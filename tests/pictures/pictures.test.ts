/** The pictures are those that were looked at. After a wanted change: look at `npm run pictures`, then `npx vitest run tests/pictures -u`. */
import { expect, it } from "vitest";
import { pictures } from "./list";

it.each(Object.entries(pictures))("%s is drawn as it was", async (name, draw) => {
  await expect(draw()).toMatchFileSnapshot(`./${name}.svg`);
});
