import { large, outcomes, telling } from './results';
import { tell } from './story';

/** On narrow screens, where charts scroll away: the two large outcomes in a bar that stays. */
export function Summary() {
  const now = telling.value;
  if (!now) return null;
  return (
    <div class="summary-bar" aria-hidden="true">
      {large.value.map((id) => {
        const outcome = outcomes.value.find((each) => each.id === id);
        if (!outcome) return null;
        const story = tell(now, outcome, null);
        return (
          <div key={id}>
            <span class="name">{outcome.name}</span>
            <span class="ends">
              {story.content.lines
                .filter((line) => line.kind === 'baseline' || line.kind === 'course')
                .map((line) => (
                  <span key={line.kind} class={`end ${line.kind}`}>
                    {story.write(line.bands.p50[line.bands.p50.length - 1])}
                  </span>
                ))}
            </span>
            <span class="share-text">{story.share}</span>
          </div>
        );
      })}
    </div>
  );
}
