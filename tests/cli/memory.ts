/** Files and streams in memory, and one run of the command with them. */
import { packedWordVectors } from "../../scripts/build/wordVectors";
import type { Io } from "../../src/cli/io";
import type { Net } from "../../src/cli/net";
import { run } from "../../src/cli/run";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files after the run, as text. */
  readonly files: ReadonlyMap<string, string>;
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export interface Given {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string;
  /** Absent: those that ship; null: there are none. */
  readonly wordVectors?: Uint8Array | null;
  /** Absent: whoever looks something up fails. */
  readonly net?: Net;
  /** Reading these paths fails with this system code. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** Writing to these paths fails with this system code. */
  readonly unwritable?: Readonly<Record<string, string>>;
}

export async function orrery(argv: readonly string[], given: Given = {}): Promise<Outcome> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === "string" ? encoder.encode(content) : content;
  const bytes = new Map(Object.entries(given.files ?? {}).map(([path, content]) => [path, bytesOf(content)]));
  const out: Uint8Array[] = [];
  let stderr = "";
  const contentOf = async (path: string) => {
    const code = given.unreadable?.[path];
    if (code) throw systemError(code);
    const content = bytes.get(path);
    if (!content) throw systemError("ENOENT");
    return content;
  };
  const io: Io = {
    readFile: contentOf,
    openFile: contentOf,
    async readPage() {
      return "<!doctype html><html><head><title>Orrery</title></head><body></body></html>";
    },
    async readWordVectors() {
      if (given.wordVectors === null) throw systemError("ENOENT");
      return given.wordVectors ?? packedWordVectors();
    },
    readStdin: async () => encoder.encode(given.stdin ?? ""),
    async writeFile(path, content) {
      const code = given.unwritable?.[path];
      if (code) throw systemError(code);
      bytes.set(path, content);
    },
    async writeStdout(content) {
      out.push(content);
    },
    writeStderr(text) {
      stderr += text;
    },
    net: given.net ?? noNet,
  };
  const code = await run(argv, io);
  return {
    code,
    stdout: out.map((part) => decoder.decode(part)).join(""),
    stderr,
    files: new Map([...bytes].map(([path, content]) => [path, decoder.decode(content)])),
    bytes,
  };
}

const noNet: Net = {
  fetch: () => Promise.reject(new Error("This test has no network.")),
  wait: () => Promise.resolve(),
  now: () => 0,
  environment: {},
  home: "nowhere",
  onInterrupt: () => () => {},
};

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}

/** A small bibliography of made-up papers in two obvious groups. */
export function bibliographyText(change: Readonly<Record<string, unknown>> = {}): string {
  const shapes = ["triangle", "circle", "hexagon", "spiral", "square", "oval"];
  const papers = shapes.flatMap((shape, k) => [
    {
      id: `made:a${k}`,
      title: `Folding a paper ${shape} by hand`,
      summary: "Made-up folding of paper shapes by hand.",
    },
    {
      id: `made:b${k}`,
      title: `Counting every ${shape} in a room`,
      summary: "Made-up counting of rooms by machine.",
    },
  ]);
  return JSON.stringify({
    type: "orrery-bibliography",
    version: 1,
    hub: { id: "made:hub", title: "A Made-Up Survey" },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "made:hub" })),
    ...change,
  });
}
