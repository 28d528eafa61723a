import { link } from '../../state/address';
import { catalogue, change } from '../../state/laboratory';
import { words } from '../../words/words';
import { ViewLink } from '../../shell/ViewLink';
import { isReady } from '../ready';
import { beliefsName } from './names';

/** Presets of courses, with their supporters' words. */
export function CoursePicker() {
  const say = words.value;
  const known = catalogue.value;
  if (!known) return null;
  const course = known.courses.find((each) => each.id === link.value.course);
  return (
    <div class="picker" data-tour="course">
      <label for="course">{say.course}</label>
      <select
        id="course"
        value={link.value.course}
        onChange={(event) => change({ ...link.value, course: event.currentTarget.value, levers: {} })}
      >
        {known.courses.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {course && (
        <details class="words">
          <summary>{say.courseWords}</summary>
          <blockquote>{course.words}</blockquote>
        </details>
      )}
    </div>
  );
}

/** Profiles of beliefs, with their holders' words. */
export function BeliefsPicker() {
  const say = words.value;
  const known = catalogue.value;
  if (!known) return null;
  const profile = known.beliefs.find((each) => each.id === link.value.beliefs);
  const own = beliefsName(link.value, known, say);
  return (
    <div class="picker" data-tour="beliefs">
      <label for="beliefs">{say.beliefs}</label>
      <select
        id="beliefs"
        value={link.value.beliefs}
        onChange={(event) => change({ ...link.value, beliefs: event.currentTarget.value })}
      >
        {known.beliefs.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === link.value.beliefs ? own : name}
          </option>
        ))}
      </select>
      {profile && (
        <details class="words">
          <summary>{say.beliefsWords}</summary>
          <blockquote>{profile.words}</blockquote>
        </details>
      )}
      {isReady('beliefs') && (
        <p class="to-beliefs">
          <ViewLink view="beliefs">{say.beliefsMore}</ViewLink>
        </p>
      )}
    </div>
  );
}
