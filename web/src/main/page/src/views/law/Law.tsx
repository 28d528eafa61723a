import { useMemo } from 'preact/hooks';
import type { LawAnswer, LawReading } from '../../api/law';
import { ChartFrame } from '../../charts/ChartFrame';
import { month } from '../../numbers/dates';
import { amount, short } from '../../numbers/numerals';
import { link } from '../../state/address';
import { anchor } from '../../state/anchor';
import { catalogue } from '../../state/laboratory';
import { asAsked, DEFAULT_COURSE, modelQuery } from '../../state/link';
import { requestOf, useAnswer } from '../../state/useAnswer';
import { words as frame } from '../../words/words';
import { courseName } from '../laboratory/names';
import { BeliefsPicker, CoursePicker } from '../laboratory/Pickers';
import { ExposureChart } from './ExposureChart';
import { RuleList } from './RuleList';
import { letter, courseOf, lastChange, tally, untilSettled, worstWeek } from './states';
import { StateStrips } from './StateStrips';
import { exposureTable, statesTable } from './tables';
import { words } from './words';

const STATES = ['not_engaged', 'met', 'disputed', 'breached'] as const;
const HYPOTHESIS = 'law.self_defence';

function Key() {
  const say = words.value;
  return (
    <ul class="state-key" aria-label={say.key}>
      {STATES.map((state) => (
        <li key={state}>
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
            <rect
              class={`state ${state}`}
              width="26"
              y={state === 'not_engaged' ? 12.6 : state === 'met' ? 8.4 : 0}
              height={state === 'not_engaged' ? 1.4 : state === 'met' ? 5.6 : 14}
            />
          </svg>
          {say.states[state]}
        </li>
      ))}
    </ul>
  );
}

/** How courses of action stand to the rules of law, week by week, and what the exposure index is made of. */
export function Law() {
  const say = words.value;
  const now = link.value;
  const known = catalogue.value;
  const query = modelQuery(now);
  const path = `law?${query}${query ? '&' : ''}lang=${now.language}`;
  const { value: whole, answered, isStale } = useAnswer<LawAnswer>(path);
  const state = isStale && answered !== null ? asAsked(now, answered) : now;
  const law = useMemo(() => (whole ? untilSettled(whole) : null), [whole]);
  if (!known || !whole || !law)
    return (
      <p class="hint view-wait" aria-busy="true">
        {say.loading}
      </p>
    );
  const alternatives = known.hypotheses.find(({ id }) => id === HYPOTHESIS)?.alternatives ?? [];
  const readings = law.readings
    .map(({ reading }) => ({ id: reading, name: alternatives.find(({ id }) => id === reading)?.name ?? reading }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const of = (id: string) => law.readings.find(({ reading }) => reading === id) as LawReading;
  const course = courseOf(law.readings[0]);
  const name = courseName(state, known, frame.value);
  const lasts = (position: number) => month(law.years[position], now.language);
  const from = String(Math.round(law.years[0] ?? 0));
  const to = String(Math.floor((law.years.at(-1) ?? 0) + 1e-6));
  const settled = law.weeks.length < whole.weeks.length ? ` · ${say.settled(lasts(lastChange(whole)))}` : '';
  const source = say.source(known.about.version, known.about.evidence.slice(0, 12));
  const describe = readings
    .map((reading) => {
      const at = worstWeek(of(reading.id), course);
      const counts = tally(law, of(reading.id), course, at);
      const index = amount(of(reading.id).exposure[course]?.[at] ?? 0, now.language);
      return say.describe(
        reading.name,
        lasts(at),
        index,
        String(counts.breached),
        String(counts.disputed),
        String(counts.met),
      );
    })
    .join(' ');
  const title = say.stripsTitle(from, to, name);
  const exposureTitle = say.exposureTitle(from, to, name);
  const shown = { law, course, readings, name, say, language: state.language };
  const strips = (
    <ChartFrame
      id="law-states"
      anchor="states"
      title={title}
      subtitle={(course === DEFAULT_COURSE ? say.stripsSubtitleAlone : say.stripsSubtitle(name)) + settled}
      source={source}
      description={`${title}. ${describe}`}
      table={statesTable(shown)}
      alone={state}
      commands={requestOf(answered ?? path)}
      above={<Key />}
    >
      <StateStrips
        law={law}
        course={course}
        readings={readings}
        label={title}
        role={frame.value.chartRole}
        language={now.language}
      />
    </ChartFrame>
  );
  const exposure = (
    <ChartFrame
      id="law-exposure"
      anchor="exposure"
      title={exposureTitle}
      subtitle={say.exposureSubtitle(short(law.disputedWeight, now.language))}
      source={source}
      description={`${exposureTitle}. ${describe}`}
      table={exposureTable(shown, whole)}
      alone={state}
      commands={requestOf(answered ?? path)}
    >
      <ExposureChart
        law={law}
        course={course}
        readings={readings}
        label={exposureTitle}
        role={frame.value.chartRole}
        language={now.language}
      />
    </ChartFrame>
  );
  if (now.embedded) return anchor.value === 'exposure' ? exposure : strips;
  return (
    <div class="room-view">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <div class="room-pickers">
        <CoursePicker />
        <BeliefsPicker />
      </div>
      <div class={isStale ? 'room-results stale' : 'room-results'} id="results" tabIndex={-1} aria-busy={isStale}>
        <ul class="law-summary">
          {readings.map((reading, index) => {
            const at = worstWeek(of(reading.id), course);
            const counts = tally(law, of(reading.id), course, at);
            return (
              <li key={reading.id}>
                <p class="law-reading">{say.readingName(letter(index), reading.name)}</p>
                <p class="law-index">
                  <b>{amount(of(reading.id).exposure[course]?.[at] ?? 0, now.language)}</b> {say.index},{' '}
                  {say.highest(lasts(at))}
                </p>
                <p class="hint">{say.summary(String(counts.breached), String(counts.disputed), String(counts.met))}</p>
              </li>
            );
          })}
        </ul>
        {strips}
        {exposure}
        <RuleList law={whole} course={course} readings={readings} />
      </div>
    </div>
  );
}
