import { useRef } from 'preact/hooks';
import type { Contested } from '../../api/entries';
import { wholePercent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { change, move, settle } from '../../state/laboratory';
import { EntryLink } from '../entries/EntryLink';
import { memo } from '../entries/memo';
import { SourceLinks } from '../entries/SourceLinks';
import { elementId } from '../entries/useReveal';
import type { Language } from '../../state/link';
import { formatWeights, withShare, type Origin } from './believed';
import type { Words } from './words';

const HUNDRED = 100;

interface Props {
  readonly hypothesis: Contested;
  /** Shares as `60,40`, in the order of the alternatives: a text, so that equal shares are the same property. */
  readonly shares: string;
  readonly origin: Origin;
  readonly isPointed: boolean;
  readonly language: Language;
  readonly say: Words;
}

function set(id: string, value: string, isMoving: boolean): void {
  const now = link.peek();
  (isMoving ? move : change)({ ...now, hypotheses: { ...now.hypotheses, [id]: value } });
}

/** Leaves a hypothesis as the profile has it. */
export function resetHypothesis(id: string): void {
  const now = link.peek();
  const hypotheses = { ...now.hypotheses };
  delete hypotheses[id];
  change({ ...now, hypotheses });
}

/** A contested question: how much weight each answer gets, by sliders that share a whole. */
export const HypothesisRow = memo(({ hypothesis, shares, origin, isPointed, language, say }: Props) => {
  const grabbed = useRef<Record<string, number> | null>(null);
  const ids = hypothesis.alternatives.map((each) => each.id);
  const parts = shares.split(',').map(Number);
  const now = Object.fromEntries(ids.map((id, at) => [id, parts[at]]));
  const isHeld = origin === 'claim';
  const onInput = (id: string, percent: number) => {
    grabbed.current ??= now;
    set(hypothesis.id, formatWeights(withShare(grabbed.current, ids, id, percent / HUNDRED)), true);
  };
  const onChange = () => {
    grabbed.current = null;
    settle();
  };
  return (
    <article
      class={`hypothesis ${origin}${isPointed ? ' pointed' : ''}`}
      id={elementId(hypothesis.id)}
      tabIndex={-1}
      aria-labelledby={`name-${hypothesis.id}`}
    >
      <header>
        <h3 id={`name-${hypothesis.id}`}>{hypothesis.name}</h3>
        <span class={`origin ${origin}`}>{say.origins[origin]}</span>
        {origin === 'yours' && (
          <button
            type="button"
            class="icon"
            aria-label={say.reset(hypothesis.name)}
            title={say.reset(hypothesis.name)}
            onClick={() => resetHypothesis(hypothesis.id)}
          >
            ↺
          </button>
        )}
      </header>
      <p class="question">{hypothesis.question}</p>
      <div class="share-bar" aria-hidden="true">
        {hypothesis.alternatives.map((each, at) => (
          <span key={each.id} class={`part part-${at}`} style={{ '--share': parts[at] }} />
        ))}
      </div>
      <ul class="alternatives">
        {hypothesis.alternatives.map((each, at) => (
          <li key={each.id}>
            <span class={`swatch part-${at}`} aria-hidden="true" />
            <span class="alternative-name">{each.name}</span>
            <input
              type="range"
              min="0"
              max={HUNDRED}
              step="1"
              disabled={isHeld}
              value={Math.round(HUNDRED * parts[at])}
              aria-label={say.weightOf(each.name)}
              aria-valuetext={wholePercent(parts[at], language)}
              onInput={(event) => onInput(each.id, event.currentTarget.valueAsNumber)}
              onChange={onChange}
            />
            <output class="share">{wholePercent(parts[at], language)}</output>
            <button
              type="button"
              class="chip"
              disabled={isHeld}
              aria-pressed={parts[at] === 1}
              aria-label={say.onlyThisOf(each.name)}
              onClick={() => set(hypothesis.id, each.id, false)}
            >
              {say.onlyThis}
            </button>
          </li>
        ))}
      </ul>
      {isHeld && <p class="hint">{say.heldWeights}</p>}
      <Reasons hypothesis={hypothesis} say={say} isOpen={isPointed} />
    </article>
  );
});

interface ReasonsProps {
  readonly hypothesis: Contested;
  readonly say: Words;
  readonly isOpen: boolean;
}

function Reasons({ hypothesis, say, isOpen }: ReasonsProps) {
  return (
    <details class="reasons" open={isOpen}>
      <summary>{say.wordsAndSources}</summary>
      <dl>
        {hypothesis.alternatives.map((each, at) => (
          <div key={each.id}>
            <dt>
              <span class={`swatch part-${at}`} aria-hidden="true" />
              {each.name}
            </dt>
            <dd>
              <p>{each.words}</p>
              <SourceLinks ids={each.sources} />
            </dd>
          </div>
        ))}
      </dl>
      <h4>{say.why}</h4>
      <p>{hypothesis.reason}</p>
      <p class="hint">
        <EntryLink view="beliefs" id={hypothesis.id}>
          <code>{hypothesis.id}</code>
        </EntryLink>
      </p>
    </details>
  );
}
