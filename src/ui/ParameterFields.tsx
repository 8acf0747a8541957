/** A form from a plug-in's parameters: a number as a slider, a yes or no, a choice. */
import type { Parameter } from "../model/plugins";
import type { Settings } from "../model/recipe";
import { NumberField } from "./NumberField";

interface Properties {
  readonly parameters: readonly Parameter[];
  readonly settings: Settings;
  onChange(settings: Settings): void;
}

export function ParameterFields({ parameters, settings, onChange }: Properties) {
  return (
    <>
      {parameters.map((parameter) => {
        const { id, help } = parameter;
        const change = (value: Value) => onChange({ ...settings, [id]: value });
        if (parameter.type === "number")
          return (
            <NumberField
              key={id}
              {...parameter}
              slides
              value={Number(settings[id] ?? parameter.default)}
              onChange={change}
            />
          );
        return (
          <div key={id} class="parameter">
            {/* biome-ignore lint/a11y/noLabelWithoutControl: Field is the control */}
            <label class={parameter.type === "boolean" ? "check" : "option"}>
              <Field
                parameter={parameter}
                value={settings[id] ?? parameter.default}
                describedBy={`help-${id}`}
                onChange={change}
              />
              <span class="option-name">{parameter.label}</span>
            </label>
            <p id={`help-${id}`} class="format-help">
              {help}
            </p>
          </div>
        );
      })}
    </>
  );
}

type Value = Settings[string];

function Field({
  parameter,
  value,
  describedBy,
  onChange,
}: {
  parameter: Exclude<Parameter, { type: "number" }>;
  value: Value;
  /** Id of the element with the help. */
  describedBy: string;
  onChange(value: Value): void;
}) {
  if (parameter.type === "boolean")
    return (
      <input
        type="checkbox"
        aria-describedby={describedBy}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  return (
    <select
      class="field"
      aria-describedby={describedBy}
      value={String(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {parameter.choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}
