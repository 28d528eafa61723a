import { useEffect } from 'preact/hooks';
import { link } from '../../state/address';
import {
  byDefault,
  canRedo,
  canUndo,
  catalogue,
  change,
  current,
  redo,
  resetCourse,
  undo,
} from '../../state/laboratory';
import { hasOwnBeliefs, hasOwnCourse } from '../../state/link';
import { isComing } from '../../state/live';
import { useLate } from '../../state/useLate';
import { words } from '../../words/words';
import { LeverGroups } from './LeverGroups';
import { OutcomeChart } from './OutcomeChart';
import { BeliefsPicker, CoursePicker } from './Pickers';
import { Progress } from './Progress';
import { followFutures, large, outcomes, telling } from './results';
import { Announcement } from './Announcement';
import { SmallOutcome } from './SmallOutcome';
import { Summary } from './Summary';

/** How the large charts show outcomes. */
function ShowChoice() {
  const say = words.value;
  return (
    <div class="show-choice">
      <div class="segments" role="group" aria-label={say.show}>
        {(['level', 'change'] as const).map((show) => (
          <button
            key={show}
            type="button"
            aria-pressed={link.value.show === show}
            onClick={() => change({ ...link.value, show })}
          >
            {show === 'level' ? say.showLevel : say.showChange}
          </button>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={link.value.lines}
          onChange={(event) => change({ ...link.value, lines: event.currentTarget.checked })}
        />
        {say.lines}
      </label>
    </div>
  );
}

/** Levers and beliefs on one side, what becomes of the outcomes on the other. */
export function Laboratory() {
  const say = words.value;
  useEffect(() => followFutures(), []);
  const isStale = current.isStale.value;
  const isLate = useLate(isStale);
  if (link.value.embedded) return <OutcomeChart position={0} />;
  const isReady = catalogue.value !== null;
  return (
    <div class="laboratory">
      <section class="controls" aria-label={say.levers}>
        {!isReady && <p class="hint">{say.loading}</p>}
        <CoursePicker />
        <BeliefsPicker />
        <div class="controls-tools">
          <h2>{say.levers}</h2>
          <button type="button" class="quiet" disabled={!canUndo.value} onClick={undo}>
            {say.undo}
          </button>
          <button type="button" class="quiet" disabled={!canRedo.value} onClick={redo}>
            {say.redo}
          </button>
          <button type="button" class="quiet" disabled={!hasOwnCourse(link.value)} onClick={resetCourse}>
            {say.resetAll}
          </button>
        </div>
        <div data-tour="levers">
          <LeverGroups />
        </div>
      </section>
      <section
        class={`results${isStale ? ' stale' : ''}${isLate ? ' late' : ''}`}
        id="results"
        tabIndex={-1}
        aria-label={say.results}
        aria-busy={isComing(current) || (hasOwnBeliefs(link.value) && isComing(byDefault))}
      >
        <div class="results-head">
          <Progress />
          <ShowChoice />
        </div>
        {telling.value?.byDefault && <p class="two-baselines">{say.twoBaselines}</p>}
        <div class="large-charts" data-tour="charts">
          <OutcomeChart position={0} />
          <OutcomeChart position={1} />
        </div>
        {telling.value && <h2 class="strip-title">{say.otherOutcomes}</h2>}
        <ul class="strip">
          {outcomes.value
            .filter((outcome) => !large.value.includes(outcome.id))
            .map((outcome) => (
              <SmallOutcome key={outcome.id} outcome={outcome} />
            ))}
        </ul>
      </section>
      <Summary />
      <Announcement />
    </div>
  );
}
