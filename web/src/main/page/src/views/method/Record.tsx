import { hindcast } from 'virtual:method';
import type { Compared, Target } from '../../../build/documents';
import type { Catalogue } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { inUnit } from '../../charts/table';
import { count, percent, points, short, tick, wholePercent } from '../../numbers/numerals';
import { exactUnit, write } from '../../numbers/units';
import { link } from '../../state/address';
import { list } from '../../state/evidence';
import { words as frame } from '../../words/words';
import { yearlyMeasure } from './measure';
import { HindcastChart } from './HindcastChart';
import { words } from './words';

/** The address of a target's chart within the view. */
export function anchorOf(target: Target): string {
  return `record-${target.outcome}-${target.series}`;
}

function signed(share: number | null): string {
  const { language } = link.value;
  return share === null ? words.value.none : `${points(share)}${language === 'es' ? '\u00a0%' : '%'}`;
}

/** One column of the record and what the kept futures say of it. */
export function TargetChart({ target, catalogue }: { target: Target; catalogue: Catalogue }) {
  const say = words.value;
  const { language } = link.value;
  const outcome = catalogue.outcomes.find(({ id }) => id === target.outcome);
  const series = list('series')?.find(({ id }) => id === target.series);
  if (!outcome) return null;
  const measure = yearlyMeasure(outcome, frame.value, language);
  const put = (value: number) => write(value, measure);
  const kind = (year: Compared) => (year.fitted ? say.fitted : say.heldOut);
  const read = (year: Compared) => {
    const said = say.readYear(
      String(year.year),
      kind(year),
      put(year.recorded),
      put(year.middle),
      put(year.low),
      put(year.high),
      signed(year.error),
    );
    return year.lastValueError === null
      ? said
      : `${said} ${say.readNaive(signed(year.lastValueError), signed(year.trendError))}`;
  };
  const years = target.years;
  const title = say.hindcastTitle(outcome.name, String(years[0].year), String(years[years.length - 1].year));
  const counted = [say.columnRecorded, say.columnMiddle, say.columnLow, say.columnHigh];
  const errors = [say.columnError, say.columnLast, say.columnTrend];
  const subtitle = say.hindcastSubtitle(measure.name, wholePercent(hindcast.middle, language));
  return (
    <ChartFrame
      id={anchorOf(target)}
      anchor={anchorOf(target)}
      title={title}
      subtitle={subtitle}
      source={`${say.seriesOf(series?.name ?? target.series)}. ${say.source(count(hindcast.futures))}`}
      description={`${title}. ${years.map(read).join(' ')}`}
      definition={outcome.sentence}
      sources={series?.sources ?? []}
      commands="./contrapeso calibrate"
      table={{
        columns: [say.columnYear, say.columnKind, ...counted, ...errors],
        exactColumns: [
          say.columnYear,
          say.columnKind,
          ...counted.map((column) => inUnit(column, exactUnit(measure, frame.value))),
          ...errors,
        ],
        futures: hindcast.futures,
        rows: years.map((each) => [
          String(each.year),
          kind(each),
          put(each.recorded),
          put(each.middle),
          put(each.low),
          put(each.high),
          signed(each.error),
          signed(each.lastValueError),
          signed(each.trendError),
        ]),
        exact: () =>
          years.map((each) => [
            each.year,
            kind(each),
            each.recorded,
            each.middle,
            each.low,
            each.high,
            each.error,
            each.lastValueError ?? '',
            each.trendError ?? '',
          ]),
      }}
      alone={link.value}
    >
      <HindcastChart
        years={years}
        label={title}
        hint={say.hindcastHint}
        role={frame.value.chartRole}
        heldOut={say.heldOut}
        tick={(value, step) => tick(value, step, measure.isShare, language)}
        read={read}
      />
    </ChartFrame>
  );
}

function HeldOutTable({ catalogue }: { catalogue: Catalogue }) {
  const say = words.value;
  const { language } = link.value;
  const series = list('series') ?? [];
  const seriesName = (id: string) => series.find((each) => each.id === id)?.name ?? id;
  const rows = hindcast.targets.flatMap((target) => {
    const outcome = catalogue.outcomes.find(({ id }) => id === target.outcome);
    return outcome ? target.years.filter(({ fitted }) => !fitted).map((year) => ({ target, outcome, year })) : [];
  });
  const best = ({ year }: (typeof rows)[number]) =>
    Math.min(
      ...[year.error, year.lastValueError, year.trendError].flatMap((each) => (each === null ? [] : Math.abs(each))),
    );
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say.heldOutTitle}>
      <table class="plain-table">
        <caption>
          <b>{say.heldOutTitle}</b> {say.heldOutLegend}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say.columnOutcome}</th>
            <th scope="col">{say.columnYear}</th>
            <th scope="col">{say.columnRecorded}</th>
            <th scope="col">{say.columnMiddle}</th>
            <th scope="col">{say.columnError}</th>
            <th scope="col">{say.columnLast}</th>
            <th scope="col">{say.columnTrend}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const measure = yearlyMeasure(row.outcome, frame.value, language);
            const nearest = best(row);
            const cell = (error: number | null) => (
              <td
                class={
                  error !== null && Math.abs(error) === nearest && row.year.lastValueError !== null ? 'nearest' : ''
                }
              >
                {signed(error)}
              </td>
            );
            return (
              <tr key={`${row.target.series}-${row.year.year}`}>
                <th scope="row">
                  {row.outcome.name} <span class="series-name">{seriesName(row.target.series)}</span>
                </th>
                <td>{row.year.year}</td>
                <td>{write(row.year.recorded, measure)}</td>
                <td>{write(row.year.middle, measure)}</td>
                {cell(row.year.error)}
                {cell(row.year.lastValueError)}
                {cell(row.year.trendError)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The model's past against the record, with the years that were held out and forecasts that know no model. */
export function AgainstTheRecord({ catalogue }: { catalogue: Catalogue }) {
  const say = words.value;
  const { language } = link.value;
  return (
    <>
      <p class="method-text">
        {say.hindcastLead(
          percent(hindcast.ruledOutAtFirst, language),
          percent(hindcast.matching, language),
          count(hindcast.futures),
          short(hindcast.cutOff, language),
        )}
      </p>
      <p class="method-text caution">{say.hindcastCaution}</p>
      <div class="chart-grid two">
        {hindcast.targets.map((target) => (
          <TargetChart key={anchorOf(target)} target={target} catalogue={catalogue} />
        ))}
      </div>
      <HeldOutTable catalogue={catalogue} />
    </>
  );
}
