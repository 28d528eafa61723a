import type { Grade as GradeName } from '../../api/entries';
import { words } from './words';

/** How good the ground is: in words and by a mark of more or fewer dots. */
export function Grade({ grade }: { grade: GradeName }) {
  return <span class={`grade ${grade}`}>{words.value.grades[grade]}</span>;
}
