import type { Outcome } from '../../api/types';
import { measureOf } from '../../numbers/units';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { words as frame } from '../../words/words';
import { Listed } from './Listed';
import { words } from './words';

/** What the model reports: what is counted, in which unit, and what stands for a horizon. */
export function Outcomes({ items, pointed }: { items: readonly Outcome[]; pointed: string }) {
  const say = words.value;
  const factsOf = (outcome: Outcome): [string, string][] => {
    const aims = (catalogue.value?.courses ?? []).filter(({ aim }) => aim === outcome.id).map(({ name }) => name);
    return [
      [say.unit, measureOf(outcome, frame.value, link.value.language).name],
      [say.standsFor, say.summaries[outcome.summary] ?? ''],
      [say.direction, say.directions[outcome.better] ?? say.directions.neither],
      [say.aimOf, aims.join('; ')],
    ];
  };
  return (
    <Listed
      lead={say.outcomesLead}
      items={items.map((outcome) => ({
        id: outcome.id,
        room: outcome.room,
        name: outcome.name,
        text: outcome.sentence,
        facts: factsOf(outcome),
        sources: outcome.sources ?? [],
      }))}
      pointed={pointed}
    />
  );
}
