import { useState } from 'preact/hooks';
import type { Interval } from '../../api/entries';
import { settle } from '../../state/laboratory';
import { EntryLink } from '../entries/EntryLink';
import { SourceLinks } from '../entries/SourceLinks';
import { words as entries } from '../entries/words';
import type { ParameterProps } from './ParameterRow';
import { RangeTrack, withRange } from './RangeTrack';
import { writeRange, writeValue } from './written';

/** What a number means, two ways to narrow it, and what it rests on. */
export function ParameterDetails({ parameter, low, high, origin, heldLow, heldHigh, language, say }: ParameterProps) {
  const [isPinned, setPinned] = useState(low === high);
  const isFixed = parameter.distribution === 'constant';
  const unit = entries[language].units[parameter.unit] ?? parameter.unit;
  const set = (range: Interval) => withRange(parameter, range, { low: heldLow, high: heldHigh });
  const setAtOnce = (range: Interval) => {
    set(range);
    settle();
  };
  const onNumber = (end: 'low' | 'high', text: string) => {
    const given = Number(text);
    if (text === '' || !Number.isFinite(given)) return;
    const value = Math.min(parameter.high, Math.max(parameter.low, given));
    if (isPinned) setAtOnce({ low: value, high: value });
    else setAtOnce(end === 'low' ? { low: Math.min(value, high), high } : { low, high: Math.max(value, low) });
  };
  const number = (end: 'low' | 'high', value: number, label: string) => (
    <label key={end}>
      <span>{label}</span>
      <input
        type="number"
        inputMode="decimal"
        step="any"
        min={parameter.low}
        max={parameter.high}
        value={value}
        aria-label={`${label}, ${parameter.name}`}
        onChange={(event) => onNumber(end, event.currentTarget.value)}
      />
    </label>
  );
  const pin = () => {
    setPinned(true);
    if (low !== high) {
      const value = Math.min(high, Math.max(low, parameter.central));
      setAtOnce({ low: value, high: value });
    }
  };
  const widen = () => {
    setPinned(false);
    setAtOnce(heldLow < heldHigh ? { low: heldLow, high: heldHigh } : { low: parameter.low, high: parameter.high });
  };
  return (
    <div class="parameter-details">
      <p>{parameter.meaning}</p>
      <p class="hint">
        <EntryLink view="beliefs" id={parameter.id} label={entries[language].linkTo(parameter.name)}>
          <code>{parameter.id}</code>
        </EntryLink>{' '}
        · {say.symbol(parameter.symbol)} · {say.distributions[parameter.distribution]} · {say.acts[parameter.acts]}
      </p>
      {isFixed && <p class="hint">{say.constant}</p>}
      {origin === 'claim' && <p class="hint">{say.held}</p>}
      {!isFixed && origin !== 'claim' && (
        <div class="range-controls">
          <div class="segments" role="group" aria-label={parameter.name}>
            <button type="button" aria-pressed={!isPinned} onClick={widen}>
              {say.asRange}
            </button>
            <button type="button" aria-pressed={isPinned} onClick={pin}>
              {say.asValue}
            </button>
          </div>
          <RangeTrack
            parameter={parameter}
            low={low}
            high={high}
            isPinned={isPinned}
            language={language}
            say={say}
            set={set}
          />
          <div class="range-numbers">
            {isPinned ? number('low', low, say.value) : [number('low', low, say.from), number('high', high, say.to)]}
            <span class="hint">{unit}</span>
          </div>
        </div>
      )}
      <dl class="facts">
        <dt>{say.declared}</dt>
        <dd>
          {writeRange(parameter, parameter, language, say)}; {say.central}{' '}
          {writeValue(parameter, parameter.central, language)}
        </dd>
        <dt>{say.whyRange}</dt>
        <dd>{parameter.reason}</dd>
        <dt>{say.sources}</dt>
        <dd>
          <SourceLinks ids={parameter.sources} />
        </dd>
        {parameter.rivals.length > 0 && (
          <>
            <dt>{say.rivals}</dt>
            <dd>
              <ul class="rivals">
                {parameter.rivals.map((rival, at) => (
                  <li key={at}>
                    <b>{writeValue(parameter, rival.value, language)}</b> {rival.note}{' '}
                    <SourceLinks ids={[rival.source]} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
