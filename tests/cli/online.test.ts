import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answerCache } from "../../src/cli/answerCache";
import type { Net } from "../../src/cli/net";
import { LONGEST_SILENCE } from "../../src/sources/online/http/send";
import { citingWorks, hubWork, openAlexPlayed } from "../online/openAlexPlayed";
import { type Fault, type Played, play } from "../online/server";
import { NOON, onThisMachine } from "../online/wire";
import { bibliographyText, orrery } from "./memory";

const key = "a-key-that-is-good-1";
const patience = { timeout: 60_000 };
const servers: Played[] = [];
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "orrery-test-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function served(faults: Record<number, Fault> = {}) {
  const works = [
    hubWork,
    ...citingWorks(250),
    { id: "W2001", title: "A Made-Up Survey of Paper Folding, Again" },
  ];
  const server = await play(openAlexPlayed({ works, keys: [key] }), faults);
  servers.push(server);
  let interrupt = () => {};
  const net: Net = {
    fetch: onThisMachine,
    wait: (ms, signal) =>
      ms === LONGEST_SILENCE
        ? new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)))
        : Promise.resolve(),
    now: () => NOON,
    environment: { XDG_CACHE_HOME: folder },
    home: folder,
    onInterrupt(call) {
      interrupt = call;
      return () => {};
    },
  };
  const flags = ["--service-address", `openalex=${server.address}`];
  return { server, net, flags, interrupt: () => interrupt() };
}

describe("orrery with a work instead of a file", patience, () => {
  it.each(["10.5555/hub", "https://doi.org/10.5555/hub", "W1001", "PMID:12345678"])(
    "maps the papers that cite %s",
    async (work) => {
      const { net, flags } = await served({ 2: { status: 429, headers: { "retry-after": "12" } } });
      const { code, stderr, files } = await orrery([work, "-o", "map.json", "--most", "150", ...flags], {
        net,
      });
      expect([code, stderr]).toEqual([0, expect.stringContaining("cited 250 times")]);
      expect(stderr).toContain("orrery: OpenAlex: Waiting 12 s: OpenAlex asks for it");
      expect(stderr).toContain("orrery: OpenAlex: Papers that cite it, 150 of 250; $0.098 of $0.1 left");
      const { bibliography } = JSON.parse(files.get("map.json")!) as {
        bibliography: { hub: { title: string }; papers: unknown[]; origin: string };
      };
      expect([bibliography.hub.title, bibliography.papers.length]).toEqual([hubWork.title, 150]);
      expect(bibliography.origin).toBe("OpenAlex");
    },
  );

  it("takes a title that is the very one, and lists those that are not", async () => {
    const { net, flags } = await served();
    const exact = await orrery(
      ["inspect", "--cites", "A made-up survey of paper folding", "--json", ...flags],
      { net },
    );
    expect(exact.code).toBe(0);
    const unsure = await orrery(["inspect", "--cites", "Made-up survey", ...flags, "-q"], { net });
    expect(unsure.code).toBe(1);
    expect(unsure.stderr.split("\n").slice(0, 2)).toEqual([
      "orrery:   10.5555/hub A Made-Up Survey of Paper Folding. Ada Example, Ben Example (2024), Journal of Made-Up Folding, cited 250 times",
      "orrery:   W2001 A Made-Up Survey of Paper Folding, Again. Cy Example, Journal of Made-Up Folding, cited 0 times",
    ]);
    expect(unsure.stderr).toContain(
      "No work bears the title “Made-up survey”: choose one of these by its id.",
    );
    const none = await orrery(["inspect", "--cites", "Quite another title", ...flags], { net });
    expect([none.code, none.stderr]).toEqual([
      1,
      expect.stringContaining("No work was found for “Quite another title”."),
    ]);
  });

  it("keeps answers, so that the same again costs nothing, unless told not to", async () => {
    const { net, flags, server } = await served();
    const argv = ["inspect", "10.5555/hub", "--json", ...flags];
    const first = await orrery(argv, { net });
    const asked = server.asked.length;
    const again = await orrery(argv, { net });
    expect(again.stdout).toBe(first.stdout);
    // The hub is asked for by its DOI, then by its id, then three pages.
    expect([asked, server.asked.length]).toEqual([5, 5]);
    expect((await readdir(join(folder, "orrery"))).every((name) => /^[0-9a-f]{64}\.answer$/.test(name))).toBe(
      true,
    );
    await orrery([...argv, "--no-cache"], { net });
    expect(server.asked.length).toBe(10);
  });

  it("keeps what came when Ctrl-C is pressed, and goes on from there", async () => {
    const { net, flags, server, interrupt } = await served();
    const stopping: Net = {
      ...net,
      fetch(input, init) {
        if (String(input).includes("page=2")) interrupt();
        return net.fetch(input, init);
      },
    };
    const argv = ["inspect", "W1001", "--json", ...flags];
    const cut = await orrery(argv, { net: stopping });
    expect([cut.code, JSON.parse(cut.stdout)]).toMatchObject([0, { papers: 100 }]);
    expect(cut.stderr).toContain("Stopped after 100 of 250. Ask again and it goes on from there.");
    const asked = server.asked.length;
    const whole = await orrery(argv, { net });
    expect(JSON.parse(whole.stdout)).toMatchObject({ papers: 250 });
    expect(server.asked.length - asked).toBe(2);
  });

  it("puts the papers to those of a file, and fills what they lack", async () => {
    const { net, flags } = await served();
    const text = bibliographyText({
      hub: { id: "doi:10.5555/hub", doi: "10.5555/hub", title: hubWork.title },
      papers: [
        { id: "doi:10.5555/citing.7", doi: "10.5555/citing.7", title: "Folding paper of the kind number 7" },
      ],
      citations: [],
    });
    const files = { "in.json": text };
    const both = await orrery(["inspect", "in.json", "10.5555/hub", "--json", ...flags], { net, files });
    expect([both.code, JSON.parse(both.stdout)]).toMatchObject([0, { papers: 250 }]);
    const filled = await orrery(["in.json", "-o", "out.json", "--fill", "abstract,date", ...flags], {
      net,
      files,
    });
    const { bibliography } = JSON.parse(filled.files.get("out.json")!) as {
      bibliography: { papers: object[] };
    };
    expect(bibliography.papers[0]).toMatchObject({
      abstract: "We fold the paper 7 times.",
      date: "2026-03-01",
      origins: { abstract: "OpenAlex", date: "OpenAlex" },
    });
    expect(filled.stderr).toContain("OpenAlex: What the papers lack, 2 of 2");
  });

  it("says in a sentence what is wrong, with no key in it", async () => {
    const { net, flags } = await served();
    const run = async (...argv: string[]) => {
      const { code, stderr } = await orrery(["inspect", ...argv, ...flags, "-q"], { net });
      expect(stderr).not.toContain("secret");
      return [code, stderr];
    };
    expect(await run("10.5555/hub", "--key", "openalex=secret-secret")).toEqual([
      1,
      expect.stringContaining("OpenAlex does not accept the key (401)"),
    ]);
    expect(await run("10.5555/hub", "--key", "secret-secret")).toEqual([
      2,
      expect.stringContaining("--key needs one of openalex, "),
    ]);
    expect(await run("10.5555/hub", "--key", "openalex=secret secret")).toEqual([
      2,
      expect.stringContaining("a key is made of"),
    ]);
    expect(await run("10.5555/hub", "W1001")).toEqual([
      2,
      expect.stringContaining("One work at most is looked up in a run"),
    ]);
    expect(await run("10.5555/nobody", "--from", "openalex")).toEqual([
      1,
      expect.stringContaining("No work was found for “10.5555/nobody”."),
    ]);
    expect(await run("nowhere.bib")).toEqual([1, expect.stringContaining('Cannot read "nowhere.bib"')]);
    expect(await run("in.json", "--fill", "colour")).toEqual([
      2,
      expect.stringContaining("--fill knows title, abstract"),
    ]);
    expect(await run("10.5555/hub", "--cache", "x", "--no-cache")).toEqual([
      2,
      expect.stringContaining("contradict each other"),
    ]);
    expect(await run("10.5555/hub", "--service-address", "openalex=ftp://x")).toEqual([
      2,
      expect.stringContaining("http:// or https://"),
    ]);
  });

  it("leaves the key nowhere: not in the map, nor in what is told, nor in the answers kept", async () => {
    const { net, flags, server } = await served();
    const keyed: Net = { ...net, environment: { ...net.environment, ORRERY_OPENALEX_KEY: key } };
    const outputs = ["map.json", "map.svg", "map.html", "works.csv"].flatMap((path) => ["-o", path]);
    const { code, stderr, files } = await orrery(["10.5555/hub", ...outputs, "--most", "100", ...flags], {
      net: keyed,
    });
    expect(code).toBe(0);
    expect(server.asked.every(({ url }) => url.searchParams.get("api_key") === key)).toBe(true);
    const kept = await Promise.all(
      (await readdir(join(folder, "orrery"))).map((name) => readFile(join(folder, "orrery", name), "utf8")),
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const text of [stderr, ...files.values(), ...kept]) expect(text).not.toContain(key);
  });
});

describe("answers kept in a folder", () => {
  it("are for the user only, and too old after 30 days", async () => {
    let now = Date.now();
    const cache = answerCache(
      join(folder, "a", "b"),
      () => {},
      () => now,
    );
    expect(await cache.get("question")).toBeNull();
    await cache.set("question", "answer");
    expect(await cache.get("question")).toBe("answer");
    const [name] = await readdir(join(folder, "a", "b"));
    expect((await stat(join(folder, "a", "b", name!))).mode & 0o777).toBe(0o600);
    now += 31 * 86_400_000;
    expect(await cache.get("question")).toBeNull();
  });

  it("are swept away when they are old, and nothing else is", async () => {
    const cache = answerCache(folder, () => {}, Date.now);
    await cache.set("old", "answer");
    const [name] = await readdir(folder);
    await utimes(join(folder, name!), 0, 0);
    await writeFile(join(folder, "mine.txt"), "mine");
    await utimes(join(folder, "mine.txt"), 0, 0);
    await answerCache(folder, () => {}, Date.now).set("new", "answer");
    const left = await readdir(folder);
    expect([left.includes("mine.txt"), left.includes(name!), left.length]).toEqual([true, false, 2]);
  });

  it("stop nothing where the folder cannot be written", async () => {
    const told: string[] = [];
    const file = join(folder, "file");
    await answerCache(folder, () => {}, Date.now).set("a", "b");
    await writeFile(file, "a file");
    const cache = answerCache(join(file, "below"), (note) => told.push(note), Date.now);
    await cache.set("question", "answer");
    await cache.set("question", "answer");
    expect(await cache.get("question")).toBeNull();
    expect(told.length).toBe(1);
    expect(told[0]).toContain("Answers cannot be kept in");
  });
});
