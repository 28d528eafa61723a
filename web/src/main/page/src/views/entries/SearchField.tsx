import { words } from './words';

interface Props {
  readonly id: string;
  readonly value: string;
  readonly set: (value: string) => void;
}

export function SearchField({ id, value, set }: Props) {
  return (
    <label class="search" for={id}>
      <span>{words.value.search}</span>
      <input
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}
