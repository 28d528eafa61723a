import type { FlowNode, SupplyAnswer } from '../../api/network';
import type { Catalogue } from '../../api/types';
import { ChartFrame } from '../../charts/ChartFrame';
import { count } from '../../numbers/numerals';
import type { Link } from '../../state/link';
import { lookedAt, setLooks } from '../../state/looks';
import { words as frame } from '../../words/words';
import { beliefsName, courseName } from '../laboratory/names';
import { FlowChart } from './FlowChart';
import { linesOfNode, readFlow, readNode } from './reading';
import { flowsTable } from './tables';
import { TimeSlider } from './TimeSlider';
import { words } from './words';

/** Where the time stands first: years after the policy start, when ways have had time to move. */
const YEARS_IN = 1;

interface Props {
  readonly supply: SupplyAnswer;
  readonly known: Catalogue;
  /** The state that the flows are of. */
  readonly state: Link;
  readonly start: number;
  readonly commands: string;
}

/** Which way the drug goes, year by year, beside no change. */
export function SupplyChain({ supply, known, state, start, commands }: Props) {
  const first = Math.max(
    0,
    supply.years.findIndex((year) => year >= start + YEARS_IN - 1e-6),
  );
  const year = lookedAt('year', supply.years, Math.min(first, supply.years.length - 1));
  const setYear = (at: number) => setLooks({ year: String(Math.round(supply.years[at])) });
  const say = words.value;
  const { language } = state;
  const name = courseName(state, known, frame.value);
  const title = say.flowTitle(String(Math.round(supply.years[year])), name);
  const read = (node: FlowNode) => readNode(node, year, say, language);
  return (
    <ChartFrame
      id="supply-chain"
      anchor="chain"
      title={title}
      subtitle={supply.baseline ? `${say.flowSubtitle}; ${say.flowAgainst}` : say.flowSubtitle}
      source={say.source(
        count(supply.futures),
        beliefsName(state, known, frame.value),
        known.about.version,
        known.about.evidence.slice(0, 12),
      )}
      description={`${title} (${say.flowSubtitle}). ${supply.nodes.map(read).join(' ')}`}
      commands={commands}
      table={flowsTable(supply, { own: name, baseline: frame.value.noChange }, year, say)}
      alone={state}
      above={<TimeSlider id="flow-year" years={supply.years} at={year} set={setYear} />}
    >
      <FlowChart
        supply={supply}
        year={year}
        setYear={setYear}
        label={title}
        hint={say.flowHint}
        readHint={say.flowReadHint}
        role={frame.value.chartRole}
        write={(node, isNarrow) => linesOfNode(node, year, say, isNarrow)}
        read={read}
        readFlow={(flow) => readFlow(flow, supply.nodes, year, say)}
      />
    </ChartFrame>
  );
}
