import { count, percent } from '../../numbers/numerals';
import { catalogue } from '../../state/laboratory';
import { words } from '../../words/words';
import { beliefsName } from '../laboratory/names';
import { answered } from './results';

/** The line under a chart that says where its numbers come from; of all futures, how many come near the record. */
export function sourceLine(futures: number, matching: number | null = null): string {
  const known = catalogue.value;
  if (!known) return '';
  const say = words.value;
  const state = answered.value;
  const source = say.chartSource(
    count(futures),
    beliefsName(state, known, say),
    known.about.version,
    known.about.evidence.slice(0, 12),
  );
  return matching === null ? source : say.sourceMatching(source, percent(matching, state.language));
}
