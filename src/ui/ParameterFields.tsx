/** A form from a plug-in's parameters: a number, a yes or no, a choice. */
import type { Parameter } from "../model/plugins";
import type { Settings } from "../model/recipe";

interface Properties {
  readonly parameters: readonly Parameter[];
  readonly settings: Settings;
  onChange(settings: Settings): void;
}

export function ParameterFields({ parameters, settings, onChange }: Properties) {
  return (
    <>
      {parameters.map((parameter) => (
        <div key={parameter.id} class="parameter">
          {/* biome-ignore lint/a11y/noLabelWithoutControl: Field is the control */}
          <label class={parameter.type === "boolean" ? "check" : "option"}>
            <Field
              parameter={parameter}
              value={settings[parameter.id] ?? parameter.default}
              describedBy={`help-${parameter.id}`}
              onChange={(value) => onChange({ ...settings, [parameter.id]: value })}
            />
            <span class="option-name">{parameter.label}</span>
          </label>
          <p id={`help-${parameter.id}`} class="format-help">
            {parameter.help}
          </p>
        </div>
      ))}
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
  parameter: Parameter;
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
  if (parameter.type === "choice")
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
  const { min, max, step } = parameter;
  return (
    <input
      type="number"
      class="field"
      aria-describedby={describedBy}
      value={Number(value)}
      min={min}
      max={max}
      step={step}
      onChange={(event) => {
        const typed = event.currentTarget.valueAsNumber;
        onChange(Number.isFinite(typed) ? Math.min(max, Math.max(min, typed)) : parameter.default);
      }}
    />
  );
}
