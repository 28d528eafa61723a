import { useState } from 'preact/hooks';
import type { Course, Lever } from '../../api/types';
import { link } from '../../state/address';
import { move, settle } from '../../state/laboratory';
import { effective, presetSetting, withLever, withoutLever } from '../../state/levers';
import type { LeverSetting } from '../../state/link';
import { words } from '../../words/words';
import { LeverDetails } from './LeverDetails';
import { meaning, number } from './levers';

/** Half a thumb's width: the track is that much shorter on each side than the slider. */
const THUMB = 9;

function place(lever: Lever, value: number): string {
  const share = (value - lever.low) / (lever.high - lever.low);
  return `calc(${THUMB}px + ${share} * (100% - ${2 * THUMB}px))`;
}

/** One lever: a native slider with its value in words, the status quo marked, a way back and a way to more. */
export function LeverRow({ lever, course }: { lever: Lever; course: Course | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const say = words.value;
  const setting = effective(link.value, course, lever);
  const value = number(lever, setting.value, say, link.value.language);
  const inWords = meaning(lever, setting.value, say);
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
          {value}
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
          aria-valuetext={inWords === '' ? value : say.leverText(value, inWords)}
          onInput={(event) => set({ ...setting, value: event.currentTarget.valueAsNumber })}
          onChange={settle}
        />
      </div>
      <p class="lever-meaning">{inWords}</p>
      <div id={`${id}-details`} class="lever-details" hidden={!isOpen}>
        {isOpen && <LeverDetails lever={lever} setting={setting} set={set} id={id} />}
      </div>
    </div>
  );
}
