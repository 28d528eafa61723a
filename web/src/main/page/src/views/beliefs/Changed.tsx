import { link } from '../../state/address';
import { byId, list } from '../../state/evidence';
import { canRedo, canUndo, change, redo, undo } from '../../state/laboratory';
import { words as frame } from '../../words/words';
import { EntryLink } from '../entries/EntryLink';
import { changesOf } from './changes';
import { resetHypothesis } from './HypothesisRow';
import { profile } from './holding';
import { resetParameter } from './ParameterRow';
import { words } from './words';

function resetClaim(id: string): void {
  const now = link.peek();
  const claims = { ...now.claims };
  delete claims[id];
  change({ ...now, claims });
}

const RESET = { hypotheses: resetHypothesis, parameters: resetParameter, claims: resetClaim };

/** What the reader has changed, each with a way back, and one for all. */
export function Changed() {
  const say = words.value;
  const now = link.value;
  const count = Object.keys({ ...now.hypotheses, ...now.parameters, ...now.claims }).length;
  const changes =
    count === 0
      ? []
      : changesOf(now, profile.value, {
          hypotheses: list('hypotheses') ?? [],
          parameters: list('parameters') ?? [],
          claims: Object.keys(now.claims).length > 0 ? byId('claims') : new Map(),
          language: now.language,
          say,
        });
  return (
    <section class="changed" aria-labelledby="changed-title">
      <div class="section-head">
        <h2 id="changed-title">{say.changed}</h2>
        <button type="button" class="quiet" disabled={!canUndo.value} onClick={undo}>
          {frame.value.undo}
        </button>
        <button type="button" class="quiet" disabled={!canRedo.value} onClick={redo}>
          {frame.value.redo}
        </button>
        {count > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => change({ ...link.peek(), hypotheses: {}, parameters: {}, claims: {} })}
          >
            {say.resetAll}
          </button>
        )}
      </div>
      {count === 0 && <p class="hint">{say.changedNone}</p>}
      <ul>
        {changes.map((each) => (
          <li key={`${each.kind}.${each.id}`}>
            <EntryLink view={each.kind === 'claims' ? 'claims' : 'beliefs'} id={each.id}>
              {each.name}
            </EntryLink>
            <button
              type="button"
              class="icon"
              aria-label={say.reset(each.name)}
              title={say.reset(each.name)}
              onClick={() => RESET[each.kind](each.id)}
            >
              ↺
            </button>
            <p>{each.from === '' ? each.to : say.changedTo(each.from, each.to)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
