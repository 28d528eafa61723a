import { link } from '../../state/address';
import { byId } from '../../state/evidence';
import { citation, citedLanguage, languageOf } from './cite';
import { EntryLink } from './EntryLink';
import { words } from './words';

/** Short citations that lead to the sources; those from memory are marked. */
export function SourceLinks({ ids }: { ids: readonly string[] }) {
  const say = words.value;
  const sources = byId('sources');
  const { language } = link.value;
  return (
    <ul class="source-links">
      {ids.map((id) => {
        const source = sources.get(id);
        return (
          <li key={id} title={source?.title} lang={source && languageOf(source)}>
            <EntryLink view="evidence" id={id} lang={source && (citedLanguage(source) ?? language)}>
              {source ? citation(source) : id}
            </EntryLink>
            {source?.seen === 'unverified' && (
              <span class="unverified" lang={language}>
                {' '}
                {say.grades.unverified}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
