import { useState } from 'preact/hooks';
import type { Parameter } from '../../api/entries';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import type { Language } from '../../state/link';
import { Grade } from '../entries/Grade';
import { memo } from '../entries/memo';
import { elementId } from '../entries/useReveal';
import type { Origin } from './believed';
import { ParameterDetails } from './ParameterDetails';
import { RangeBar } from './RangeTrack';
import type { Words } from './words';
import { writeRange } from './written';

interface Props {
  readonly parameter: Parameter;
  readonly low: number;
  readonly high: number;
  readonly origin: Origin;
  /** What is believed if the reader changes nothing. */
  readonly heldLow: number;
  readonly heldHigh: number;
  readonly isPointed: boolean;
  readonly language: Language;
  readonly say: Words;
}

/** Leaves a parameter as the profile has it. */
export function resetParameter(id: string): void {
  const now = link.peek();
  const parameters = { ...now.parameters };
  delete parameters[id];
  change({ ...now, parameters });
}

/** A number: what is believed of it on the range of the evidence, and a way to more. */
export const ParameterRow = memo((props: Props) => {
  const { parameter, low, high, origin, isPointed, language, say } = props;
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? isPointed;
  return (
    <li
      class={`parameter ${origin}${isPointed ? ' pointed' : ''}${isOpen ? ' open' : ''}`}
      id={elementId(parameter.id)}
      tabIndex={-1}
    >
      <div class="parameter-line">
        <button type="button" class="disclose" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
          {parameter.name}
        </button>
        <RangeBar parameter={parameter} low={low} high={high} />
        <span class="parameter-range">
          {writeRange(parameter, { low, high }, language, say)}
          <span class="visually-hidden"> ({say.origins[origin]})</span>
        </span>
        <Grade grade={parameter.grade} />
        {origin === 'yours' ? (
          <button
            type="button"
            class="icon"
            aria-label={say.reset(parameter.name)}
            title={say.reset(parameter.name)}
            onClick={() => resetParameter(parameter.id)}
          >
            ↺
          </button>
        ) : (
          <span class="no-reset" />
        )}
      </div>
      {isOpen && <ParameterDetails {...props} />}
    </li>
  );
});

export type ParameterProps = Props;
