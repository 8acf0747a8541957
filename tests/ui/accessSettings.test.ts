import { afterEach, describe, expect, it, vi } from "vitest";
import { keptAccess } from "../../src/ui/accessSettings";

function store(kept: Record<string, string>) {
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
    removeItem: (name: string) => {
      delete kept[name];
    },
  });
  return kept;
}
afterEach(() => vi.unstubAllGlobals());

const nothing = { keys: {}, addresses: {}, keeps: true };

describe("keys for services", () => {
  it("are kept under one name, and nothing is left of them once they are forgotten", () => {
    const kept = store({});
    const access = { ...nothing, keys: { openalex: "made-up-key" }, mailto: "ada@example.org" };
    keptAccess.save(access);
    expect(Object.keys(kept)).toEqual(["orrery-services"]);
    expect(keptAccess.load()).toEqual(access);
    keptAccess.save(nothing);
    expect(kept).toEqual({});
    expect(keptAccess.load()).toEqual(nothing);
  });

  it("are read with addresses on this machine only", () => {
    const addresses = {
      openalex: "http://127.0.0.1:8080",
      zotero: "http://localhost:23119/api",
      crossref: "https://elsewhere.example",
      "europe-pmc": "javascript:alert(1)",
      arxiv: "http://localhost.elsewhere.example",
      unknown: "http://localhost",
    };
    store({ "orrery-services": JSON.stringify({ addresses, keys: { openalex: "two words", zotero: 7 } }) });
    expect(keptAccess.load()).toEqual({
      ...nothing,
      addresses: { openalex: "http://127.0.0.1:8080", zotero: "http://localhost:23119/api" },
    });
  });

  it.each(["", "no json {", "null", "[]", '"text"', '{"keys": 1, "mailto": []}'])(
    "are none in %j",
    (text) => {
      store({ "orrery-services": text });
      expect(keptAccess.load()).toEqual(nothing);
    },
  );

  it("are none where storage is forbidden, which costs nothing else", () => {
    const forbid = () => {
      throw new DOMException("forbidden", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: forbid, setItem: forbid, removeItem: forbid });
    expect(keptAccess.load()).toEqual(nothing);
    keptAccess.save({ ...nothing, keys: { openalex: "made-up-key" } });
  });
});
