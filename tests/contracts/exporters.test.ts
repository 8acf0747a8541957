/** What every exporter promises. A new one is tested by being in the list. */
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exporters } from "../../src/export";
import type { CitationMap } from "../../src/model/map";
import type { Exporter, Parameter } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { contextOf, hostileMap, sceneOf } from "../export/make";
import { makeUpMap } from "../make/map";

const maps: Readonly<Record<string, CitationMap>> = {
  "no paper": makeUpMap({ papers: 0 }),
  "one paper": makeUpMap({ papers: 1 }),
  "two papers": makeUpMap({ papers: 2 }),
  "thirty papers": makeUpMap({ papers: 30 }),
  "no hub": makeUpMap({ papers: 12, hub: false }),
  "no hub and no paper": makeUpMap({ papers: 0, hub: false }),
  "a hub that some papers cite": makeUpMap({ papers: 12, citing: 5 }),
  "hostile titles": hostileMap(),
};

async function write(exporter: Exporter, map: CitationMap, settings: Settings = {}): Promise<Uint8Array> {
  const written = await exporter.write(sceneOf(map), map, settings, contextOf(map));
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}

it("ids and extensions are unique, so that a file's name decides its format", () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length);
  expect(new Set(exporters.map(({ extension }) => extension)).size).toBe(exporters.length);
});

it("parameters of one id mean the same in every exporter that has it", () => {
  const types = new Map<string, Parameter["type"]>();
  for (const { id, type } of exporters.flatMap(({ parameters }) => parameters)) {
    expect(types.get(id) ?? type, id).toBe(type);
    types.set(id, type);
  }
});

describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))("%s", (_id, exporter) => {
  it.each(Object.keys(maps))("writes a map with %s", async (name) => {
    const { length } = await write(exporter, maps[name]!);
    // A list of references to nothing may be empty.
    if (name !== "no hub and no paper") expect(length).toBeGreaterThan(0);
  });

  it.each(Object.keys(maps))("gives the same bytes twice for a map with %s", async (name) => {
    expect(await write(exporter, maps[name]!)).toEqual(await write(exporter, maps[name]!));
  });

  it("says nothing of a hub or of citing papers where there is no hub", async () => {
    for (const text of textsIn(await write(exporter, maps["no hub"]!))) {
      expect(text).not.toMatch(/\bciting\b/i);
      expect(text).not.toContain("made:hub");
      expect(text).not.toMatch(/undefined|NaN|\bnull(?![,}\]])/);
    }
  });

  it("leaves its input as it was", async () => {
    const [map, scene] = [hostileMap(), sceneOf(hostileMap())];
    const before = [structuredClone(scene), JSON.stringify(map), map.graph.graph.export()];
    const settings = Object.freeze({});
    await exporter.write(scene, map, settings, Object.freeze({ ...contextOf(map) }));
    expect([scene, JSON.stringify(map), map.graph.graph.export()]).toEqual(before);
  });

  it("says what it is: a label, a type, a default for each parameter", () => {
    expect(exporter.label).toMatch(/\w/);
    expect(exporter.mime).toMatch(/^[\w-]+\/[\w.+-]+$/);
    expect(exporter.help).toMatch(/\w/);
    expect(exporter.extension).toMatch(/^[a-z]+([.-][a-z]+)*$/);
    for (const { help, label } of exporter.parameters) expect([help, label]).not.toContain("");
  });

  it("lets no markup and no control character of a title through", async () => {
    for (const text of textsIn(await write(exporter, hostileMap()))) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: looked for
      expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      if (/svg|xml|html/.test(exporter.mime)) expect(text).not.toMatch(/<script|<img/);
    }
  });
});

/** The file as text, or the parts of a package that are; PNG and PDF have tests of their own. */
function textsIn(bytes: Uint8Array): string[] {
  const decode = (part: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(part);
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "%PDF" || start.endsWith("PNG")) return [];
  if (start !== "PK\u0003\u0004") return [decode(bytes)];
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /\.(?:xml|rels|svg)$/.test(name) ? [decode(part)] : [],
  );
}
