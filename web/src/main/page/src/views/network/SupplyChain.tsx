import type { SupplyAnswer } from '../../api/network';
import type { Catalogue } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { count, percent, points } from '../../numbers/numerals';
import type { Link } from '../../state/link';
import { lookedAt, setLooks } from '../../state/looks';
import { words as frame } from '../../words/words';
import { beliefsName, courseName } from '../laboratory/names';
import { FlowChart } from './FlowChart';
import { corridorsOf, shareOf, through } from './flows';
import { flowsTable } from './tables';
import { TimeSlider } from './TimeSlider';
import { words } from './words';

/** Where the time stands first: years after the policy start, when ways have had time to move. */
const YEARS_IN = 1;

interface Props {
  readonly supply: SupplyAnswer;
  readonly baseline: SupplyAnswer | null;
  readonly known: Catalogue;
  /** The state that the flows are of. */
  readonly state: Link;
  readonly start: number;
  readonly commands: string;
}

/** Which way the drug goes, year by year, beside no change. */
export function SupplyChain({ supply, baseline, known, state, start, commands }: Props) {
  const first = Math.max(
    0,
    supply.years.findIndex((year) => year >= start + YEARS_IN - 1e-6),
  );
  const year = lookedAt('year', supply.years, Math.min(first, supply.years.length - 1));
  const setYear = (at: number) => setLooks({ year: String(Math.round(supply.years[at])) });
  const say = words.value;
  const { language } = state;
  const name = courseName(state, known, frame.value);
  const corridors = corridorsOf(supply);
  const kilograms = (value: number) => say.kilograms(count(value));
  const change = (id: string) => {
    if (!baseline) return '';
    if (corridors.includes(id)) return points(shareOf(supply, id, year) - shareOf(baseline, id, year));
    const before = through(baseline, id, year);
    return before > 0 ? `${points(through(supply, id, year) / before - 1)}${language === 'es' ? '\u00a0%' : '%'}` : '';
  };
  const rest = (id: string) => {
    const changed = change(id);
    if (corridors.includes(id)) return say.shareLine(percent(shareOf(supply, id, year), language), changed);
    return changed === '' ? '' : say.against(changed);
  };
  const title = say.flowTitle(String(Math.round(supply.years[year])), name);
  const lines = (node: { id: string; name: string; value: number; column: number }) => {
    const text = rest(node.id);
    if (corridors.includes(node.id)) return [node.name, `${kilograms(node.value)} · ${text}`];
    const changed = change(node.id);
    if (node.column === 1)
      return [node.name, [kilograms(node.value), changed].filter((part) => part !== '').join(' · ')];
    return [node.name, kilograms(node.value), ...(changed === '' ? [] : [changed])];
  };
  const read = (node: { id: string; name: string; value: number }) =>
    say.readNode(node.name, kilograms(node.value), rest(node.id));
  const answers = baseline
    ? [
        { name: frame.value.noChange, of: baseline },
        { name, of: supply },
      ]
    : [{ name, of: supply }];
  return (
    <ChartFrame
      id="supply-chain"
      anchor="chain"
      title={title}
      subtitle={baseline ? `${say.flowSubtitle}; ${say.flowAgainst}` : say.flowSubtitle}
      source={say.source(
        count(supply.futures),
        beliefsName(state, known, frame.value),
        known.about.version,
        known.about.evidence.slice(0, 12),
      )}
      description={`${title}. ${supply.nodes.map((node) => read({ ...node, value: through(supply, node.id, year) })).join(' ')} ${say.flowSums}`}
      commands={commands}
      table={flowsTable(answers, year, say)}
      alone={state}
      below={<p class="hint">{say.flowSums}</p>}
      above={<TimeSlider id="flow-year" years={supply.years} at={year} set={setYear} />}
    >
      <FlowChart
        supply={supply}
        baseline={baseline}
        year={year}
        setYear={setYear}
        label={title}
        hint={say.flowHint}
        role={frame.value.chartRole}
        write={lines}
        read={read}
      />
    </ChartFrame>
  );
}
