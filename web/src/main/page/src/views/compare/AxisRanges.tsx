import { rangeBetween, type ParallelAxis, type Range } from './brush';
import { words } from './words';

const STEPS = 100;

interface Props {
  readonly axes: readonly ParallelAxis[];
  readonly ranges: Readonly<Record<string, Range>>;
  readonly put: (axis: ParallelAxis, value: number) => string;
  readonly onRange: (id: string, range: Range | null) => void;
  readonly onClear: () => void;
}

/** The ranges of the axes as native sliders: what the pointer does on the drawing, for the keyboard. */
export function AxisRanges({ axes, ranges, put, onRange, onClear }: Props) {
  const own = words.value;
  const set = Object.keys(ranges).length;
  return (
    <details class="axis-ranges">
      <summary>{own.ranges(set)}</summary>
      <p class="buttons">
        <button type="button" disabled={set === 0} onClick={onClear}>
          {own.clearAll}
        </button>
      </p>
      {axes.map((axis) => {
        const [low, high] = axis.domain;
        const range = ranges[axis.id] ?? { low, high };
        const step = (high - low) / STEPS;
        const position = (value: number) => Math.round((value - low) / step);
        const slider = (label: string, value: number, change: (next: number) => Range | null) => (
          <input
            type="range"
            min="0"
            max={STEPS}
            step="1"
            value={position(value)}
            aria-label={label}
            aria-valuetext={put(axis, value)}
            onInput={(event) => onRange(axis.id, change(low + event.currentTarget.valueAsNumber * step))}
          />
        );
        return (
          <div key={axis.id} class="axis-range">
            <span class="axis-range-name">{axis.name}</span>
            {slider(own.rangeFrom(axis.name), range.low, (next) =>
              rangeBetween(Math.min(next, range.high), range.high, axis.domain),
            )}
            {slider(own.rangeTo(axis.name), range.high, (next) =>
              rangeBetween(range.low, Math.max(next, range.low), axis.domain),
            )}
            <output>{own.rangeText(put(axis, range.low), put(axis, range.high))}</output>
            <button
              type="button"
              class="quiet"
              disabled={!ranges[axis.id]}
              aria-label={own.clearRange(axis.name)}
              onClick={() => onRange(axis.id, null)}
            >
              {own.clear}
            </button>
          </div>
        );
      })}
    </details>
  );
}
