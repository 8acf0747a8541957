/**
 * A bibliography with gaps → the same with what services know of its papers. Only what is absent is filled; each filled field remembers the
 * service (`Paper.origins`), and a note counts them.
 */
import { counted, digits } from "../../lib/digits";
import { worksOf } from "../../model/about";
import type { Bibliography, Hub, Note, Paper } from "../../model/bibliography";
import type { GapField, LookedUp, LookUp, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { linkReferences } from "../citations/linkReferences";
import { workNames } from "../merge/workNames";
import { joinNotes } from "../notes";
import { completedPaper, lacksAny } from "./completedPaper";
import { hosts } from "./hosts";
import { budgetOf } from "./http/pace";
import { matching } from "./matching";
import type { Service, Wanted } from "./service";
import { serviceOf } from "./services";

type FillRequest = Extract<LookUp, { kind: "fill" }>;

/** Service after service in the order given: each is asked for what is absent still. Trouble of one does not keep from the next. */
export async function fillGaps(
  { bibliography, services, fields }: FillRequest,
  wire: Wire,
): Promise<LookedUp> {
  const filling = new Filling(bibliography, fields);
  const troubles: string[] = [];
  for (const id of services) {
    const service = serviceOf(id);
    if (!service?.fill) {
      troubles.push(`${hosts[id].label} cannot be asked for what papers lack.`);
      continue;
    }
    try {
      await filling.ask(service, wire);
    } catch (error) {
      if (wire.signal.aborted) {
        troubles.push("Stopped: what came until then is filled in.");
        break;
      }
      if (!(error instanceof ServiceError)) throw error;
      troubles.push(error.message);
    }
  }
  if (
    troubles.length > 0 &&
    !filling.hasAnswer &&
    !wire.signal.aborted &&
    troubles.length === services.length
  )
    throw new ServiceError(services[0]!, "unknown", troubles.join(" "));
  return { bibliography: filling.done(), stopped: troubles.join(" ") || null };
}

class Filling {
  private readonly works: (Hub | Paper)[];
  private readonly notes: Note[] = [];
  /** Every name of every work: no two get the same. */
  private readonly taken: Set<string>;
  /** Some service has answered. */
  hasAnswer = false;

  constructor(
    private readonly bibliography: Bibliography,
    private readonly fields: readonly GapField[],
  ) {
    this.works = [...worksOf(bibliography)];
    this.taken = new Set(this.works.flatMap(workNames));
  }

  async ask(service: Service, wire: Wire): Promise<void> {
    const gaps = [...this.works.entries()].filter(([, work]) => lacksAny(work, this.fields));
    if (gaps.length === 0) return;
    const lacking = gaps.map(([, work]) => work);
    const counts = new Map<string, number>();
    let got = 0;
    let came = false;
    const total = gaps.length;
    const inner: Wire = { ...wire, tell: (progress) => wire.tell({ ...progress, got, total }) };
    try {
      for await (const batch of service.fill!(lacking.map(wantedOf), this.fields, inner)) {
        for (const [index, record] of matching(lacking, batch)) {
          const at = gaps[index]![0];
          const filled = completedPaper(this.works[at]!, record, this.fields, service.label, this.taken);
          if (filled.fields.length > 0) got++;
          for (const field of filled.fields) counts.set(field, (counts.get(field) ?? 0) + 1);
          this.works[at] = filled.paper;
        }
        came = true;
        this.hasAnswer = true;
        const budget = budgetOf(wire, service.id);
        wire.tell({ service: service.id, stage: "What the papers lack", got, total, budget });
      }
    } finally {
      if (came) this.notes.push({ where: service.label, what: sumOf(counts, got, total) });
    }
  }

  done(): Bibliography {
    const { hub, notes } = this.bibliography;
    const papers = hub ? this.works.slice(1) : this.works;
    const filled = {
      ...this.bibliography,
      hub: hub && this.works[0]!,
      papers,
      notes: joinNotes(notes, this.notes),
    };
    return linkReferences(filled);
  }
}

function wantedOf(paper: Paper): Wanted {
  const year = paper.year ?? (paper.date ? Number(paper.date.slice(0, 4)) : undefined);
  return {
    ids: workNames(paper),
    ...(paper.untitled ? {} : { title: paper.title }),
    ...(year === undefined ? {} : { year }),
  };
}

function sumOf(counts: ReadonlyMap<string, number>, got: number, total: number): string {
  if (got === 0) return `It knew nothing of what ${counted(total, "paper")} lacked.`;
  const fields = [...counts].map(([field, count]) => `${field} ${digits(count)}`).join(", ");
  return `It filled gaps of ${digits(got)} of ${counted(total, "paper")} that lacked something: ${fields}.`;
}
