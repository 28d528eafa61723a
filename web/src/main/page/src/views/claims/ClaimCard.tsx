import type { Citation, Claim, Row } from '../../api/entries';
import { link } from '../../state/address';
import { byId } from '../../state/evidence';
import { change } from '../../state/laboratory';
import { citation, citedLanguage, languageOf } from '../entries/cite';
import { EntryLink } from '../entries/EntryLink';
import { Grade } from '../entries/Grade';
import { elementId } from '../entries/useReveal';
import { ClaimRun, runOf, withClaim } from './ClaimRun';
import { Supposed } from './Supposed';
import { words } from './words';

const RUNS = ['true', 'believed', 'false'] as const;

function Citations({ title, citations, kind }: { title: string; citations: readonly Citation[]; kind: string }) {
  const sources = byId('sources');
  return (
    <section class={`citations ${kind}`}>
      <h3>{title}</h3>
      {citations.length === 0 && <p class="hint">{words.value.noSource}</p>}
      <ul>
        {citations.map(({ source, words: said }) => {
          const entry = sources.get(source);
          return (
            <li key={source}>
              <EntryLink view="evidence" id={source} lang={entry && citedLanguage(entry)}>
                {entry ? citation(entry) : source}
              </EntryLink>{' '}
              <span class="cited" lang={!said && entry ? languageOf(entry) : undefined}>
                {said ?? entry?.title}{' '}
              </span>
              {entry && <Grade grade={entry.seen} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface Props {
  readonly claim: Claim;
  readonly rows: ReadonlyMap<string, Row>;
  readonly heldTrue: string;
  readonly heldFalse: string;
  readonly isPointed: boolean;
  readonly isOpen: boolean;
  readonly open: (isOpen: boolean) => void;
}

/** A claim in neutral words: who says it, sources for and against, and ways to run it. */
export function ClaimCard({ claim, rows, heldTrue, heldFalse, isPointed, isOpen, open }: Props) {
  const say = words.value;
  const run = runOf(link.value, claim.id);
  const titleId = `claim-${claim.id}`;
  return (
    <article
      class={`claim ${run}${isPointed ? ' pointed' : ''}${isOpen ? ' open' : ''}`}
      id={elementId(claim.id)}
      tabIndex={-1}
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{claim.claim}</h2>
      <p class="said-by">{say.saidBy(claim.madeBy)}</p>
      <div class="two-sides">
        <Citations title={say.forIt} citations={claim.support} kind="for" />
        <Citations title={say.againstIt} citations={claim.against} kind="against" />
      </div>
      {claim.note && (
        <p class="claim-note">
          <b>{say.note}</b> {claim.note}
        </p>
      )}
      {(heldTrue !== '' || heldFalse !== '') && (
        <p class="hint held">
          {heldTrue !== '' && <span>{say.heldTrue(heldTrue)}</span>}
          {heldFalse !== '' && <span>{say.heldFalse(heldFalse)}</span>}
        </p>
      )}
      <div class="claim-tools">
        <div class="segments" role="group" aria-label={say.runOf(claim.claim)}>
          {RUNS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={run === each}
              onClick={() => change(withClaim(link.peek(), claim.id, each))}
            >
              {say.runs[each]}
            </button>
          ))}
        </div>
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? say.holdLess : say.hold}
        </button>
      </div>
      {isOpen && <ClaimRun claim={claim} />}
      <details class="reasons" open={isPointed}>
        <summary>{say.comes}</summary>
        <div class="two-sides">
          <section>
            <h3>{say.ifTrue}</h3>
            <Supposed supposition={claim.ifTrue} />
          </section>
          <section>
            <h3>{say.ifFalse}</h3>
            <Supposed supposition={claim.ifFalse} />
          </section>
        </div>
        <h3>{say.rows}</h3>
        <ul class="debate-rows">
          {claim.rows.map((id) => (
            <li key={id}>
              <b>{id}</b> {rows.get(id)?.part}
            </li>
          ))}
        </ul>
        <p class="hint">
          <EntryLink view="claims" id={claim.id}>
            <code>{claim.id}</code>
          </EntryLink>
        </p>
      </details>
    </article>
  );
}
