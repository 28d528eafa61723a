import { useEffect, useState } from 'preact/hooks';
import { contrasts as askContrasts } from '../../api/client';
import type { Contrast, Contrasts } from '../../api/types';
import { month } from '../../numbers/dates';
import { amount, count, wholePercent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { answeredQuestion } from './results';
import { look, setLooks } from '../../state/looks';
import { words } from './words';

/** A range that is being dragged is asked about once it rests. */
const REST_MS = 500;
const CALENDAR = 'year';
/** Larger numbers of years are moments, not lengths of time. */
const FIRST_YEAR = 1000;

interface Course {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly courses: readonly Course[];
  /** Ranges as the server reads them; empty where none is set. */
  readonly within: string;
  readonly isChange: boolean;
}

function Row({ contrast }: { contrast: Contrast }) {
  const { language } = link.value;
  const { alternative, unitName } = contrast;
  const put = (value: number) =>
    contrast.unit === CALENDAR && value > FIRST_YEAR
      ? month(value, language)
      : alternative === null
        ? [amount(value, language), unitName].filter((text) => text !== '').join(' ')
        : words.value.alternativeShare(alternative, wholePercent(value, language));
  return (
    <tr>
      <th scope="row">{contrast.name}</th>
      <td>{put(contrast.inside)}</td>
      <td>{put(contrast.outside)}</td>
      <td class="distance">
        <span class="distance-bar" style={{ '--share': String(contrast.distance) }} aria-hidden="true" />
        {contrast.distance.toFixed(2)}
      </td>
    </tr>
  );
}

function Found({ answer }: { answer: Contrasts }) {
  const own = words.value;
  const outside = answer.futures - answer.inside;
  if (answer.inside === 0 || outside === 0) return <p class="hint">{own.commonNeeds}</p>;
  return (
    <>
      <p class="hint">{own.commonLead(count(answer.inside), count(outside))}</p>
      {answer.contrasts.length === 0 ? (
        <p>{own.commonNone}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={own.common}>
          <table class="common-table">
            <thead>
              <tr>
                {[own.columnInput, own.columnMedianInside, own.columnMedianOutside, own.columnDistance].map(
                  (column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {answer.contrasts.map((contrast) => (
                <Row key={contrast.id} contrast={contrast} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p class="hint">{own.commonCaution}</p>
    </>
  );
}

/** The inputs in which the futures within the ranges differ from the others, among all futures of the study. */
export function Common({ courses, within, isChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Contrasts | null>(null);
  const [isLost, setLost] = useState(false);
  const own = words.value;
  const under = courses.find(({ id }) => id === look('under'))?.id ?? courses[0]?.id ?? '';
  const query = answeredQuestion.value;
  const { language } = link.value;
  useEffect(() => {
    setAnswer(null);
    setLost(false);
    if (!isOpen || within === '' || under === '') return undefined;
    const controller = new AbortController();
    const rest = window.setTimeout(() => {
      askContrasts(query, under, within, isChange, language, controller.signal).then(setAnswer, () => {
        if (!controller.signal.aborted) setLost(true);
      });
    }, REST_MS);
    return () => {
      window.clearTimeout(rest);
      controller.abort();
    };
  }, [isOpen, query, under, within, isChange, language]);
  return (
    <details class="common" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{own.common}</summary>
      {within === '' && <p class="hint">{own.commonAsk}</p>}
      {within !== '' && (
        <>
          <p class="outcome-picker">
            <label for="common-course">{own.commonUnder}</label>
            <select
              id="common-course"
              value={under}
              onChange={(event) => setLooks({ under: event.currentTarget.value })}
            >
              {courses.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <div aria-live="polite">
            {answer ? <Found answer={answer} /> : <p class="hint">{isLost ? own.commonLost : own.commonAsking}</p>}
          </div>
        </>
      )}
    </details>
  );
}
