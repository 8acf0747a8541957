/** The formats of the registry as radio buttons. */
import { exporters } from "../export/index";

export function FormatChoice({ value, onChange }: { value: string; onChange(id: string): void }) {
  return (
    <fieldset class="formats">
      <legend class="label">Format</legend>
      <div>
        {exporters.map(({ id, label, extension }) => (
          <label key={id} class="format">
            <input
              type="radio"
              name="format"
              value={id}
              checked={id === value}
              onChange={() => onChange(id)}
            />
            <span class="format-name">{label}</span>
            <span class="format-extension">.{extension}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
