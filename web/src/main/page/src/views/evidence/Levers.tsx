import type { Lever } from '../../api/types';
import { short } from '../../numbers/numerals';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { words as frame } from '../../words/words';
import { number } from '../laboratory/levers';
import { Listed } from './Listed';
import { words } from './words';

/** What a government can choose: its range, its named settings and the courses that move it. */
export function Levers({ items, pointed }: { items: readonly Lever[]; pointed: string }) {
  const say = words.value;
  const put = (lever: Lever, value: number) => number(lever, value, frame.value, link.value.language);
  const plain = (value: number) => short(value, link.value.language);
  const factsOf = (lever: Lever): [string, string][] => {
    const courses = (catalogue.value?.courses ?? []).filter(({ levers }) => lever.id in levers).map(({ name }) => name);
    return [
      [say.range, say.toValue(plain(lever.low), put(lever, lever.high))],
      [say.statusQuo, put(lever, lever.statusQuo)],
      [say.settings, lever.settings.map(({ value, name }) => `${plain(value)}: ${name}`).join('; ')],
      [say.movedBy, courses.length === 0 ? say.noCourse : courses.join('; ')],
    ];
  };
  return (
    <Listed
      lead={say.leversLead}
      items={items.map((lever) => ({
        id: lever.id,
        room: lever.room,
        name: lever.name,
        text: lever.meaning,
        facts: factsOf(lever),
        sources: lever.sources,
      }))}
      pointed={pointed}
    />
  );
}
