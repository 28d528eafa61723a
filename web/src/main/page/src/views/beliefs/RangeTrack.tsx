import type { Interval, Parameter } from '../../api/entries';
import { move, settle } from '../../state/laboratory';
import { link } from '../../state/address';
import type { Language } from '../../state/link';
import { formatRange, isSameRange } from './believed';
import { placeOf, valueAt } from './scale';
import { writeValue } from './written';
import type { Words } from './words';

const PLACES = 200;

interface BarProps {
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
}

/** The range of the evidence as a line, what is believed as a bar, the central value and the rivals as marks. */
export function RangeBar({ parameter, low, high }: BarProps) {
  const inside = (value: number) => Math.min(1, Math.max(0, placeOf(parameter, value)));
  return (
    <span
      class="range-bar"
      aria-hidden="true"
      style={{ '--low': inside(low), '--high': inside(high), '--central': inside(parameter.central) }}
    >
      <span class="believed" />
      <span class="central" />
      {parameter.rivals.map((rival, at) => {
        const place = placeOf(parameter, rival.value);
        return (
          <span
            key={at}
            class={`rival${place < 0 || place > 1 ? ' outside' : ''}`}
            style={{ '--at': inside(rival.value) }}
          />
        );
      })}
    </span>
  );
}

/** The link with a range of a parameter; one that is as without it is left out. */
export function withRange(parameter: Parameter, range: Interval, held: Interval): void {
  const now = link.peek();
  const parameters = { ...now.parameters, [parameter.id]: formatRange(range) };
  if (isSameRange(range, held)) delete parameters[parameter.id];
  move({ ...now, parameters });
}

interface TrackProps extends BarProps {
  readonly isPinned: boolean;
  readonly language: Language;
  readonly say: Words;
  readonly set: (range: Interval) => void;
}

/** Two sliders on one bar that narrow a range, or one that pins a value. */
export function RangeTrack({ parameter, low, high, isPinned, language, say, set }: TrackProps) {
  const slider = (end: 'low' | 'high', value: number) => (
    <input
      key={end}
      type="range"
      class={end}
      min="0"
      max={PLACES}
      step="1"
      value={Math.round(PLACES * placeOf(parameter, value))}
      aria-label={isPinned ? say.valueOf(parameter.name) : (end === 'low' ? say.lowOf : say.highOf)(parameter.name)}
      aria-valuetext={writeValue(parameter, value, language)}
      onInput={(event) => {
        const next = valueAt(parameter, event.currentTarget.valueAsNumber / PLACES);
        if (isPinned) set({ low: next, high: next });
        else if (end === 'low') set({ low: Math.min(next, high), high });
        else set({ low, high: Math.max(next, low) });
      }}
      onChange={settle}
    />
  );
  return (
    <div class={`range-track${isPinned ? ' pinned' : ''}`}>
      <RangeBar parameter={parameter} low={low} high={high} />
      {isPinned ? slider('low', low) : [slider('low', low), slider('high', high)]}
    </div>
  );
}
