import { useState } from 'preact/hooks';
import type { Course, Lever } from '../../api/types';
import { short } from '../../numbers/numerals';
import { link } from '../../state/address';
import { move, settle } from '../../state/laboratory';
import { effective, presetSetting, withLever, withoutLever } from '../../state/levers';
import type { LeverSetting } from '../../state/link';
import { words } from '../../words/words';
import { LeverDetails } from './LeverDetails';

/** Half a thumb's width: the track is that much shorter on each side than the slider. */
const THUMB = 9;

function place(lever: Lever, value: number): string {
  const share = (value - lever.low) / (lever.high - lever.low);
  return `calc(${THUMB}px + ${share} * (100% - ${2 * THUMB}px))`;
}

/** A lever's value as a number with its unit, and in words. */
function written(lever: Lever, value: number): { number: string; meaning: string } {
  const say = words.value;
  const plain = short(value, link.value.language);
  const number = say.leverUnits[lever.unit]?.(plain) ?? plain;
  const settings = [...lever.settings].sort((a, b) => a.value - b.value);
  const exact = settings.find((setting) => setting.value === value);
  if (exact) return { number, meaning: exact.name };
  const above = settings.find((setting) => setting.value > value);
  const below = settings.findLast((setting) => setting.value < value);
  const meaning = above && below ? say.between(below.name, above.name) : (above ?? below)?.name;
  return { number, meaning: meaning ?? '' };
}

/** One lever: a native slider with its value in words, the status quo marked, a way back and a way to more. */
export function LeverRow({ lever, course }: { lever: Lever; course: Course | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const say = words.value;
  const setting = effective(link.value, course, lever);
  const { number, meaning } = written(lever, setting.value);
  const isOwn = lever.id in link.value.levers;
  const isPreset = !isOwn && presetSetting(course, lever.id) !== null;
  const id = `lever-${lever.id.replace('.', '-')}`;
  const set = (next: LeverSetting) => move(withLever(link.value, course, lever, next));
  const reset = () => {
    move(withoutLever(link.value, lever.id));
    settle();
  };
  return (
    <div class={`lever${isOwn ? ' own' : ''}${isPreset ? ' preset' : ''}`}>
      <div class="lever-head">
        <label for={id}>{lever.name}</label>
        <output for={id} class="lever-number">
          {number}
        </output>
        {isOwn && (
          <button
            type="button"
            class="icon"
            aria-label={say.reset(lever.name)}
            title={say.reset(lever.name)}
            onClick={reset}
          >
            ↺
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={say.more(lever.name)}
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          onClick={() => setOpen(!isOpen)}
        >
          …
        </button>
      </div>
      <div class="lever-track" style={{ '--at': place(lever, setting.value), '--rest': place(lever, lever.statusQuo) }}>
        <span class="status-quo" title={say.statusQuo} />
        <span class="travel" />
        <input
          id={id}
          type="range"
          min={lever.low}
          max={lever.high}
          step={lever.step}
          value={setting.value}
          aria-valuetext={meaning === '' ? number : say.leverText(number, meaning)}
          onInput={(event) => set({ ...setting, value: event.currentTarget.valueAsNumber })}
          onChange={settle}
        />
      </div>
      <p class="lever-meaning">{meaning}</p>
      <div id={`${id}-details`} class="lever-details" hidden={!isOpen}>
        {isOpen && <LeverDetails lever={lever} setting={setting} set={set} id={id} />}
      </div>
    </div>
  );
}
