import type { Claim } from '../api/entries';
import type { Course } from '../api/types';
import { hasOwnBeliefs, hasOwnCourse, withDefaultBeliefs, type LeverSetting, type Link } from './link';

/** Whether a link's course moves a lever of its own accord. */
function moves(link: Link, preset: Course | undefined, lever: string): boolean {
  const choice = link.levers[lever];
  return choice === undefined ? preset !== undefined && lever in preset.levers : choice !== 'off';
}

/**
 * Levers that the claims of a link set in its course: those that the course does not move.
 *
 * @return null as long as a claim is not known
 */
function leversOf(
  link: Link,
  claims: ReadonlyMap<string, Claim>,
  courses: readonly Course[],
): Record<string, LeverSetting> | null {
  const preset = courses.find(({ id }) => id === link.course);
  const set: Record<string, LeverSetting> = {};
  for (const [id, truth] of Object.entries(link.claims)) {
    const claim = claims.get(id);
    if (!claim) return null;
    for (const [lever, value] of Object.entries((truth === 'true' ? claim.ifTrue : claim.ifFalse).levers)) {
      if (!moves(link, preset, lever)) set[lever] = { value };
    }
  }
  return set;
}

/**
 * A link under the default beliefs: the same policy, with the levers that its claims set.
 *
 * @return null where its beliefs are the default ones, and as long as a claim of it is not known
 */
export function underDefaults(link: Link, claims: ReadonlyMap<string, Claim>, courses: readonly Course[]): Link | null {
  if (!hasOwnBeliefs(link)) return null;
  const set = leversOf(link, claims, courses);
  return set && withDefaultBeliefs(link, hasOwnCourse(link) ? set : {});
}
