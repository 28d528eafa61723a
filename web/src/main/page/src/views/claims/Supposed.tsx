import type { Supposition } from '../../api/entries';
import { short } from '../../numbers/numerals';
import { link } from '../../state/address';
import { byId } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { shares } from '../beliefs/believed';
import { writeWeights } from '../beliefs/changes';
import { words as beliefs } from '../beliefs/words';
import { writeRange } from '../beliefs/written';
import { EntryLink } from '../entries/EntryLink';
import { words } from './words';

/** What is supposed of questions, numbers and levers, each leading to where it stands. */
export function Supposed({ supposition }: { supposition: Supposition }) {
  const say = words.value;
  const { language } = link.value;
  const hypotheses = byId('hypotheses');
  const parameters = byId('parameters');
  return (
    <ul class="supposed">
      {Object.entries(supposition.hypotheses).map(([id, weights]) => {
        const hypothesis = hypotheses.get(id);
        const ids = hypothesis?.alternatives.map((each) => each.id) ?? [];
        return (
          <li key={id}>
            <EntryLink view="beliefs" id={id}>
              {hypothesis?.name ?? id}
            </EntryLink>{' '}
            {hypothesis && writeWeights(hypothesis, shares(weights, ids), language)}
          </li>
        );
      })}
      {Object.entries(supposition.parameters).map(([id, range]) => {
        const parameter = parameters.get(id);
        return (
          <li key={id}>
            <EntryLink view="beliefs" id={id}>
              {parameter?.name ?? id}
            </EntryLink>{' '}
            {parameter && writeRange(parameter, range, language, beliefs.value)}
          </li>
        );
      })}
      {Object.entries(supposition.levers).map(([id, value]) => (
        <li key={id}>
          {say.lever(catalogue.value?.levers.find((lever) => lever.id === id)?.name ?? id, short(value, language))}
        </li>
      ))}
    </ul>
  );
}
