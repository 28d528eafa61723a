import type { Outcome } from '../../api/types';
import { SmallBand } from '../../charts/SmallBand';
import { link } from '../../state/address';
import { change } from '../../state/laboratory';
import { words } from '../../words/words';
import { large, telling } from './results';
import { tell } from './story';

const PAST = 4;

/** A small chart; pressed, it takes the place of the second large one. */
export function SmallOutcome({ outcome }: { outcome: Outcome }) {
  const say = words.value;
  if (!telling.value) return null;
  const story = tell(telling.value, outcome, null);
  const enlarge = () => change({ ...link.value, large: [large.value[0], outcome.id] });
  const shown = story.content.lines.filter((line) => line.kind === 'baseline' || line.kind === 'course');
  return (
    <li class="small-outcome">
      <button type="button" aria-label={say.enlarge(outcome.name)} title={outcome.sentence} onClick={enlarge}>
        <span class="name">{outcome.name}</span>
      </button>
      <SmallBand
        content={story.content}
        from={link.value.show === 'change' ? story.start : story.start - PAST}
        start={story.start}
      />
      <p class="ends">
        {shown.map((line) => (
          <span key={line.kind} class={`end ${line.kind}`}>
            <span class="visually-hidden">{line.name}: </span>
            {story.write(line.bands.p50[line.bands.p50.length - 1])}
          </span>
        ))}
      </p>
      <p class="unit">{[story.subtitle, story.share].filter((text) => text !== '').join(' · ')}</p>
    </li>
  );
}
