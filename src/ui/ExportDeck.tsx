/** One picture or the whole deck, for formats that know both: asked before all else, since the preview and the size of the file follow from it. */
import type { Exporter } from "../model/plugins";
import { Segments } from "./Segments";

interface Properties {
  readonly exporter: Exporter;
  readonly value: boolean;
  onChange(deck: boolean): void;
}

/** Id of the parameter that this stands for. */
export const DECK = "deck";

export function hasDeck({ parameters }: Exporter): boolean {
  return parameters.some(({ id }) => id === DECK);
}

export function ExportDeck({ exporter, value, onChange }: Properties) {
  const parameter = exporter.parameters.find(({ id }) => id === DECK);
  if (!parameter) return null;
  return (
    <div>
      <Segments
        legend="How much"
        options={[
          { id: "one", label: "The map alone" },
          { id: "deck", label: parameter.label },
        ]}
        value={value ? "deck" : "one"}
        onChange={(id) => onChange(id === "deck")}
      />
      {value && <p class="format-help">{parameter.help}</p>}
    </div>
  );
}
