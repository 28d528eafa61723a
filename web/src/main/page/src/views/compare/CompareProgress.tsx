import { count, percent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { words as frame } from '../../words/words';
import { live } from './results';

/** How many futures the comparison rests on so far. */
export function CompareProgress() {
  const say = frame.value;
  const comparison = live.estimate.value;
  if (!comparison || live.isStale.value) {
    return (
      <p class="progress" role="status">
        <progress aria-hidden="true" />
        <span>{say.running}</span>
      </p>
    );
  }
  return (
    <p class="progress" data-futures={comparison.futures} data-final={comparison.final}>
      <progress max={comparison.of} value={comparison.futures} aria-hidden="true" />
      <span>
        {comparison.final
          ? say.futuresDone(count(comparison.of))
          : say.futuresProgress(count(comparison.futures), count(comparison.of))}
      </span>
      <span class="matching">{say.matching(percent(comparison.matching, link.value.language))}</span>
    </p>
  );
}
