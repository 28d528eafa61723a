import type { Outcome } from '../../api/types';
import { link } from '../../state/address';
import { catalogue, change } from '../../state/laboratory';
import { DEFAULT_COURSE } from '../../state/link';
import { BeliefsPicker } from '../laboratory/Pickers';
import { compared, live, USUAL_COURSES } from './results';
import { words } from './words';

/** A list with an entry more or less, in the order of all; at the usual ones the link says nothing. */
export function toggled(all: readonly string[], now: readonly string[], id: string): string[] {
  return all.filter((each) => (each === id ? !now.includes(id) : now.includes(each)));
}

function isUsual(courses: readonly string[]): boolean {
  return courses.length === USUAL_COURSES.length && USUAL_COURSES.every((id) => courses.includes(id));
}

function Courses() {
  const own = words.value;
  const known = catalogue.value;
  if (!known) return null;
  const all = [...known.courses].map(({ id }) => id);
  const set = (courses: readonly string[]) =>
    change({ ...link.value, courses: courses.length === 0 || isUsual(courses) ? [] : courses });
  return (
    <details class="choices">
      <summary>{own.coursesCompared(compared.value.length)}</summary>
      <p class="hint">{own.atLeastOne}</p>
      <p class="buttons">
        <button type="button" onClick={() => set([])}>
          {own.usualCourses}
        </button>
        <button type="button" onClick={() => set(all)}>
          {own.allCourses}
        </button>
      </p>
      <fieldset>
        <legend class="visually-hidden">{own.coursesCompared(compared.value.length)}</legend>
        {known.courses.map(({ id, name }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={id === DEFAULT_COURSE || compared.value.includes(id)}
              disabled={id === DEFAULT_COURSE}
              onChange={() => set(toggled(all, compared.value, id))}
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Outcomes() {
  const own = words.value;
  const known = catalogue.value;
  const now = link.value.outcomes.length > 0 ? link.value.outcomes : (live.estimate.value?.outcomes ?? []);
  if (!known || now.length === 0) return null;
  const all = known.outcomes.map(({ id }) => id);
  const set = (outcomes: readonly string[]) => change({ ...link.value, outcomes });
  const box = ({ id, name, sentence }: Outcome) => (
    <label key={id} class="check" title={sentence}>
      <input
        type="checkbox"
        checked={now.includes(id)}
        disabled={now.length === 1 && now.includes(id)}
        onChange={() => set(toggled(all, now, id))}
      />
      {name}
    </label>
  );
  return (
    <details class="choices">
      <summary>{own.outcomesCompared(now.length)}</summary>
      <p class="hint">{own.outcomesHint}</p>
      <p class="buttons">
        <button type="button" disabled={link.value.outcomes.length === 0} onClick={() => set([])}>
          {own.usualOutcomes}
        </button>
      </p>
      {known.groups.map((group) => {
        const outcomes = known.outcomes.filter((outcome) => outcome.room === group.id);
        return outcomes.length === 0 ? null : (
          <fieldset key={group.id}>
            <legend>{group.name}</legend>
            {outcomes.map(box)}
          </fieldset>
        );
      })}
    </details>
  );
}

/** Which courses are compared, in which outcomes, under which beliefs. */
export function Chooser() {
  return (
    <div class="chooser">
      <Courses />
      <Outcomes />
      <BeliefsPicker />
    </div>
  );
}
