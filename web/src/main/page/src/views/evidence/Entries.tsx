import { EntryLink } from '../entries/EntryLink';
import { isReady } from '../ready';
import type { Hanging } from './hanging';

/** Names of entries, each leading to where it is shown. */
export function Entries({ entries }: { entries: readonly Hanging[] }) {
  return (
    <ul class="hanging-entries">
      {entries.map(({ id, name, view }) => (
        <li key={id}>
          {isReady(view) ? (
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
