import { useEffect, useState } from 'preact/hooks';
import { words } from './words';

const STEP_MS = 900;

interface Props {
  readonly id: string;
  readonly years: readonly number[];
  readonly at: number;
  readonly set: (at: number) => void;
}

/** A year, chosen with a slider or played; steps have no movement of their own where motion is not wanted. */
export function TimeSlider({ id, years, at, set }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const say = words.value;
  const last = years.length - 1;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = window.setTimeout(() => (at < last ? set(at + 1) : setPlaying(false)), STEP_MS);
    return () => window.clearTimeout(timer);
  }, [isPlaying, at, last]);
  const play = () => {
    if (!isPlaying && at >= last) set(0);
    setPlaying(!isPlaying);
  };
  const year = String(Math.round(years[at] ?? 0));
  return (
    <div class="time-slider">
      <button type="button" onClick={play} disabled={last < 1}>
        {isPlaying ? say.pause : say.play}
      </button>
      <label for={id}>{say.year}</label>
      <input
        id={id}
        type="range"
        min="0"
        max={last}
        step="1"
        value={at}
        aria-valuetext={year}
        onInput={(event) => {
          setPlaying(false);
          set(event.currentTarget.valueAsNumber);
        }}
      />
      <output for={id}>{year}</output>
    </div>
  );
}
