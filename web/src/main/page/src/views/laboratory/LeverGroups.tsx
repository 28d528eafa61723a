import { catalogue } from '../../state/laboratory';
import { link } from '../../state/address';
import { effective } from '../../state/levers';
import { words } from '../../words/words';
import { LeverRow } from './LeverRow';

/** Groups that stand open when the page opens. */
const OPEN = 2;

/** All levers, by room. */
export function LeverGroups() {
  const say = words.value;
  const known = catalogue.value;
  if (!known) return null;
  const course = known.courses.find((each) => each.id === link.value.course);
  return (
    <div class="lever-groups">
      {known.groups.map((group, index) => {
        const levers = known.levers.filter((lever) => lever.room === group.id);
        if (levers.length === 0) return null;
        const moved = levers.filter((lever) => effective(link.value, course, lever).value !== lever.statusQuo).length;
        return (
          <details key={group.id} class="lever-group" open={index < OPEN || moved > 0}>
            <summary>
              <span class="group-name">{group.name}</span>
              {moved > 0 && <span class="group-moved">{say.moved(moved)}</span>}
            </summary>
            <div role="group" aria-label={group.name}>
              {levers.map((lever) => (
                <LeverRow key={lever.id} lever={lever} course={course} />
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}
