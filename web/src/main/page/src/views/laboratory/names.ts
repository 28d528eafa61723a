import type { Catalogue } from '../../api/types';
import { DEFAULT_COURSE, type Link } from '../../state/link';
import type { Words } from '../../words/en';
import { number } from './levers';

/** Levers that a title names one by one. */
const NAMED = 2;

/** The name of the link's course, as a title can say it out of context: the preset and what was changed in it. */
export function courseName(link: Link, catalogue: Catalogue, words: Words): string {
  const preset = catalogue.courses.find((course) => course.id === link.course)?.name ?? link.course;
  const changes = Object.entries(link.levers);
  if (changes.length === 0) return preset;
  const named = changes.map(([id, choice]) => {
    const lever = catalogue.levers.find((each) => each.id === id);
    const name = lever?.name ?? id;
    if (choice === 'off') return words.leverOff(name);
    return words.leverAt(name, lever ? number(lever, choice.value, words, link.language) : String(choice.value));
  });
  const what = changes.length <= NAMED ? named.join(', ') : words.leversChanged(changes.length);
  return link.course === DEFAULT_COURSE ? what : words.changedCourse(preset, what);
}

/** The same at the end of a line. */
export function shortCourseName(link: Link, catalogue: Catalogue, words: Words): string {
  return Object.keys(link.levers).length === 0 ? courseName(link, catalogue, words) : words.yours;
}

/** The name of the link's beliefs, with the number of changes to the profile. */
export function beliefsName(link: Link, catalogue: Catalogue, words: Words): string {
  const profile = catalogue.beliefs.find((beliefs) => beliefs.id === link.beliefs)?.name ?? link.beliefs;
  const own = [link.hypotheses, link.parameters, link.claims].reduce((sum, part) => sum + Object.keys(part).length, 0);
  return own === 0 ? profile : `${profile}, ${words.ownBeliefs(own)}`;
}

/** A share of futures in tenths: `7`, or `more than 9` where ten would be too much. */
export function tenths(share: number, words: Words): string {
  if (share > 0 && share < 0.05) return words.fewerThanOne;
  if (share < 1 && share >= 0.95) return words.moreThanNine;
  return String(Math.round(10 * share));
}
