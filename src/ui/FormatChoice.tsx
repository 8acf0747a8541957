/** The formats of the registry: a group of them as segments, those of the group as radio buttons. */
import { exporters } from "../export/index";
import type { Exporter } from "../model/plugins";
import { Segments } from "./Segments";

const GROUPS: readonly { readonly id: Exporter["group"]; readonly label: string; readonly help: string }[] = [
  { id: "picture", label: "Picture", help: "Slides, and pictures for papers and posters" },
  { id: "page", label: "Live map", help: "The map itself, for a colleague or a web page" },
  { id: "references", label: "References", help: "The papers as text, grouped by topic" },
  { id: "data", label: "Data", help: "For other programs, and to go on here" },
];

interface Properties {
  readonly value: Exporter;
  onChange(id: string): void;
}

export function FormatChoice({ value, onChange }: Properties) {
  const inGroup = (group: string) => exporters.filter((each) => each.group === group);
  return (
    <>
      <Segments
        legend="Save as"
        options={GROUPS}
        value={value.group}
        onChange={(group) => onChange(inGroup(group)[0]?.id ?? value.id)}
      />
      <fieldset class="formats">
        <legend class="visually-hidden">Format</legend>
        <div>
          {inGroup(value.group).map(({ id, label, help, extension }) => (
            <label key={id} class="format">
              <input
                type="radio"
                name="format"
                value={id}
                checked={id === value.id}
                onChange={() => onChange(id)}
              />
              <span class="format-name">
                {label}
                <span class="format-help">{help}</span>
              </span>
              <span class="format-extension">.{extension}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
