import { count, percent } from '../../numbers/numerals';
import { link } from '../../state/address';
import { current } from '../../state/laboratory';
import { words } from '../../words/words';

/** How many futures the picture rests on so far; nothing where the link is faulty, as none is run. */
export function Progress() {
  const say = words.value;
  const estimate = current.estimate.value;
  if (!estimate) {
    if (current.trouble.value?.kind === 'faulty') return <p class="progress" />;
    return (
      <p class="progress" role="status">
        <progress aria-hidden="true" />
        <span>{say.running}</span>
      </p>
    );
  }
  const isDone = estimate.final;
  return (
    <p class="progress" data-futures={estimate.futures} data-final={isDone}>
      <progress max={estimate.of} value={estimate.futures} aria-hidden="true" />
      <span>
        {isDone
          ? say.futuresDone(count(estimate.of))
          : say.futuresProgress(count(estimate.futures), count(estimate.of))}
      </span>
      <span class="matching">{say.matching(percent(estimate.matching, link.value.language))}</span>
    </p>
  );
}
