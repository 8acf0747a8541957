/** The hub: what the source says of it and of its citations, the topics as a legend, where to start reading. */
import { digits } from "../lib/digits";
import type { Hub } from "../model/bibliography";
import { Clamped } from "./Clamped";
import { Corrections } from "./Corrections";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { LinksOut } from "./LinksOut";
import type { MapIndex } from "./mapIndex";
import { PaperSigns } from "./PaperSigns";
import { TopicLegend } from "./TopicLegend";
import { authorList, originOf, placeWords, readableDate } from "./words";

const BelowTopics = deferred(async () => (await import("./BelowTopics")).BelowTopics, "The rest", null);
const HubChoice = deferred(async () => (await import("./HubChoice")).HubChoice, "The choice of a hub", null);

export function HubPanel({ index, hub }: { index: MapIndex; hub: Hub }) {
  const { bibliography } = index;
  const phone = useApp().ui.phone.value;
  const topics = <TopicLegend index={index} />;
  return (
    <article class="face">
      <p class="kind">{kindOf(hub)}</p>
      <h2 tabIndex={-1}>{hub.title}</h2>
      <PaperSigns paper={hub} all />
      <p class="byline">
        {hub.authors ? authorList(hub.authors, phone ? 3 : 8) : "Authors: not in the source"}
      </p>
      {placeWords(hub) && <p class="byline">{placeWords(hub)}</p>}
      {hub.date && (
        <p class="byline">
          {readableDate(hub.date)}{" "}
          <span class="origin">from {originOf(hub, "date", bibliography.origin)}</span>
        </p>
      )}
      <HubChoice bibliography={bibliography} shown={6} />
      {/* A sheet shows little at once: there the topics come before what the source says at length. */}
      {phone && topics}
      <LinksOut paper={hub} />
      {hub.headline && (
        <figure class="says">
          <blockquote>{hub.headline}</blockquote>
          <figcaption>{headlineOrigin(hub)}</figcaption>
        </figure>
      )}
      {hub.abstract ? (
        <Clamped text={hub.abstract} lines={4} />
      ) : (
        <p class="absent">Abstract: not in the source</p>
      )}
      {!phone && topics}
      <Corrections index={index} />
      <BelowTopics index={index} />
    </article>
  );
}

function kindOf(hub: Hub): string {
  return [hub.rank, hub.category, hub.year ?? hub.date?.slice(0, 4)].filter(Boolean).join(" · ");
}

function headlineOrigin(hub: Hub): string {
  const of = hub.citingCount === undefined ? "; of how many is not in the source" : "";
  const citing =
    hub.citingCount === undefined ? "" : `; ${digits(hub.citingCount)} papers cite it, says the source`;
  return `says the source${of}${citing}`;
}
