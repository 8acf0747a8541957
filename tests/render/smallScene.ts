/** A scene of three papers in two topics, small enough to work out by hand: 1 map unit = 2 px, hub at (210, 95). */
import type { Lines, Scene } from "../../src/model/scene";

export const smallScene: Scene = {
  frame: { width: 400, height: 200 },
  placement: { x: 0, y: 0, scale: 2, shiftX: 10, shiftY: -5 },
  theme: "light",
  background: "#ffffff",
  ink: "#111111",
  title: "Map",
  description: "Three papers",
  regions: [
    region("t1", [20, -20, 60, -20, 60, 20, 20, 20], [30, -5, 40, -5, 40, 5, 30, 5]),
    region("t2", [-60, -20, -20, -20, -20, 20, -60, 20]),
  ],
  spokes: lines(["a", "hub", 25, 0, 0, 0]),
  links: lines(["a", "b", 25, 0, 50, 10], ["b", "c", 50, 10, -40, 0], ["b", "c", 50, 10, -40, 0]),
  discs: {
    ids: ["a", "b", "c"],
    topics: ["t1", "t1", "t2"],
    titles: ["A", "B", "C"],
    x: Float64Array.of(25, 50, -40),
    y: Float64Array.of(0, 10, 0),
    radii: Float64Array.of(3, 4, 5),
    fills: ["#112233", "#112233", "#445566"],
    strokes: ["#ffffff", "#ffffff", "#ffffff"],
    opacities: Float64Array.of(1, 0.5, 1),
  },
  hub: { id: "hub", title: "Hub", radius: 8, fill: "#000000", ring: "#000001", opacity: 1 },
  labels: [
    {
      kind: "topic",
      id: "t2",
      lines: [
        {
          text: "Repair",
          x: 130,
          y: 50,
          size: 17,
          weight: 600,
          anchor: "middle",
          color: "#123456",
          width: 60,
        },
        {
          text: "patches",
          x: 130,
          y: 66,
          size: 12,
          weight: 400,
          anchor: "middle",
          color: "#666666",
          width: 50,
        },
      ],
      box: { left: 100, top: 35, width: 60, height: 36 },
      halo: "#fefefe",
      opacity: 0.9,
    },
    {
      kind: "paper",
      id: "b",
      lines: [
        { text: "B", x: 322, y: 79, size: 12, weight: 400, anchor: "start", color: "#111111", width: 9 },
      ],
      box: { left: 322, top: 68, width: 9, height: 14 },
      halo: "#fefefe",
      opacity: 1,
    },
  ],
  legend: null,
  heading: [],
  caption: [],
  sourceLine: [],
  notes: [],
};

function region(topic: string, ...rings: number[][]): Scene["regions"][number] {
  return {
    topic,
    label: topic,
    rings: rings.map((ring) => Float64Array.from(ring)),
    fill: "#abcdef",
    opacity: 0.2,
    pattern: null,
  };
}

type Line = readonly [source: string, target: string, x1: number, y1: number, x2: number, y2: number];

function lines(...all: Line[]): Lines {
  return {
    x1: Float64Array.from(all, (line) => line[2]),
    y1: Float64Array.from(all, (line) => line[3]),
    x2: Float64Array.from(all, (line) => line[4]),
    y2: Float64Array.from(all, (line) => line[5]),
    widths: new Float64Array(all.length).fill(1.2),
    opacities: new Float64Array(all.length).fill(0.3),
    colors: all.map(() => "#334455"),
    sources: all.map((line) => line[0]),
    targets: all.map((line) => line[1]),
  };
}
