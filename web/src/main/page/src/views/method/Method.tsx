import { citation, hindcast } from 'virtual:method';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Catalogue } from '../../api/types';
import { CopyButton } from '../../charts/CopyButton';
import { link } from '../../state/address';
import { anchor, pointAt } from '../../state/anchor';
import { list } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { words as frame } from '../../words/words';
import { Equations, WEEK } from './Equations';
import { Published } from './Published';
import { AgainstTheRecord, anchorOf, TargetChart } from './Record';
import { words } from './words';

const PARTS = ['run', 'record', 'published', 'equations', 'unknowns', 'cite'] as const;
type Part = (typeof PARTS)[number];

function Section({ id, children }: { id: Part; children: ComponentChildren }) {
  return (
    <section class="method-part" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.value.nav[id]}</h2>
      {children}
    </section>
  );
}

function Run({ known }: { known: Catalogue }) {
  const say = words.value;
  return (
    <>
      <ol class="run-steps">
        {say.steps.map(({ title, text }) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <h3>{say.week}</h3>
      <p class="method-text">{say.weekText}</p>
      <ol class="week-order" aria-label={say.weekOrder}>
        {WEEK.map((room) => (
          <li key={room}>
            <a href={`#room-${room}`}>{known.groups.find(({ id }) => id === room)?.name ?? room}</a>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Names of what an unknown bears on: outcomes, parameters and questions. */
function Unknowns({ known }: { known: Catalogue }) {
  const say = words.value;
  const unknowns = list('unknowns') ?? [];
  const parameters = list('parameters') ?? [];
  const name = (id: string) =>
    [...known.outcomes, ...known.hypotheses, ...known.levers, ...parameters].find((each) => each.id === id)?.name ?? id;
  return (
    <>
      <p class="method-text">{say.unknownsLead}</p>
      <ol class="unknowns">
        {unknowns.map(({ id, text, bearsOn }) => (
          <li key={id}>
            <p>{text}</p>
            <p class="hint">{`${say.bearsOn}: ${bearsOn.map(name).join(', ')}`}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Cite({ known }: { known: Catalogue }) {
  const say = words.value;
  const { version, model, evidence, scenarios } = known.about;
  const short = (hash: string) => hash.slice(0, 12);
  const text = say.citeText(citation.authors, citation.title, version, short(model), short(evidence), short(scenarios));
  const bibtex = [
    '@software{contrapeso,',
    `  author  = {{${citation.authors}}},`,
    `  title   = {${citation.title}},`,
    `  version = {${version}},`,
    `  note    = {model ${short(model)}, evidence ${short(evidence)}, scenarios ${short(scenarios)}}`,
    '}',
  ].join('\n');
  return (
    <>
      <h3>{say.versions}</h3>
      <dl class="hashes">
        <dt>{say.version}</dt>
        <dd>{version}</dd>
        <dt>{say.modelHash}</dt>
        <dd>
          <code>{model}</code>
        </dd>
        <dt>{say.evidenceHash}</dt>
        <dd>
          <code>{evidence}</code>
        </dd>
        <dt>{say.scenariosHash}</dt>
        <dd>
          <code>{scenarios}</code>
        </dd>
      </dl>
      <p class="method-text">{say.hashes}</p>
      <h3>{say.citing}</h3>
      <p class="method-text">{say.citeSources}</p>
      <div class="cite-forms">
        <div>
          <h4>{say.asText}</h4>
          <pre tabIndex={0}>{text}</pre>
          <CopyButton text={text} label={say.copy} />
        </div>
        <div>
          <h4>{say.asBibtex}</h4>
          <pre tabIndex={0} lang="en">
            {bibtex}
          </pre>
          <CopyButton text={bibtex} label={say.copy} />
        </div>
      </div>
      <h3>{say.interface}</h3>
      <p class="method-text">
        {say.interfaceText} <a href="/api/v1/openapi.json">{say.openApi}</a>
      </p>
    </>
  );
}

/** How the numbers are made, how near they come to what is known, and what is not. */
export function Method() {
  const say = words.value;
  const known = catalogue.value;
  const isReady = known !== null;
  const pointed = anchor.value;
  useEffect(() => {
    if (!isReady || pointed === '') return undefined;
    const frameId = requestAnimationFrame(() => {
      const element = document.getElementById(pointed);
      element?.scrollIntoView({ block: 'start' });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frameId);
  }, [pointed, isReady]);
  if (!known)
    return (
      <p class="hint view-wait" aria-busy="true">
        {frame.value.loading}
      </p>
    );
  if (link.value.embedded) {
    const target = hindcast.targets.find((each) => anchorOf(each) === pointed) ?? hindcast.targets[0];
    return <TargetChart target={target} catalogue={known} />;
  }
  return (
    <div class="room-view method">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <div class="method-columns">
        <nav class="method-nav" aria-label={say.parts}>
          <ul>
            {PARTS.map((part) => (
              <li key={part}>
                <a
                  href={`#${part}`}
                  onClick={(event) => {
                    event.preventDefault();
                    pointAt('');
                    pointAt(part);
                  }}
                >
                  {say.nav[part]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="method-body" id="results" tabIndex={-1}>
          <Section id="run">
            <Run known={known} />
          </Section>
          <Section id="record">
            <AgainstTheRecord catalogue={known} />
          </Section>
          <Section id="published">
            <Published />
          </Section>
          <Section id="equations">
            <Equations catalogue={known} />
          </Section>
          <Section id="unknowns">
            <Unknowns known={known} />
          </Section>
          <Section id="cite">
            <Cite known={known} />
          </Section>
        </div>
      </div>
    </div>
  );
}
