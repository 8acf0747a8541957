/**
 * How many entries a table has, counted apart from the reader, letter by letter: rows of data that hold anything; of a table of citations its
 * distinct works and the rows that lack an end.
 */
export function count(text: string): number {
  const said = /^"?sep=(.)"?[\r\n]+/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const rows = rowsOf(body, said?.[1] ?? delimiterOf(body)).filter((row) =>
    row.some((cell) => cell.trim() !== ""),
  );
  const place = rows.findIndex((row) => row.length > 1 || rows.every(({ length }) => length === 1));
  const header = (rows[place] ?? []).map((name) => name.trim().toLowerCase());
  const source = header.findIndex((name) => ["source", "citing"].includes(name));
  const target = header.findIndex((name) => ["target", "cited", "referenced"].includes(name));
  const isPairs = header.length > 1 && header.length < 4 && header.every((name) => /\d/.test(name));
  if (isPairs) return distinct(rows, 0, 1);
  const data = rows.slice(place + 1);
  return source >= 0 && target >= 0 && !header.includes("title")
    ? distinct(data, source, target)
    : data.length;
}

function distinct(rows: readonly string[][], source: number, target: number): number {
  const works = new Set<string>();
  let refused = 0;
  for (const row of rows) {
    const [from, to] = [row[source]?.trim(), row[target]?.trim()];
    if (!from || !to) refused++;
    else works.add(from).add(to);
  }
  return works.size + refused;
}

function delimiterOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, "") ?? "";
  const marks = ["\t", ",", ";", "|"].map((mark) => ({ mark, times: line.split(mark).length - 1 }));
  const best = marks.reduce((a, b) => (b.times > a.times ? b : a));
  return best.times > 0 ? best.mark : /^source target\b/i.test(line) ? " " : "\u001f";
}

/** States: at the start of a cell, in a bare cell, in quotes, behind a quote inside quotes. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let state: "start" | "bare" | "quoted" | "closing" = "start";
  const endCell = () => {
    row.push(cell);
    cell = "";
    state = "start";
  };
  for (const letter of text) {
    if (state === "quoted") {
      if (letter === '"') state = "closing";
      else cell += letter;
    } else if (state === "closing" && letter === '"') {
      cell += letter;
      state = "quoted";
    } else if (letter === delimiter) endCell();
    else if (letter === "\n" || letter === "\r") {
      endCell();
      rows.push(row);
      row = [];
    } else if (state === "start" && letter === '"') state = "quoted";
    else {
      cell += letter;
      state = "bare";
    }
  }
  endCell();
  return [...rows, row];
}
