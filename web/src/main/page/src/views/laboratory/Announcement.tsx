import { large, outcomes, telling } from './results';
import { tell } from './story';

/** Says what the large charts came to when the last future has been run, for those who do not see them move. */
export function Announcement() {
  const now = telling.value;
  const sentences =
    now?.estimate.final === true
      ? large.value.flatMap((id) => {
          const outcome = outcomes.value.find((each) => each.id === id);
          if (!outcome) return [];
          const [first] = tell(now, outcome, null).sentences;
          return first ? [`${outcome.name}: ${first.text}`] : [];
        })
      : [];
  return (
    <p class="visually-hidden" role="status">
      {sentences.join(' ')}
    </p>
  );
}
