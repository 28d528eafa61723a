import { useEffect, useState } from 'preact/hooks';
import type { Course, Group, Lever } from '../../api/types';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { effective } from '../../state/levers';
import { words } from '../../words/words';
import { LeverRow } from './LeverRow';

/** Groups that stand open when the page opens. */
const OPEN = 2;

/** Where levers stand above the results, groups stay shut until they are opened. */
function isNarrow(): boolean {
  return matchMedia('(max-width: 52rem)').matches;
}

/** Rooms in the order in which their levers stand; others follow. */
const ORDER = ['campaign', 'law', 'relation', 'leadership', 'supply', 'market', 'organisation', 'health', 'opinion'];

function inOrder(groups: readonly Group[], levers: readonly Lever[]): Group[] {
  const place = (group: Group) => (ORDER.includes(group.id) ? ORDER.indexOf(group.id) : ORDER.length);
  return groups.filter((group) => levers.some((lever) => lever.room === group.id)).sort((a, b) => place(a) - place(b));
}

interface Props {
  readonly group: Group;
  readonly levers: readonly Lever[];
  readonly course: Course | undefined;
  readonly isOpenAtFirst: boolean;
}

/** The levers of a room; the group opens by itself when a course is chosen that moves one. */
function LeverGroup({ group, levers, course, isOpenAtFirst }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const moved = levers.filter((lever) => effective(link.value, course, lever).value !== lever.statusQuo).length;
  useEffect(() => {
    if (moved > 0 && !isNarrow()) setOpen(true);
  }, [course]);
  return (
    <details class="lever-group" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="group-name">{group.name}</span>
        {moved > 0 && <span class="group-moved">{words.value.moved(moved)}</span>}
      </summary>
      {isOpen && (
        <div role="group" aria-label={group.name}>
          {levers.map((lever) => (
            <LeverRow key={lever.id} lever={lever} course={course} />
          ))}
        </div>
      )}
    </details>
  );
}

/** All levers, by room. */
export function LeverGroups() {
  const known = catalogue.value;
  if (!known) return null;
  const course = known.courses.find((each) => each.id === link.value.course);
  return (
    <div class="lever-groups">
      {inOrder(known.groups, known.levers).map((group, index) => (
        <LeverGroup
          key={group.id}
          group={group}
          levers={known.levers.filter((lever) => lever.room === group.id)}
          course={course}
          isOpenAtFirst={index < OPEN && !isNarrow()}
        />
      ))}
    </div>
  );
}
