import { ChartFrame } from '../../charts/ChartFrame';
import { link } from '../../state/address';
import { change, current } from '../../state/laboratory';
import { command } from '../../state/link';
import { words } from '../../words/words';
import { futures, large, outcomes, telling } from './results';
import { tell } from './story';
import { StoryChart } from './StoryChart';

/** Years of the past that are drawn. */
const PAST = 8;

/** A large chart: the outcome can be chosen, and what the numbers say stands under it. */
export function OutcomeChart({ position }: { position: number }) {
  const say = words.value;
  const id = large.value[position];
  const outcome = outcomes.value.find((each) => each.id === id);
  if (!telling.value) {
    return (
      <div class="chart-awaited">
        <p>{current.trouble.value ? '' : say.awaited}</p>
      </div>
    );
  }
  if (!outcome) return null;
  const story = tell(telling.value, outcome, futures.value.get(outcome.id) ?? null);
  const choose = (chosen: string) => {
    const next = [...large.value];
    const other = next.indexOf(chosen);
    if (other >= 0) next[other] = next[position];
    next[position] = chosen;
    change({ ...link.value, large: next });
  };
  const selector = `outcome-${position}`;
  return (
    <ChartFrame
      id={outcome.id}
      title={story.title}
      subtitle={story.subtitle === '' ? say.bandsAre : `${story.subtitle} · ${say.bandsAre}`}
      source={story.source}
      description={`${story.description} ${say.bandsAre}`}
      definition={outcome.sentence}
      sources={outcome.sources ?? []}
      table={story.table}
      hash={current.isStale.value ? null : (telling.value.estimate.hash ?? null)}
      commands={command(telling.value.link)}
      alone={{ ...telling.value.link, large: [outcome.id] }}
      above={
        link.value.embedded ? null : (
          <div class="outcome-choice">
            <label class="visually-hidden" for={selector}>
              {say.outcomeOfChart(position + 1)}
            </label>
            <select id={selector} value={outcome.id} onChange={(event) => choose(event.currentTarget.value)}>
              {outcomes.value.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </div>
        )
      }
      below={
        <div class="sentences">
          {story.sentences.length === 0 && <p class="hint">{say.sentenceNone}</p>}
          {story.sentences.map(({ kind, text }) => (
            <p key={kind} class={`sentence ${kind}`}>
              {text}
            </p>
          ))}
        </div>
      }
    >
      <StoryChart
        story={story}
        content={story.content}
        from={link.value.show === 'change' ? story.start : story.start - PAST}
      />
    </ChartFrame>
  );
}
