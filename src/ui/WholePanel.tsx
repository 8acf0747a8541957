/** The first face of a map without a hub: what was read, the topics as a legend, where to start reading, how the map was made. */
import { titleOf } from "../model/about";
import { BelowTopics } from "./BelowTopics";
import { Corrections } from "./Corrections";
import { deferred } from "./deferred";
import type { MapIndex } from "./mapIndex";
import { thinTexts } from "./readReport";
import { TopicLegend } from "./TopicLegend";
import { papersAtHand } from "./words";

const FillOffer = deferred(async () => (await import("./FillOffer")).FillOffer, "This part", null);
const HubChoice = deferred(async () => (await import("./HubChoice")).HubChoice, "The choice of a hub", null);

export function WholePanel({ index }: { index: MapIndex }) {
  const { bibliography } = index;
  return (
    <article class="face">
      <p class="kind">{papersAtHand(bibliography)}</p>
      <h2 tabIndex={-1}>{titleOf(bibliography) || "The papers"}</h2>
      <p class="byline">No hub: no paper stands in the middle</p>
      <HubChoice bibliography={bibliography} shown={3} />
      {thinTexts(bibliography.papers) && <FillOffer papers={bibliography.papers} />}
      <TopicLegend index={index} />
      <Corrections index={index} />
      <BelowTopics index={index} />
    </article>
  );
}
