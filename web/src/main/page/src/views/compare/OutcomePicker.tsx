import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { closer, told, withCloser } from './results';

interface Props {
  readonly id: string;
  readonly place: 0 | 1;
  readonly label: string;
}

/** Chooses one of the two outcomes that are looked at closely. */
export function OutcomePicker({ id, place, label }: Props) {
  const shown = closer.value.map((outcome) => outcome.id);
  return (
    <span class="outcome-picker">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={shown[place]}
        onChange={(event) => change(withCloser(link.value, shown, place, event.currentTarget.value))}
      >
        {(told.value?.outcomes ?? []).map((outcome) => (
          <option key={outcome.id} value={outcome.id}>
            {outcome.name}
          </option>
        ))}
      </select>
    </span>
  );
}
