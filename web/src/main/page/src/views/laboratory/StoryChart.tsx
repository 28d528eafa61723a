import { BandChart } from '../../charts/BandChart';
import type { ChartContent } from '../../charts/lines';
import { words } from '../../words/words';
import type { Story } from './story';

/** The chart of a story: its lines from a year on, with the start of policy marked and every moment readable. */
export function StoryChart({ story, content, from }: { story: Story; content: ChartContent; from: number }) {
  const say = words.value;
  return (
    <BandChart
      content={content}
      from={from}
      start={story.start}
      startLabel={say.policyStart(String(Math.round(story.start)))}
      label={story.title}
      hint={say.chartHint}
      role={say.chartRole}
      tick={story.tick}
      write={story.write}
      read={story.read}
      readings={story.readings}
      when={story.when}
      moments={story.moments}
    />
  );
}
