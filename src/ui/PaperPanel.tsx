/** A paper: what the source says of it, why it stands where it does, what is near it, and the user's own marks. */
import { ChevronLeft, ChevronRight, Pin, Star } from "lucide";
import { counted } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import { Clamped } from "./Clamped";
import { command } from "./commands";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { IconButton } from "./IconButton";
import { LinksOut } from "./LinksOut";
import type { MapIndex } from "./mapIndex";
import { PaperMarks } from "./PaperMarks";
import { PaperSigns } from "./PaperSigns";
import { RoleOf } from "./RoleOf";
import { SimilarPapers } from "./SimilarPapers";
import { neighbourInOrder } from "./steps";
import { TextOrigins } from "./TextOrigins";
import { WhyHere } from "./WhyHere";
import { authorList, originOf, placeWords, readableDate } from "./words";

export function PaperPanel({ index, paper }: { index: MapIndex; paper: Paper }) {
  const { store } = useApp();
  const mark = store.marks.value[paper.id] ?? {};
  const pinned = Object.hasOwn(store.recipe.value.pins, paper.id);
  const origin = (field: string) => originOf(paper, field, index.bibliography.origin);
  return (
    <article class="face">
      <div class="kind-line">
        <p class="kind">{["Paper", paper.category, paper.verdict].filter(Boolean).join(" · ")}</p>
        <Step by={-1} index={index} />
        <Step by={1} index={index} />
        {!store.readOnly && (
          <IconButton
            icon={Star}
            label={mark.star ? "Take the star away" : "Star this paper"}
            keys="s"
            class="star-button"
            pressed={mark.star ?? false}
            onClick={() => store.setMark(paper.id, { ...mark, star: !mark.star })}
          />
        )}
      </div>
      <h2 tabIndex={-1}>{paper.title}</h2>
      <PaperSigns paper={paper} all />
      <p class="byline" title={paper.authors ? `Authors from ${origin("authors")}` : ""}>
        {paper.authors ? authorList(paper.authors, 8) : "Authors: not in the source"}
      </p>
      <p class="byline">
        {whenOf(paper)}
        {placeWords(paper) && ` · ${placeWords(paper)}`}
        {(paper.date ?? paper.year) !== undefined && <span class="origin"> from {origin("date")}</span>}
      </p>
      {paper.citedByCount !== undefined && (
        <p class="byline">
          Cited {counted(paper.citedByCount, "time")}
          <span class="origin">, says {origin("citedByCount")}</span>
        </p>
      )}
      <LinksOut paper={paper} />
      {paper.summary ? <p class="lead">{paper.summary}</p> : <p class="absent">Summary: not in the source</p>}
      {paper.abstract ? (
        <Clamped text={paper.abstract} lines={6} />
      ) : (
        <p class="absent">Abstract: not in the source</p>
      )}
      <TextOrigins paper={paper} />
      {pinned && (
        <p class="pinned">
          <Icon icon={Pin} size={14} /> Put here by hand
          {!store.readOnly && (
            <button type="button" class="text-button" onClick={() => store.unpin(paper.id)}>
              Release
            </button>
          )}
        </p>
      )}
      <WhyHere index={index} id={paper.id} />
      <SimilarPapers index={index} id={paper.id} />
      <RoleOf index={index} id={paper.id} />
      <PaperMarks id={paper.id} />
    </article>
  );
}

function whenOf(paper: Paper): string {
  if (paper.date) return readableDate(paper.date);
  return paper.year === undefined ? "Date: not in the source" : String(paper.year);
}

function Step({ by, index }: { by: 1 | -1; index: MapIndex }) {
  const app = useApp();
  const { label, keys, run } = command(by === 1 ? "next" : "previous");
  return (
    <IconButton
      icon={by === 1 ? ChevronRight : ChevronLeft}
      label={label}
      keys={keys[0] ?? ""}
      disabled={neighbourInOrder(app.selection.value, index, by) === null}
      onClick={() => run(app)}
    />
  );
}
