/** What stands below the topics of a map: where to start reading, when its papers appeared, what the source counts, how the map was made. */
import { HowMade } from "./HowMade";
import type { MapIndex } from "./mapIndex";
import { SourceTallies } from "./SourceTallies";
import { WhenChart } from "./WhenChart";
import { WorthALook } from "./WorthALook";

export function BelowTopics({ index }: { index: MapIndex }) {
  return (
    <>
      <WorthALook index={index} />
      <WhenChart papers={index.bibliography.papers} title="When they appeared" />
      {index.hub && <SourceTallies hub={index.hub} />}
      <HowMade index={index} />
    </>
  );
}
