import { useMemo, useState } from 'preact/hooks';
import { amount, count, wholePercent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { contrasts, type Contrast } from './common';
import { askInputs, drawn, isFuturesLost } from './results';
import { words } from './words';

const MOST = 8;

interface Props {
  /** Which futures lie within the ranges, by course. */
  readonly inside: readonly (readonly boolean[])[];
  readonly names: readonly string[];
  /** Positions of the courses that may be asked about. */
  readonly courses: readonly number[];
  readonly isBrushed: boolean;
}

function Row({ contrast }: { contrast: Contrast }) {
  const { language } = link.value;
  const { input, alternative } = contrast;
  const unit = input.unitName === '' ? '' : ` ${input.unitName}`;
  const put = (value: number, share: number | undefined) =>
    alternative
      ? words.value.alternativeShare(alternative.name, wholePercent(share ?? 0, language))
      : `${amount(value, language)}${unit}`;
  return (
    <tr>
      <th scope="row">{input.name}</th>
      <td>{put(contrast.inside, alternative?.inside)}</td>
      <td>{put(contrast.outside, alternative?.outside)}</td>
      <td class="distance">
        <span class="distance-bar" style={{ '--share': String(contrast.distance) }} aria-hidden="true" />
        {contrast.distance.toFixed(2)}
      </td>
    </tr>
  );
}

/** The inputs in which the futures within the ranges differ from the others. */
export function Common({ inside, names, courses, isBrushed }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const own = words.value;
  const within = (course: number) => inside[course]?.filter(Boolean).length ?? 0;
  const told = courses.find((course) => within(course) > 0 && within(course) < (inside[course]?.length ?? 0));
  const course = chosen !== null && courses.includes(chosen) ? chosen : (told ?? courses[0] ?? 0);
  const futures = drawn.value;
  const found = useMemo(
    () => (isOpen && futures?.inputs && isBrushed ? contrasts(futures.inputs, inside[course] ?? [], MOST) : []),
    [isOpen, futures, inside, course, isBrushed],
  );
  const kept = within(course);
  const outside = (inside[course]?.length ?? 0) - kept;
  return (
    <details
      class="common"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open && !drawn.peek()) askInputs();
      }}
    >
      <summary>{own.common}</summary>
      {isOpen && !isBrushed && <p class="hint">{own.commonAsk}</p>}
      {isOpen && isBrushed && (
        <>
          <p class="outcome-picker">
            <label for="common-course">{own.commonUnder}</label>
            <select
              id="common-course"
              value={course}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            >
              {courses.map((each) => (
                <option key={each} value={each}>
                  {names[each]}
                </option>
              ))}
            </select>
          </p>
          {!futures?.inputs && <p class="hint">{isFuturesLost.value ? own.noFutures : own.loadingFutures}</p>}
          {futures?.inputs && (kept === 0 || outside === 0) && <p class="hint">{own.commonNeeds}</p>}
          {futures?.inputs && kept > 0 && outside > 0 && (
            <>
              <p class="hint">{own.commonLead(count(kept), count(outside))}</p>
              {found.length === 0 ? (
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
                      {found.map((contrast) => (
                        <Row key={contrast.input.id} contrast={contrast} />
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
              <p class="hint">{own.commonCaution}</p>
            </>
          )}
        </>
      )}
    </details>
  );
}
