import { EntryLink } from '../entries/EntryLink';
import { isReady } from '../ready';
import type { Hanging } from './hanging';

/** Names of entries; those that a view shows lead there. */
export function Entries({ entries }: { entries: readonly Hanging[] }) {
  return (
    <ul class="hanging-entries">
      {entries.map(({ id, name, view }) => (
        <li key={id}>
          {view && isReady(view) ? (
            <EntryLink view={view} id={id}>
              {name}
            </EntryLink>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
