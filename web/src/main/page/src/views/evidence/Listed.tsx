import { look, setLooks } from '../../state/looks';
import { byRoom } from '../beliefs/Questions';
import { holds } from '../entries/cite';
import { EntryLink } from '../entries/EntryLink';
import { SearchField } from '../entries/SearchField';
import { SourceLinks } from '../entries/SourceLinks';
import { elementId } from '../entries/useReveal';
import { words as shared } from '../entries/words';

/** An entry of the registry: its name, what it means, and what else is known of it; empty facts are left out. */
export interface Entry {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly text: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly sources: readonly string[];
}

interface Props {
  readonly lead: string;
  readonly items: readonly Entry[];
  readonly pointed: string;
}

function Row({ entry, isPointed }: { entry: Entry; isPointed: boolean }) {
  return (
    <li class={`listed${isPointed ? ' pointed' : ''}`} id={elementId(entry.id)} tabIndex={-1}>
      <h3>{entry.name}</h3>
      <p>{entry.text}</p>
      <dl class="facts">
        {entry.facts.map(([term, fact]) =>
          fact === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      <SourceLinks ids={entry.sources} />
      <p class="hint">
        <EntryLink view="evidence" id={entry.id}>
          <code>{entry.id}</code>
        </EntryLink>
      </p>
    </li>
  );
}

/** Entries of the registry by room, to search and to point at. */
export function Listed({ lead, items, pointed }: Props) {
  const says = shared.value;
  const search = look('search');
  const shown = items.filter(
    ({ id, name, text }) => search === '' || id === pointed || holds(`${id} ${name} ${text}`, search),
  );
  return (
    <>
      <p class="hint part-lead">{lead}</p>
      <div class="filters">
        <SearchField id="listed-search" value={search} set={(next) => setLooks({ search: next })} />
        <p class="hint" role="status">
          {says.shown(String(shown.length), String(items.length))}
        </p>
      </div>
      {shown.length === 0 && (
        <p>
          {says.none}{' '}
          <button type="button" class="quiet" onClick={() => setLooks({ search: '' })}>
            {says.clear}
          </button>
        </p>
      )}
      {byRoom(shown).map((room) => (
        <section key={room.id} class="room">
          <h2>
            {room.name} <span class="count">{room.items.length}</span>
          </h2>
          <ul class="listed-entries">
            {room.items.map((entry) => (
              <Row key={entry.id} entry={entry} isPointed={pointed === entry.id} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
