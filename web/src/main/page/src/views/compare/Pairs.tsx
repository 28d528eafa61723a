import type { Pair } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { inUnit } from '../../charts/table';
import { wholePercent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { commandOf } from '../../state/link';
import { words as frame } from '../../words/words';
import { orderOf, pairTone } from './judging';
import { MatrixPicture } from './MatrixPicture';
import { summaryKind } from './measures';
import { OutcomePicker } from './OutcomePicker';
import { answered, answeredQuestion, closer, told } from './results';
import { ShareMark } from './ShareMark';
import { sameText, shareText } from './shares';
import { sourceLine } from './source';
import { words } from './words';

/** How often each course beats each other one, in one outcome. */
export function Pairs() {
  const now = told.value;
  const outcome = closer.value[0];
  const own = words.value;
  if (!now || !outcome) return null;
  const { comparison, names } = now;
  const { language } = link.value;
  const pairs = comparison.pairs[outcome.at];
  const order = orderOf(comparison, outcome);
  const percent = (share: number) => wholePercent(share, language);
  const within = (pair: Pair) => {
    const [, low, high] = shareText(pair, language);
    return [own.interval(low, high), ...sameText(pair.equal, language)].join(', ');
  };
  const shares = [own.columnShare, own.columnShareLow, own.columnShareHigh];
  const title = own.pairsTitle(outcome.name, summaryKind(outcome, own, comparison.years));
  const legend = { lower: own.pairsLower, higher: own.pairsHigher }[outcome.better as 'lower' | 'higher'];
  const subtitle = legend ?? own.pairsNone;
  const held = order.flatMap((course) =>
    order.flatMap((other) => {
      const pair = pairs[course][other];
      return pair ? [{ course, other, pair }] : [];
    }),
  );
  return (
    <ChartFrame
      id="pairs"
      title={title}
      subtitle={subtitle}
      source={sourceLine(comparison.futures, comparison.matching)}
      description={`${title}. ${subtitle}. ${held
        .filter(({ course, other }) => order.indexOf(course) > order.indexOf(other))
        .map(({ course, other, pair }) =>
          own.describePair(names[course], names[other], percent(pair.share), percent(pair.low), percent(pair.high)),
        )
        .join(' ')}`}
      table={{
        columns: [own.pairsCorner, ...shares],
        exactColumns: [own.pairsCorner, ...shares.map((column) => inUnit(column, frame.value.shareUnit))],
        futures: comparison.futures,
        rows: held.map(({ course, other, pair }) => [
          own.rowOf(names[course], names[other]),
          ...[pair.share, pair.low, pair.high].map(percent),
        ]),
        exact: () =>
          held.map(({ course, other, pair }) => [
            own.rowOf(names[course], names[other]),
            pair.share,
            pair.low,
            pair.high,
          ]),
      }}
      alone={answered.value}
      anchor="pairs"
      commands={commandOf(answeredQuestion.value)}
      above={
        link.value.embedded ? null : (
          <div class="outcome-choice">
            <OutcomePicker id="pairs-outcome" place={0} label={own.outcome} />
          </div>
        )
      }
    >
      <MatrixPicture
        columns={order.map((course) => names[course])}
        rows={order.map((course) => ({
          name: names[course],
          cells: order.map((other) => {
            const pair = pairs[course][other];
            return pair
              ? {
                  lines: [percent(pair.share), within(pair)],
                  tone: pairTone(pair, outcome, comparison.futures),
                }
              : { lines: [], tone: 0 };
          }),
        }))}
      />
      <div class="scroll matrix-scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="matrix pairs">
          <caption class="visually-hidden">{`${title}. ${subtitle}`}</caption>
          <thead>
            <tr>
              <td>
                <small>{own.pairsCorner}</small>
              </td>
              {order.map((course) => (
                <th key={course} scope="col">
                  {names[course]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map((course) => (
              <tr key={course}>
                <th scope="row">{names[course]}</th>
                {order.map((other) => {
                  const pair = pairs[course][other];
                  if (!pair) return <td key={other} class="none" />;
                  return (
                    <td key={other} class={`tone-${pairTone(pair, outcome, comparison.futures)}`}>
                      <span class="change">{percent(pair.share)}</span>
                      <small>{within(pair)}</small>
                      <ShareMark share={pair} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartFrame>
  );
}
