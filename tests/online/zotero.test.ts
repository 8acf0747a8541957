import { afterEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/model/serviceError";
import { lookUp } from "../../src/sources/online/lookUp";
import { zotero } from "../../src/sources/online/zotero";
import { libraryPath } from "../../src/sources/online/zotero/libraryPath";
import { gathered, playing } from "./serve/playing";
import { cslItems, type PlayedOptions, zoteroPlayed } from "./serve/zotero";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const start = (options: Partial<PlayedOptions> = {}, changes: Parameters<typeof playing>[3] = {}) =>
  playing(
    "zotero",
    zoteroPlayed({ path: "/groups/456", items: cslItems(250), ...options }),
    servers,
    changes,
  );

describe("the address of a Zotero library", () => {
  it.each([
    ["groups/456", "/groups/456"],
    [" users/123 ", "/users/123"],
    ["users/0", "/users/0"],
    ["users/123/collections/ABCD2345", "/users/123/collections/ABCD2345"],
    ["https://www.zotero.org/groups/2386895/made-up_folding/library", "/groups/2386895"],
    [
      "https://www.zotero.org/groups/2386895/made-up_folding/collections/ABCD2345/items/WXYZ2345/item-list",
      "/groups/2386895/collections/ABCD2345",
    ],
    [
      "https://www.zotero.org/groups/456/folding/items/collectionKey/ABCD2345",
      "/groups/456/collections/ABCD2345",
    ],
    ["https://api.zotero.org/users/123/items?format=json&key=SECRETSECRET", "/users/123"],
    ["zotero://select/groups/456/collections/ABCD2345", "/groups/456/collections/ABCD2345"],
  ])("%s is understood", (text, path) => {
    expect(libraryPath(text)).toBe(path);
  });

  it.each([
    "https://www.zotero.org/ada_example/collections/ABCD2345",
    "my library",
    "",
    "groups/none",
    "users/1x",
  ])("%s is answered by a sentence that says how it looks", (text) => {
    expect(() => libraryPath(text)).toThrow(ServiceError);
    expect(() => libraryPath(text)).toThrow(/users\/NUMBER/);
  });
});

describe("a Zotero library", () => {
  it("comes whole, a hundred items at a time", async () => {
    const { wire, server } = await start();
    const { bibliography, stopped } = await lookUp(
      { kind: "zotero", library: "groups/456", most: 5000 },
      wire,
    );
    expect(stopped).toBeNull();
    expect(bibliography.papers.length).toBe(250);
    expect(bibliography.papers[0]).toMatchObject({
      title: "Folding note number 1",
      authors: ["Example, Ada"],
      venue: "Journal of Made-Up Folding",
      date: "2020-03",
    });
    expect(server.asked.map(({ url }) => url.searchParams.get("start"))).toEqual(["0", "100", "200"]);
    expect(server.asked[0]?.headers["zotero-api-version"]).toBe("3");
  });

  it("ends where no more are wanted", async () => {
    const { wire, server } = await start();
    const { bibliography } = await lookUp({ kind: "zotero", library: "groups/456", most: 120 }, wire);
    expect(bibliography.papers.length).toBe(120);
    expect(server.asked.length).toBe(2);
  });

  it("of the program on this machine comes as a bare list", async () => {
    const { wire } = await start({ path: "/users/0", isLocal: true });
    expect((await gathered(zotero.library!("users/0", wire))).records.length).toBe(250);
  });

  it("is left alone for as long as it asks", async () => {
    const { wire, waits } = await start({ backoffAt: (at) => (at === 0 ? 7 : null) });
    expect((await gathered(zotero.library!("groups/456", wire))).records.length).toBe(250);
    expect(waits).toEqual([7000]);
  });

  it("comes whole without a total, without links to the next page, and where the total changes", async () => {
    const linked = await start({ totalAt: () => null });
    expect((await gathered(zotero.library!("groups/456", linked.wire))).records.length).toBe(250);
    const bare = await start({ totalAt: () => null, hasNoLinks: true });
    expect((await gathered(zotero.library!("groups/456", bare.wire))).records.length).toBe(250);
    const grown = await start({ totalAt: (at) => (at === 0 ? 120 : 250) });
    expect((await gathered(zotero.library!("groups/456", grown.wire))).records.length).toBe(250);
  });

  it("ends where pages are empty or repeat", async () => {
    const empty = await start({ totalAt: () => 100_000, itemsAt: () => [] });
    expect((await gathered(zotero.library!("groups/456", empty.wire))).records).toEqual([]);
    expect(empty.server.asked.length).toBe(3);
    const repeated = await start({ totalAt: () => 100_000, itemsAt: () => cslItems(100) });
    expect((await gathered(zotero.library!("groups/456", repeated.wire))).records.length).toBe(100);
    expect(repeated.server.asked.length).toBe(4);
  });

  it("loses nothing: items without title, null and two items of one paper are counted", async () => {
    const [first] = cslItems(1);
    const twice = { ...first, DOI: "10.5555/one" };
    const items = [twice, { ...twice, id: "456/OTHER001" }, null, { id: "456/NOTE0001", type: "note" }];
    const { wire } = await start({ items });
    const { bibliography } = await lookUp({ kind: "zotero", library: "groups/456", most: 100 }, wire);
    expect(bibliography.files?.[0]).toMatchObject({ records: 2, refused: 2 });
    expect(bibliography.merges?.length).toBe(1);
  });

  it("that is not public opens with the key, which is in no note, origin or answer kept", async () => {
    const key = "ZoteroKeyOfAda24chars123";
    const without = await start({ key });
    const { error } = await gathered(zotero.library!("groups/456", without.wire));
    expect((error as ServiceError).trouble).toBe("key");
    const having = await start({ key }, { keys: { zotero: key } });
    const library = `https://api.zotero.org/groups/456/items?key=${key}`;
    const { bibliography } = await lookUp({ kind: "zotero", library, most: 300 }, having.wire);
    expect(bibliography.papers.length).toBe(250);
    expect(JSON.stringify(bibliography).includes(key)).toBe(false);
    expect(bibliography.origin).toBe("Zotero, groups/456");
    expect(having.server.asked.every(({ url }) => !url.href.includes(key))).toBe(true);
  });

  it("that is not there is answered by a sentence", async () => {
    const { wire } = await start();
    const { error } = await gathered(zotero.library!("groups/999", wire));
    expect((error as Error).message).toBe(
      "Zotero has no library or collection at groups/999: is the number right?",
    );
  });
});
