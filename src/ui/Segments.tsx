/** A few exclusive options in one row: radio buttons drawn as segments. */
import { useId } from "preact/hooks";

interface Properties<Id extends string> {
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly help?: string }[];
  readonly value: Id;
  onChange(id: Id): void;
}

export function Segments<Id extends string>({ legend, options, value, onChange }: Properties<Id>) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="label">{legend}</legend>
      <div class="segment-row">
        {options.map(({ id, label, help }) => (
          <label key={id} class="segment" title={help}>
            <input type="radio" name={name} value={id} checked={id === value} onChange={() => onChange(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
