import type { Cell, Outcome } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { wholePercent } from '../../numbers/numerals';
import { exactUnit, write } from '../../numbers/units';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { commandOf } from '../../state/link';
import { look, setLooks } from '../../state/looks';
import { words as frame } from '../../words/words';
import { cellTone, countOf, orderOf, shownShare } from './judging';
import { MatrixPicture } from './MatrixPicture';
import { putChange, span, summaryKind, summaryMeasure } from './measures';
import { answered, answeredQuestion, closer, told, withCloser } from './results';
import { ShareMark } from './ShareMark';
import { sameText, shareText } from './shares';
import { sourceLine } from './source';
import { words } from './words';

/** What a cell says: the change, and how often it is for the better. */
function say(cell: Cell, outcome: Outcome): { change: string; share: string } {
  const own = words.value;
  const { language } = link.value;
  const measure = summaryMeasure(outcome, frame.value, own, language);
  const shares = shareText(shownShare(cell), language);
  const says = cell.better ? own.betterIn : own.higherIn;
  const equal = sameText(cell.equal, language);
  return {
    change: putChange(cell.change.p50 * measure.factor, measure, own),
    share: cell.equal === 1 ? own.same : [says(...shares), ...equal].join(', '),
  };
}

function levels(cell: Cell, outcome: Outcome): { median: string; spread: string } {
  const measure = summaryMeasure(outcome, frame.value, words.value, link.value.language);
  const put = (value: number) => write(value * measure.factor, measure);
  return {
    median: put(cell.summary.p50),
    spread: words.value.rangeText(put(cell.summary.p10), put(cell.summary.p90)),
  };
}

/** Every course against no change, in every outcome. */
export function Matrix() {
  const sorting = look('sort');
  const now = told.value;
  const own = words.value;
  if (!now) return null;
  const { comparison, outcomes, names } = now;
  const by = outcomes.find((outcome) => outcome.id === sorting) ?? null;
  const [baseline, ...others] = orderOf(comparison, by);
  const [from, to] = span(comparison.years);
  const unit = (outcome: Outcome, of = summaryMeasure(outcome, frame.value, own, link.value.language).name) =>
    [of, summaryKind(outcome, own, comparison.years)].filter((text) => text !== '').join(', ');
  const choose = (id: string) => {
    setLooks({ sort: sorting === id ? '' : id });
    change(
      withCloser(
        link.peek(),
        closer.value.map((outcome) => outcome.id),
        0,
        id,
      ),
    );
  };
  const order = by ? own.sortedBy(by.name) : own.unsorted;
  const rows = outcomes.flatMap((outcome) =>
    others.map((course) => ({ outcome, course, cell: comparison.cells[course][outcome.at] })),
  );
  const table = {
    columns: [
      own.columnOutcome,
      own.columnUnit,
      own.columnChange,
      own.columnChangeLow,
      own.columnChangeHigh,
      own.columnShare,
      own.columnShareLow,
      own.columnShareHigh,
    ],
    rows: rows.map(({ outcome, course, cell }) => {
      const measure = summaryMeasure(outcome, frame.value, own, link.value.language);
      const share = shownShare(cell);
      return [
        own.rowOf(outcome.name, names[course]),
        unit(outcome, measure.isShare ? frame.value.units.points : measure.name),
        ...[cell.change.p50, cell.change.p10, cell.change.p90].map((value) =>
          putChange(value * measure.factor, measure, own),
        ),
        ...[share.share, share.low, share.high].map((value) => wholePercent(value, link.value.language)),
      ];
    }),
    exact: () =>
      rows.map(({ outcome, course, cell }) => {
        const share = shownShare(cell);
        const measure = summaryMeasure(outcome, frame.value, own, link.value.language);
        const { factor } = measure;
        return [
          own.rowOf(outcome.name, names[course]),
          unit(outcome, exactUnit(measure, frame.value)),
          cell.change.p50 * factor,
          cell.change.p10 * factor,
          cell.change.p90 * factor,
          share.share,
          share.low,
          share.high,
        ];
      }),
    futures: comparison.futures,
  };
  const title = own.matrixTitle(from, to);
  const description = others
    .map((course) => {
      const { better, worse, of } = countOf(comparison, course);
      return own.describeMatrix(names[course], better, worse, of);
    })
    .join(' ');
  return (
    <ChartFrame
      id="matrix"
      title={title}
      subtitle={own.matrixLegend}
      source={sourceLine(comparison.futures, comparison.matching)}
      description={`${title}. ${description}`}
      table={table}
      alone={answered.value}
      anchor="matrix"
      commands={commandOf(answeredQuestion.value)}
      above={null}
    >
      <ul class="tone-key">
        {([-2, 0, 2] as const).map((tone) => (
          <li key={tone}>
            <span class={`tone-key-mark tone-${tone}`} aria-hidden="true" />
            {{ [-2]: own.toneLow, [0]: own.toneNone, [2]: own.toneHigh }[tone]}
          </li>
        ))}
      </ul>
      <p class="hint" aria-live="polite">
        {own.matrixHint} {order}
      </p>
      <MatrixPicture
        columns={[baseline, ...others].map((course) => names[course])}
        rows={outcomes.map((outcome) => ({
          name: outcome.name,
          cells: [baseline, ...others].map((course) => {
            const cell = comparison.cells[course][outcome.at];
            const level = levels(cell, outcome);
            const said = say(cell, outcome);
            return course === baseline
              ? { lines: [level.median, level.spread], tone: 0 }
              : { lines: [said.change, said.share], tone: cellTone(cell, comparison.futures) };
          }),
        }))}
      />
      <div class="scroll matrix-scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="matrix">
          <caption class="visually-hidden">{`${title}. ${own.matrixLegend}`}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">
                {names[baseline]}
                <small>{own.baselineColumn}</small>
              </th>
              {others.map((course) => (
                <th key={course} scope="col">
                  {names[course]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => {
              const level = levels(comparison.cells[baseline][outcome.at], outcome);
              return (
                <tr key={outcome.id} class={outcome.id === closer.value[0]?.id ? 'closer' : undefined}>
                  <th scope="row" aria-sort={sorting === outcome.id ? 'descending' : undefined}>
                    <button type="button" class="quiet" title={outcome.sentence} onClick={() => choose(outcome.id)}>
                      {outcome.name}
                      {sorting === outcome.id && <span aria-hidden="true"> →</span>}
                    </button>
                    <small>{unit(outcome)}</small>
                  </th>
                  <td>
                    <span class="change">{level.median}</span>
                    <small>{level.spread}</small>
                  </td>
                  {others.map((course) => {
                    const cell = comparison.cells[course][outcome.at];
                    const said = say(cell, outcome);
                    return (
                      <td key={course} class={`tone-${cellTone(cell, comparison.futures)}`}>
                        <span class="change">{said.change}</span>
                        <small>{said.share}</small>
                        {cell.equal < 1 && <ShareMark share={shownShare(cell)} />}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  );
}
