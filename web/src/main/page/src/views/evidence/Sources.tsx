import { useEffect } from 'preact/hooks';
import type { Source } from '../../api/entries';
import { looks, setLooks } from '../../state/looks';
import { Choice } from '../entries/Choice';
import { SearchField } from '../entries/SearchField';
import { words as shared } from '../entries/words';
import { KINDS, type Index } from './hanging';
import { filtered, OPEN, ORDERS, type Filter } from './sort';
import { SourceRow } from './SourceRow';
import { words } from './words';

const ALL = '';
const SEEN = ['primary', 'secondary', 'reproduced', 'derived', 'judgement', 'unverified'] as const;

interface Props {
  readonly sources: readonly Source[];
  readonly index: Index;
  readonly pointed: string;
}

/** Every source, to search, to filter and to open. */
export function Sources({ sources, index, pointed }: Props) {
  const say = words.value;
  const says = shared.value;
  const filter = looks(OPEN);
  const set = (next: Partial<Filter>) => setLooks(next, OPEN);
  const shown = filtered(sources, filter, index);
  const isHidden = sources.some(({ id }) => id === pointed) && !shown.some(({ id }) => id === pointed);
  useEffect(() => {
    if (isHidden) set(OPEN);
  }, [pointed]);
  const counted = (seen: string) => String(sources.filter((source) => source.seen === seen).length);
  return (
    <>
      <p class="hint part-lead">{say.summary(counted('primary'), counted('secondary'), counted('unverified'))}</p>
      <div class="filters">
        <SearchField id="sources-search" value={filter.search} set={(search) => set({ search })} />
        <Choice
          id="sources-seen"
          label={say.seen}
          value={filter.seen}
          options={[{ id: ALL, name: says.all }, ...SEEN.map((id) => ({ id, name: says.grades[id] }))]}
          set={(seen) => set({ seen })}
        />
        <Choice
          id="sources-kind"
          label={say.hangs}
          value={filter.kind}
          options={[{ id: ALL, name: says.all }, ...KINDS.map((id) => ({ id, name: says.kinds[id] }))]}
          set={(kind) => set({ kind })}
        />
        <Choice
          id="sources-order"
          label={say.order}
          value={filter.order}
          options={ORDERS.map((id) => ({ id, name: say.orders[id] }))}
          set={(order) => set({ order })}
        />
        <p class="hint" role="status">
          {says.shown(String(shown.length), String(sources.length))}
        </p>
      </div>
      {shown.length === 0 && (
        <p>
          {says.none}{' '}
          <button type="button" class="quiet" onClick={() => set(OPEN)}>
            {says.clear}
          </button>
        </p>
      )}
      <ul class="sources">
        {shown.map((source) => (
          <SourceRow key={source.id} source={source} index={index} isPointed={pointed === source.id} />
        ))}
      </ul>
    </>
  );
}
