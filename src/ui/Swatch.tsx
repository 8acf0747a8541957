/** The disc of a topic's colour beside its name or its papers, as on the map: pale = fits weakly, grey = fits nowhere, ring = filtered out. */
import { useApp } from "./context";

interface Properties {
  readonly topic: string | null;
  readonly weak?: boolean;
  readonly hidden?: boolean;
}

export function Swatch({ topic, weak = false, hidden = false }: Properties) {
  const { colours } = useApp();
  const colour = topic === null ? undefined : colours.value.get(topic);
  const kind = hidden ? "swatch is-hollow" : weak && topic !== null ? "swatch is-pale" : "swatch";
  return <span class={kind} style={colour ? { "--topic": colour } : {}} aria-hidden="true" />;
}
