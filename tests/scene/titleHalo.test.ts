import { describe, expect, it } from "vitest";
import { mix } from "../../src/lib/colour";
import { toFrame } from "../../src/lib/placement";
import { defaultPicture } from "../../src/model/picture";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { islandsOf } from "../../src/scene/islands";
import { palette } from "../../src/scene/palette";
import { haloOn } from "../../src/scene/titleHalo";
import { topicLooks } from "../../src/scene/topicLooks";
import { surveyMap } from "./pictures";

describe("the halo of a paper's title", () => {
  const map = surveyMap();
  const scene = composePicture(map, defaultView, defaultPicture, {});
  const colours = palette("light");
  const haloAt = haloOn(map, topicLooks(map, colours), scene.placement, scene.frame, colours);
  const middleOf = (topic: number) => {
    const place = map.topics.assignments.findIndex((each) => each.topic === map.topics.topics[topic]!.id);
    const { x, y } = toFrame(
      scene.placement,
      scene.frame,
      map.layout.positions[2 * place]!,
      map.layout.positions[2 * place + 1]!,
    );
    return { left: x - 1, top: y - 1, width: 2, height: 2 };
  };

  it("has the colour of the region within its topic's", () => {
    const { fill, opacity } = scene.regions[0]!;
    expect(haloAt(middleOf(0), 0)).toBe(mix(scene.background, fill, opacity));
  });

  it("has that of the ground beyond it, on other topics' regions, and for papers of no topic", () => {
    expect(haloAt({ left: -900, top: -900, width: 5, height: 5 }, 0)).toBe(scene.background);
    expect(haloAt(middleOf(1), 0)).toBe(scene.background);
    expect(haloAt(middleOf(0), -2)).toBe(scene.background);
  });

  it("lies between the two across the edge", () => {
    const ring = islandsOf(map).rings[0]![0]!;
    const { x, y } = toFrame(scene.placement, scene.frame, ring[0]!, ring[1]!);
    const halo = haloAt({ left: x - 8, top: y - 8, width: 16, height: 16 }, 0);
    const { fill, opacity } = scene.regions[0]!;
    expect([scene.background, mix(scene.background, fill, opacity)]).not.toContain(halo);
  });
});
