import { useEffect, useState } from 'preact/hooks';
import { source } from '../api/client';
import type { SourceEntry } from '../api/types';
import { link } from '../state/address';
import { words } from '../words/words';

const known = new Map<string, SourceEntry>();

/** Titles of sources, fetched when they are first shown; ids until then. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const [, setLoaded] = useState(0);
  const language = link.value.language;
  useEffect(() => {
    let isShown = true;
    for (const id of ids.filter((each) => !known.has(each))) {
      source(id, language).then(
        (entry) => {
          known.set(id, entry);
          if (isShown) setLoaded(known.size);
        },
        () => undefined,
      );
    }
    return () => {
      isShown = false;
    };
  }, [ids.join(), language]);
  return (
    <div class="source-list">
      <p class="source-list-title">{words.value.sources}</p>
      <ul>
        {ids.map((id) => {
          const entry = known.get(id);
          const text = `${entry?.title ?? id}${entry?.year ? ` (${entry.year})` : ''}`;
          return (
            <li key={id}>
              {entry?.url?.startsWith('https://') ? (
                <a href={entry.url} rel="noreferrer noopener" target="_blank">
                  {text}
                </a>
              ) : (
                text
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
