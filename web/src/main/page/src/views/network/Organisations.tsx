import type { Organisation, OrganisationsAnswer } from '../../api/network';
import type { Catalogue } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { count, percent } from '../../numbers/numerals';
import type { Link } from '../../state/link';
import { lookedAt, setLooks } from '../../state/looks';
import { words as frame } from '../../words/words';
import { beliefsName, courseName } from '../laboratory/names';
import { standingOf } from './organisations';
import { OrganisationsChart } from './OrganisationsChart';
import { organisationsTable } from './tables';
import { TimeSlider } from './TimeSlider';
import { words } from './words';

/** Where the time stands first: years after the policy start. */
const YEARS_IN = 3;

interface Props {
  readonly answer: OrganisationsAnswer;
  readonly baseline: OrganisationsAnswer | null;
  readonly known: Catalogue;
  /** The state that the answer is of. */
  readonly state: Link;
  readonly start: number;
  readonly commands: string;
}

/** The organisations of one future over the years, beside the same future under no change. */
export function Organisations({ answer, baseline, known, state, start, commands }: Props) {
  const first = Math.max(
    0,
    answer.years.findIndex((year) => year >= start + YEARS_IN - 1e-6),
  );
  const year = lookedAt('members', answer.years, Math.min(first, answer.years.length - 1));
  const setYear = (at: number) => setLooks({ members: String(Math.round(answer.years[at])) });
  const say = words.value;
  const { language } = state;
  const number = (id: number) => String(id + 1);
  const members = (organisation: Organisation) => count(organisation.sizes[year] ?? 0);
  const origin = (organisation: Organisation) => {
    if (organisation.parent != null) return say.brokeFrom(number(organisation.parent));
    return organisation.born != null ? say.entrant : '';
  };
  const read = (organisation: Organisation) =>
    say.readNode(
      say.numbered(number(organisation.id)),
      [say.members(members(organisation)), origin(organisation)].filter((text) => text !== '').join(', '),
    );
  const tell = (of: OrganisationsAnswer) => {
    const standing = standingOf(of, year, start);
    const says = say.standing(count(standing.count), count(standing.members), percent(standing.largest, language));
    return (of.years[year] ?? 0) > start
      ? `${says} ${say.since(count(standing.splits), count(standing.entrants), count(standing.ended))}`
      : says;
  };
  const shownYear = String(Math.round(answer.years[year] ?? 0));
  const title = say.networkTitle(shownYear, courseName(state, known, frame.value), count(answer.future));
  return (
    <ChartFrame
      id="organisations"
      anchor="organisations"
      title={title}
      subtitle={say.networkSubtitle}
      source={say.sourceOfOne(
        beliefsName(state, known, frame.value),
        known.about.version,
        known.about.evidence.slice(0, 12),
      )}
      description={`${title}. ${tell(answer)} ${baseline ? say.noChangeSays(tell(baseline)) : ''} ${say.oneFuture}`}
      table={organisationsTable(answer, year, say)}
      alone={state}
      commands={commands}
      above={<TimeSlider id="organisations-year" years={answer.years} at={year} set={setYear} />}
      below={
        <div class="sentences">
          <p class="sentence course">{tell(answer)}</p>
          {baseline && <p class="sentence default-course">{say.noChangeSays(tell(baseline))}</p>}
          <p class="hint">
            {say.oneFuture} {say.noMerging}
          </p>
        </div>
      }
    >
      <OrganisationsChart
        answer={answer}
        year={year}
        setYear={setYear}
        start={start}
        label={title}
        hint={say.networkHint}
        role={frame.value.chartRole}
        read={read}
      />
    </ChartFrame>
  );
}
