import { useState } from 'preact/hooks';
import type { Source } from '../../api/entries';
import { addressOfSource, citation, citedLanguage, languageOf, languageOfText } from '../entries/cite';
import { EntryLink } from '../entries/EntryLink';
import { Grade } from '../entries/Grade';
import { memo } from '../entries/memo';
import { elementId } from '../entries/useReveal';
import { words as shared } from '../entries/words';
import { Entries } from './Entries';
import { hangingOn, type Index } from './hanging';
import { words } from './words';

interface Props {
  readonly source: Source;
  readonly index: Index;
  readonly isPointed: boolean;
}

/** A source: how it was seen and how much hangs on it; opened, all that is known of it. */
export const SourceRow = memo(({ source, index, isPointed }: Props) => {
  const say = words.value;
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? isPointed;
  const count = source.citedBy.length;
  return (
    <li
      class={`source-row ${source.seen}${isPointed ? ' pointed' : ''}${isOpen ? ' open' : ''}`}
      id={elementId(source.id)}
      tabIndex={-1}
    >
      <div class="source-line">
        <button
          type="button"
          class="disclose"
          aria-expanded={isOpen}
          lang={citedLanguage(source)}
          onClick={() => setAsked(!isOpen)}
        >
          {citation(source)}
        </button>
        <span class="source-title" lang={languageOf(source)}>
          {source.title}
        </span>
        <Grade grade={source.seen} />
        <span class="source-count">{count === 0 ? '' : count === 1 ? say.entry : say.entries(String(count))}</span>
      </div>
      {isOpen && <SourceDetails source={source} index={index} />}
    </li>
  );
});

function SourceDetails({ source, index }: { source: Source; index: Index }) {
  const say = words.value;
  const says = shared.value;
  const address = addressOfSource(source);
  const hanging = hangingOn(source.citedBy, index);
  return (
    <div class="source-details">
      {source.seen === 'unverified' && <p class="unverified">{say.notFact}</p>}
      <dl class="facts">
        {source.note && (
          <>
            <dt>{say.taken}</dt>
            <dd>{source.note}</dd>
          </>
        )}
        <dt>{say.seenHow}</dt>
        <dd>{source.seenHow}</dd>
        <dt>{say.authors}</dt>
        <dd lang={languageOfText(source.authors.join(' '))}>{source.authors.join('; ')}</dd>
        <dt>{say.publishedIn}</dt>
        <dd lang={languageOfText(source.publishedIn)}>
          {source.publishedIn.includes(String(source.year))
            ? source.publishedIn
            : `${source.year} · ${source.publishedIn}`}
        </dd>
        {address && (
          <>
            <dt>{say.address}</dt>
            <dd>
              <a href={address} rel="noreferrer noopener" target="_blank">
                {source.doi ? `doi:${source.doi}` : source.url}
              </a>
            </dd>
          </>
        )}
        <dt>{say.licence}</dt>
        <dd>{source.licence}</dd>
        <dt>{say.hanging}</dt>
        <dd>
          {hanging.length === 0 && say.nothing}
          {hanging.map(({ kind, entries }) => (
            <div key={kind} class="hanging">
              <h2>
                {says.kinds[kind]} <span class="count">{entries.length}</span>
              </h2>
              <Entries entries={entries} />
            </div>
          ))}
        </dd>
      </dl>
      <p class="hint">
        <EntryLink view="evidence" id={source.id}>
          <code>{source.id}</code>
        </EntryLink>
      </p>
    </div>
  );
}
