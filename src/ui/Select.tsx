/** A labelled native select of few options. */
interface Properties<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  onChange(id: Id): void;
}

export function Select<Id extends string>({ label, options, value, onChange }: Properties<Id>) {
  return (
    <label class="option">
      <select
        class="field"
        value={value}
        onChange={(event) => {
          const chosen = options.find(({ id }) => id === event.currentTarget.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <span class="option-name">{label}</span>
    </label>
  );
}
