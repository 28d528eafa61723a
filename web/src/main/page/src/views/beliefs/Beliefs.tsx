import { useEffect, useMemo } from 'preact/hooks';
import type { Parameter } from '../../api/entries';
import { link } from '../../state/address';
import { anchor, pointAt } from '../../state/anchor';
import { list } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { Choice } from '../entries/Choice';
import { holds } from '../entries/cite';
import { SearchField } from '../entries/SearchField';
import { Tabs } from '../entries/Tabs';
import { useReveal } from '../entries/useReveal';
import { look, looks, setLooks } from '../../state/looks';
import { words as shared } from '../entries/words';
import { Changed } from './Changed';
import { Differences } from './Differences';
import { profile } from './holding';
import { Effect, Match } from './Present';
import { ProfileCards } from './ProfileCards';
import { byRoom, Hypotheses, Parameters } from './Questions';
import { words } from './words';

const PARTS = ['hypotheses', 'parameters', 'differences'] as const;
type Part = (typeof PARTS)[number];
const STATES = ['all', 'changed', 'profile', 'rivals'] as const;
const ALL = '';

interface Filter {
  readonly search: string;
  readonly room: string;
  readonly grade: string;
  readonly state: string;
}
const OPEN: Filter = { search: '', room: ALL, grade: ALL, state: 'all' };

/** The part of the view that the address points to. */
function partOf(id: string, hypotheses: ReadonlySet<string>): Part | null {
  const named = PARTS.find((part) => part === id);
  if (named) return named;
  if (id === '') return null;
  return hypotheses.has(id) ? 'hypotheses' : 'parameters';
}

/** Whose beliefs hold, every question and number that they are made of, and what becomes of them. */
export function Beliefs() {
  const say = words.value;
  const says = shared.value;
  const hypotheses = list('hypotheses');
  const parameters = list('parameters');
  list('sources');
  const isReady = hypotheses !== null && parameters !== null && catalogue.value !== null;
  const filter = looks(OPEN);
  const part = PARTS.find((each) => each === look('part')) ?? 'hypotheses';
  const setPart = (next: Part) => setLooks({ part: next }, { part: 'hypotheses' });
  const set = (next: Partial<Filter>) => setLooks(next, OPEN);
  const ids = useMemo(() => new Set((hypotheses ?? []).map(({ id }) => id)), [hypotheses]);
  const now = link.value;
  const held = profile.value;
  const isShown = (kind: 'hypotheses' | 'parameters', id: string, room: string, text: string) =>
    (filter.room === ALL || filter.room === room) &&
    (filter.state !== 'changed' || id in now[kind]) &&
    (filter.state !== 'profile' || id in (held?.[kind] ?? {})) &&
    (filter.search === '' || holds(text, filter.search));
  const shownHypotheses = (hypotheses ?? []).filter((each) =>
    isShown(
      'hypotheses',
      each.id,
      each.room,
      `${each.id} ${each.name} ${each.question} ${each.alternatives.map(({ name }) => name).join(' ')}`,
    ),
  );
  const isShownParameter = (each: Parameter) =>
    (filter.grade === ALL || each.grade === filter.grade) &&
    (filter.state !== 'rivals' || each.rivals.length > 0) &&
    isShown('parameters', each.id, each.room, `${each.id} ${each.name} ${each.meaning} ${each.symbol}`);
  const shownParameters = (parameters ?? []).filter(isShownParameter);
  const isPointedShown = [...shownHypotheses, ...shownParameters].some(({ id }) => id === anchor.value);
  const pointedPart = partOf(anchor.value, ids);
  useEffect(() => {
    if (!isReady || !pointedPart) return;
    setPart(pointedPart);
    if (!isPointedShown) set(OPEN);
  }, [anchor.value, isReady]);
  const pointed = useReveal(isReady && (pointedPart === null || pointedPart === part));
  if (link.value.embedded) return <Effect />;

  const items = part === 'parameters' ? (parameters ?? []) : (hypotheses ?? []);
  const shownCount = part === 'parameters' ? shownParameters.length : shownHypotheses.length;
  return (
    <div class="evidence-view beliefs">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <ProfileCards />
      <div class="view-columns">
        <aside class="present" aria-label={say.present}>
          <Match />
          <Changed />
          <Effect />
        </aside>
        <div class="view-main" id="results" tabIndex={-1} aria-busy={!isReady}>
          <Tabs
            label={say.parts}
            value={part}
            tabs={[
              { id: 'hypotheses', name: say.hypotheses, count: hypotheses?.length ?? 0 },
              { id: 'parameters', name: say.parameters, count: parameters?.length ?? 0 },
              { id: 'differences', name: say.differences },
            ]}
            set={(id) => {
              setPart(id as Part);
              pointAt('');
            }}
          />
          <div role="tabpanel" id={`panel-${part}`} aria-labelledby={`tab-${part}`}>
            {!isReady && <p class="hint">{says.loading}</p>}
            {isReady && part !== 'differences' && (
              <div class="filters">
                <SearchField id="beliefs-search" value={filter.search} set={(search) => set({ search })} />
                <Choice
                  id="beliefs-room"
                  label={say.room}
                  value={filter.room}
                  options={[{ id: ALL, name: says.all }, ...byRoom<{ readonly room: string }>(items)]}
                  set={(room) => set({ room })}
                />
                {part === 'parameters' && (
                  <Choice
                    id="beliefs-grade"
                    label={say.grade}
                    value={filter.grade}
                    options={[
                      { id: ALL, name: says.all },
                      ...[...new Set((parameters ?? []).map(({ grade }) => grade))].map((id) => ({
                        id,
                        name: says.grades[id],
                      })),
                    ]}
                    set={(grade) => set({ grade })}
                  />
                )}
                <Choice
                  id="beliefs-state"
                  label={say.state}
                  value={filter.state}
                  options={STATES.filter((state) => part === 'parameters' || state !== 'rivals').map((id) => ({
                    id,
                    name: say.states[id],
                  }))}
                  set={(state) => set({ state })}
                />
                <p class="hint" role="status">
                  {says.shown(String(shownCount), String(items.length))}
                </p>
              </div>
            )}
            {isReady && part !== 'differences' && shownCount === 0 && (
              <p>
                {says.none}{' '}
                <button type="button" class="quiet" onClick={() => set(OPEN)}>
                  {says.clear}
                </button>
              </p>
            )}
            {isReady && part === 'hypotheses' && <Hypotheses items={shownHypotheses} pointed={pointed} />}
            {isReady && part === 'parameters' && <Parameters items={shownParameters} pointed={pointed} />}
            {isReady && part === 'differences' && <Differences />}
          </div>
        </div>
      </div>
    </div>
  );
}
