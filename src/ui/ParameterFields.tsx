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
        // biome-ignore lint/a11y/noLabelWithoutControl: Field is the control
        <label
          key={parameter.id}
          class={parameter.type === "boolean" ? "check" : "option"}
          title={parameter.help}
        >
          <Field
            parameter={parameter}
            value={settings[parameter.id] ?? parameter.default}
            onChange={(value) => onChange({ ...settings, [parameter.id]: value })}
          />
          <span class="option-name">{parameter.label}</span>
        </label>
      ))}
    </>
  );
}

type Value = Settings[string];

function Field({
  parameter,
  value,
  onChange,
}: {
  parameter: Parameter;
  value: Value;
  onChange(value: Value): void;
}) {
  if (parameter.type === "boolean")
    return (
      <input
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  if (parameter.type === "choice")
    return (
      <select class="field" value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
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
