/** A number: a slider with the number beside it, or the number alone. What cannot be taken is said, and does not change the value. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { type NumberRange, numberComplaint } from "./numberWords";

interface Properties extends NumberRange {
  readonly label: string;
  /** One sentence. */
  readonly help: string;
  readonly step: number;
  readonly value: number;
  /** Whether there is a slider; its range must have both bounds. */
  readonly slides?: boolean;
  onChange(value: number): void;
}

export function NumberField({ label, help, step, value, slides = false, onChange, ...range }: Properties) {
  const { min, max } = range;
  const id = useId();
  /** What stands in the field while it is typed: `1.` is no number yet. */
  const typed = useSignal<string | null>(null);
  const complaint = typed.value === null ? null : numberComplaint(typed.value, range, value);
  const name = `${id}-name`;
  const described = `${id}-help${complaint === null ? "" : ` ${id}-complaint`}`;
  return (
    <div class="parameter">
      <div class={slides ? "option is-number has-slider" : "option is-number"}>
        <span id={name} class="option-name">
          {label}
        </span>
        {slides && (
          <input
            type="range"
            aria-labelledby={name}
            aria-describedby={`${id}-help`}
            value={value}
            min={min}
            max={max}
            step={step}
            onInput={(event) => {
              typed.value = null;
              onChange(event.currentTarget.valueAsNumber);
            }}
          />
        )}
        <input
          type="number"
          inputMode="decimal"
          class="field"
          aria-labelledby={name}
          aria-describedby={described}
          aria-invalid={complaint !== null}
          value={typed.value ?? String(value)}
          min={Number.isFinite(min) ? min : undefined}
          max={Number.isFinite(max) ? max : undefined}
          step={step}
          onInput={(event) => {
            const text = event.currentTarget.value;
            typed.value = text;
            if (numberComplaint(text, range, value) === null) onChange(Number(text));
          }}
          onBlur={() => {
            if (complaint === null) typed.value = null;
          }}
        />
      </div>
      <p id={`${id}-help`} class="format-help">
        {help}
      </p>
      {complaint !== null && (
        <p id={`${id}-complaint`} class="field-complaint" role="alert">
          {complaint}
        </p>
      )}
    </div>
  );
}
