import { useEffect } from 'preact/hooks';
import type { Estimate } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { inUnit } from '../../charts/table';
import { month } from '../../numbers/dates';
import { count, percent, tick as writeTick } from '../../numbers/numerals';
import { TroubleNotice } from '../../shell/Notices';
import { link } from '../../state/address';
import { anchor } from '../../state/anchor';
import { list } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { command, DEFAULT_COURSE, hasOwnBeliefs } from '../../state/link';
import { isComing } from '../../state/live';
import { words as frame } from '../../words/words';
import { beliefsName, shortCourseName } from '../laboratory/names';
import { BeliefsPicker, CoursePicker } from '../laboratory/Pickers';
import { tell, type Telling } from '../laboratory/story';
import { StoryChart } from '../laboratory/StoryChart';
import { answered, answeredByDefault, byDefault, followOpinion, ofOpinion, own } from './answers';
import { PollChart, type ShownRow, type ShownSpread } from './PollChart';
import { answersOf, pollsOf, rowsOf, type PollAnswer } from './polls';
import { words } from './words';

const SERIES = 'opinion.polls';
const PARTIES = ['republican', 'independent', 'democrat'] as const;
/** Years of the past that are drawn: those of the polls. */
const PAST = 3;

interface OutcomeProps {
  readonly id: string;
  readonly telling: Telling;
  readonly polls: readonly PollAnswer[];
}

function OutcomeOverTime({ id, telling, polls }: OutcomeProps) {
  const saysFrame = frame.value;
  const outcome = telling.catalogue.outcomes.find((each) => each.id === id);
  if (!outcome || !telling.estimate.outcomes.some((each) => each.id === id)) return null;
  const story = tell(telling, outcome, null);
  const points = pollsOf(id, polls);
  const circles = points.length > 0 ? ` ${words.value.circles}` : '';
  return (
    <ChartFrame
      id={id}
      anchor={id}
      title={story.title}
      subtitle={`${story.subtitle === '' ? '' : `${story.subtitle} · `}${saysFrame.bandsAre}${circles}`}
      source={story.source}
      description={`${story.description} ${saysFrame.bandsAre}`}
      definition={outcome.sentence}
      sources={outcome.sources ?? []}
      table={story.table}
      alone={answered.value}
      commands={command(ofOpinion(answered.value))}
    >
      <StoryChart
        story={story}
        content={{ ...story.content, record: points.map(({ year, share }) => ({ year, value: share })) }}
        from={story.start - PAST}
      />
    </ChartFrame>
  );
}

function at(estimate: Estimate, outcome: string, course: number, week: number): ShownSpread | null {
  const of = estimate.outcomes.find(({ id }) => id === outcome)?.courses[course];
  const place = week < 0 ? (of?.p50.length ?? 0) + week : week;
  return of && place in of.p50 ? { p10: of.p10[place], p50: of.p50[place], p90: of.p90[place] } : null;
}

function Polls({ telling, polls }: { telling: Telling; polls: readonly PollAnswer[] }) {
  const say = words.value;
  const saysFrame = frame.value;
  const { language } = link.value;
  const { estimate } = telling;
  const put = (of: number | ShownSpread | null) => {
    if (of === null) return say.notSeen;
    return typeof of === 'number'
      ? percent(of, language)
      : say.range(percent(of.p50, language), percent(of.p10, language), percent(of.p90, language));
  };
  const row = (shown: Omit<ShownRow, 'read'>): ShownRow => ({
    ...shown,
    read: say.readPoll(shown.asked, shown.who, put(shown.support), put(shown.oppose)),
  });
  const names = [saysFrame.noChange, shortCourseName(telling.link, telling.catalogue, saysFrame)];
  const modelRows = (country: string): ShownRow[] => {
    const isMexico = country === 'MX';
    return estimate.courses.flatMap((course, index) =>
      (index === 0 ? [0] : [0, 4]).map((place) =>
        row({
          key: `${country}-${course}-${place}`,
          asked: isMexico ? say.modelMexico : say.modelUs,
          who: say.model(names[index], month(estimate.years[place] ?? estimate.years[0], language)),
          kind: course === DEFAULT_COURSE ? 'baseline' : 'course',
          support: at(estimate, isMexico ? 'opinion.mexican_support' : 'opinion.us_support', index, place),
          oppose: isMexico ? null : at(estimate, 'opinion.us_opposition', index, place),
        }),
      ),
    );
  };
  const pollRows = (country: string): ShownRow[] =>
    rowsOf(polls)
      .filter(({ first }) => first.country === country)
      .map(({ first, support, oppose }) =>
        row({
          key: `${first.pollster}-${first.question}-${first.group}`,
          asked: first.asked,
          who: say.asked(first.pollster, month(first.year, language), say.groups[first.group] ?? first.group),
          kind: 'poll',
          support,
          oppose,
        }),
      );
  const rows = ['US', 'MX'].flatMap((country) => [...modelRows(country), ...pollRows(country)]);
  const years = polls.map(({ year }) => Math.floor(year));
  const title = say.pollsTitle(String(Math.min(...years)), String(Math.floor(estimate.years[4] ?? estimate.years[0])));
  const number = (of: number | ShownSpread | null) => (of === null ? '' : typeof of === 'number' ? of : of.p50);
  return (
    <ChartFrame
      id="opinion-polls"
      anchor="polls"
      title={title}
      subtitle={say.pollsSubtitle}
      source={`${say.pollSource}. ${saysFrame.sourceMatching(
        saysFrame.chartSource(
          count(estimate.futures),
          beliefsName(telling.link, telling.catalogue, saysFrame),
          telling.catalogue.about.version,
          telling.catalogue.about.evidence.slice(0, 12),
        ),
        percent(estimate.matching, language),
      )}`}
      description={`${title}. ${rows.map(({ read }) => read).join(' ')}`}
      sources={[...new Set(polls.map(({ source }) => source))]}
      table={{
        columns: [say.columnQuestion, say.columnWho, say.support, say.oppose],
        exactColumns: [
          say.columnQuestion,
          say.columnWho,
          ...[say.support, say.oppose].map((column) => inUnit(column, saysFrame.shareUnit)),
        ],
        rows: rows.map((each) => [each.asked, each.who, put(each.support), put(each.oppose)]),
        exact: () => rows.map((each) => [each.asked, each.who, number(each.support), number(each.oppose)]),
      }}
      alone={answered.value}
      commands={command(ofOpinion(answered.value))}
    >
      <PollChart
        rows={rows}
        label={title}
        hint={say.pollsChartHint}
        role={saysFrame.chartRole}
        tick={(value) => writeTick(value, 0.2, true, language)}
      />
    </ChartFrame>
  );
}

/** Support and opposition over time and by group, beside the polls of the record. */
export function Opinion() {
  const say = words.value;
  const saysFrame = frame.value;
  useEffect(() => followOpinion(), []);
  const series = list('series')?.find(({ id }) => id === SERIES);
  const polls = series ? answersOf(series, link.value.language) : [];
  const estimate = own.estimate.value;
  const telling: Telling | null =
    catalogue.value && estimate
      ? {
          catalogue: catalogue.value,
          link: { ...answered.value, show: 'level' },
          words: saysFrame,
          estimate,
          byDefault: answeredByDefault.value,
        }
      : null;
  const chart = (id: string) => telling && <OutcomeOverTime key={id} id={id} telling={telling} polls={polls} />;
  const table = telling && polls.length > 0 && <Polls telling={telling} polls={polls} />;
  if (link.value.embedded) return anchor.value === 'polls' ? table : chart(anchor.value || 'opinion.us_support');
  return (
    <div class="room-view">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <TroubleNotice answer={own} />
      <div class="room-pickers">
        <CoursePicker />
        <BeliefsPicker />
      </div>
      <div
        class={own.isStale.value ? 'room-results stale' : 'room-results'}
        id="results"
        tabIndex={-1}
        aria-busy={isComing(own) || (hasOwnBeliefs(link.value) && isComing(byDefault))}
      >
        {!telling && <p class="hint">{saysFrame.running}</p>}
        {telling && (
          <>
            <section aria-labelledby="opinion-us">
              <h2 class="part-title" id="opinion-us">
                {say.unitedStates}
              </h2>
              <div class="chart-grid two">
                {chart('opinion.us_support')}
                {chart('opinion.us_opposition')}
              </div>
              <h3 class="part-title">{say.parties}</h3>
              <div class="chart-grid three">{PARTIES.map((party) => chart(`opinion.us_support_${party}`))}</div>
            </section>
            <section aria-labelledby="opinion-mx">
              <h2 class="part-title" id="opinion-mx">
                {say.mexico}
              </h2>
              <div class="chart-grid two">
                {chart('opinion.mexican_support')}
                {chart('opinion.anti_us_sentiment')}
              </div>
            </section>
            <section aria-labelledby="opinion-polls-title">
              <h2 class="part-title" id="opinion-polls-title">
                {say.polls}
              </h2>
              <p class="hint part-hint">{say.pollsHint}</p>
              {table}
            </section>
          </>
        )}
      </div>
    </div>
  );
}
