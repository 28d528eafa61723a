interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly set: (value: string) => void;
}

/** A labelled choice of one of several, such as a filter. */
export function Choice({ id, label, value, options, set }: Props) {
  return (
    <label class="choice" for={id}>
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
