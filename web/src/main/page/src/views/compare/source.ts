import { count } from '../../numbers/numerals';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { words } from '../../words/words';
import { beliefsName } from '../laboratory/names';

/** The line under a chart that says where its numbers come from. */
export function sourceLine(futures: number): string {
  const known = catalogue.value;
  if (!known) return '';
  const say = words.value;
  return say.chartSource(
    count(futures),
    beliefsName(link.value, known, say),
    known.about.version,
    known.about.evidence.slice(0, 12),
  );
}
