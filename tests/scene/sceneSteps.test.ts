import { expect, it } from "vitest";
import { finished } from "../../src/lib/steps";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { islandsOf } from "../../src/scene/islands";
import { sceneSteps } from "../../src/scene/sceneSteps";
import { largeMap } from "./largeMap";
import { wholePage } from "./pictures";

const screens = [
  { width: 1440, height: 900 },
  { width: 390, height: 800 },
];

it.each(screens)(
  "a map whose steps were run has the same scene as one composed at once ($width px)",
  (frame) => {
    const page = wholePage(frame, { heading: false, legend: false });
    const [ready, other] = [largeMap(1500), largeMap(1500)];
    const shares = [...sceneSteps(ready, frame)];
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.every((share, k) => share >= (shares[k - 1] ?? 0) && share <= 1)).toBe(true);
    expect(compose(ready, defaultView, page)).toEqual(compose(other, defaultView, page));
  },
);

it("what the steps made is kept", () => {
  const map = largeMap(400);
  finished(sceneSteps(map, screens[0]!));
  const islands = islandsOf(map);
  finished(sceneSteps(map, screens[0]!));
  expect(islandsOf(map)).toBe(islands);
});
