import { byId } from '../state/evidence';
import { languageOf } from '../views/entries/cite';
import { EntryLink } from '../views/entries/EntryLink';
import { words as entries } from '../views/entries/words';
import { words } from '../words/words';

/** Titles of sources, each leading to what is known of it; those from memory are marked. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const sources = byId('sources');
  return (
    <div class="source-list">
      <p class="source-list-title">{words.value.sources}</p>
      <ul>
        {ids.map((id) => {
          const source = sources.get(id);
          return (
            <li key={id}>
              <EntryLink view="evidence" id={id} lang={source && languageOf(source)}>
                {source ? `${source.title} (${source.year})` : id}
              </EntryLink>
              {source?.seen === 'unverified' && <span class="unverified"> {entries.value.grades.unverified}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
