import type { Lever } from '../../api/types';
import { settle } from '../../state/laboratory';
import type { LeverSetting } from '../../state/link';
import { words } from '../../words/words';
import { SourceList } from '../../shell/SourceList';

const LONGEST_WEEKS = 520;

interface Props {
  readonly lever: Lever;
  readonly setting: LeverSetting;
  readonly set: (next: LeverSetting) => void;
  readonly id: string;
}

/** What a lever means, its named settings, when it acts, and where it comes from. */
export function LeverDetails({ lever, setting, set, id }: Props) {
  const say = words.value;
  const times = [
    { key: 'start', label: say.start, placeholder: '0' },
    { key: 'ramp', label: say.ramp, placeholder: '0' },
    { key: 'duration', label: say.duration, placeholder: say.durationOpen },
  ] as const;
  const setTime = (key: 'start' | 'ramp' | 'duration', text: string) => {
    const next: { -readonly [K in keyof LeverSetting]: LeverSetting[K] } = { ...setting };
    delete next[key];
    const weeks = Number(text);
    if (text !== '' && Number.isInteger(weeks) && weeks >= 0) next[key] = Math.min(weeks, LONGEST_WEEKS);
    set(next);
  };
  return (
    <>
      <p>{lever.meaning}</p>
      <p class="settings">
        {lever.settings.map((choice) => (
          <button
            key={choice.value}
            type="button"
            class="chip"
            aria-pressed={choice.value === setting.value}
            onClick={() => {
              set({ ...setting, value: choice.value });
              settle();
            }}
          >
            {choice.name}
          </button>
        ))}
      </p>
      <div class="times">
        {times.map(({ key, label, placeholder }) => (
          <label key={key} for={`${id}-${key}`}>
            {label}
            <input
              id={`${id}-${key}`}
              type="number"
              min="0"
              max={LONGEST_WEEKS}
              step="1"
              inputMode="numeric"
              placeholder={placeholder}
              disabled={setting.value === lever.statusQuo}
              value={setting[key] ?? ''}
              onInput={(event) => setTime(key, event.currentTarget.value)}
              onChange={settle}
            />
          </label>
        ))}
      </div>
      <SourceList ids={lever.sources} />
    </>
  );
}
