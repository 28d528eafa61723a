import { useEffect, useMemo } from 'preact/hooks';
import type { Claim } from '../../api/entries';
import { link } from '../../state/address';
import { anchor } from '../../state/anchor';
import { byId, list } from '../../state/evidence';
import { catalogue, change } from '../../state/laboratory';
import { look, looks, setLooks } from '../../state/looks';
import { Choice } from '../entries/Choice';
import { SearchField } from '../entries/SearchField';
import { useReveal } from '../entries/useReveal';
import { words as shared } from '../entries/words';
import { ClaimCard } from './ClaimCard';
import { ClaimRun } from './ClaimRun';
import { filtered, OPEN, STATES, type Filter } from './filter';
import { leaningOf, type Leaning } from './leaning';
import { words } from './words';

const ALL = '';

/** How each profile leans on each claim. */
function useLeanings(claims: readonly Claim[]): (claim: string, profile: string) => Leaning {
  const hypotheses = byId('hypotheses');
  const parameters = byId('parameters');
  const profiles = catalogue.value?.beliefs ?? [];
  const leanings = useMemo(() => {
    const all = new Map<string, Leaning>();
    if (hypotheses.size === 0 || parameters.size === 0) return all;
    for (const claim of claims) {
      for (const profile of profiles) {
        all.set(`${claim.id}:${profile.id}`, leaningOf(claim, profile, { hypotheses, parameters }));
      }
    }
    return all;
  }, [claims, profiles, hypotheses, parameters]);
  return (claim, profile) => leanings.get(`${claim}:${profile}`) ?? 'open';
}

const NONE: readonly Claim[] = [];

/** The debate claim by claim. */
export function Claims() {
  const say = words.value;
  const says = shared.value;
  const claims = list('claims') ?? NONE;
  const rows = byId('debate');
  list('sources');
  const profiles = catalogue.value?.beliefs ?? [];
  const leaning = useLeanings(claims);
  const filter = looks(OPEN);
  const set = (next: Partial<Filter>) => setLooks(next, OPEN);
  const isReady = claims.length > 0 && catalogue.value !== null;
  const shown = filtered(claims, filter, link.value, (claim, profile) => leaning(claim.id, profile));
  const isHidden = anchor.value !== '' && isReady && !shown.some(({ id }) => id === anchor.value);
  useEffect(() => {
    if (isHidden) set(OPEN);
  }, [anchor.value, isReady]);
  const pointed = useReveal(isReady);
  if (link.value.embedded) {
    const claim = claims.find(({ id }) => id === pointed);
    return claim ? <ClaimRun claim={claim} /> : null;
  }
  const holders = (claim: Claim, truth: Leaning) =>
    profiles
      .filter(({ id }) => leaning(claim.id, id) === truth)
      .map(({ name }) => name)
      .join(', ');
  const supposed = Object.keys(link.value.claims).length;
  return (
    <div class="evidence-view claims">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <div class="filters claim-filters">
        <SearchField id="claims-search" value={filter.search} set={(search) => set({ search })} />
        <Choice
          id="claims-row"
          label={say.row}
          value={filter.row}
          options={[
            { id: ALL, name: says.all },
            ...[...rows.values()].map(({ id, part }) => ({ id, name: `${id} ${part}` })),
          ]}
          set={(row) => set({ row })}
        />
        <Choice
          id="claims-side"
          label={say.side}
          value={filter.side}
          options={[
            { id: ALL, name: says.all },
            ...profiles.map(({ id, name }) => ({ id: `true:${id}`, name: say.heldTrue(name) })),
            ...profiles.map(({ id, name }) => ({ id: `false:${id}`, name: say.heldFalse(name) })),
          ]}
          set={(side) => set({ side })}
        />
        <Choice
          id="claims-state"
          label={say.state}
          value={filter.state}
          options={STATES.map((id) => ({ id, name: say.states[id] }))}
          set={(state) => set({ state })}
        />
        <p class="hint" role="status">
          {says.shown(String(shown.length), String(claims.length))}
          {supposed > 0 && ` · ${say.supposedCount(String(supposed))} `}
          {supposed > 0 && (
            <button type="button" class="quiet" onClick={() => change({ ...link.peek(), claims: {} })}>
              {say.takeBack}
            </button>
          )}
        </p>
      </div>
      <p class="hint hold-hint">{say.holdHint}</p>
      {!isReady && <p class="hint">{says.loading}</p>}
      {isReady && shown.length === 0 && (
        <p>
          {says.none}{' '}
          <button type="button" class="quiet" onClick={() => set(OPEN)}>
            {says.clear}
          </button>
        </p>
      )}
      <div class="claim-list" id="results" tabIndex={-1} aria-busy={!isReady}>
        {isReady &&
          shown.map((claim) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              rows={rows}
              heldTrue={holders(claim, 'true')}
              heldFalse={holders(claim, 'false')}
              isPointed={pointed === claim.id}
              isOpen={look('run') === claim.id}
              open={(isOpen) => setLooks({ run: isOpen ? claim.id : '' })}
            />
          ))}
      </div>
    </div>
  );
}
