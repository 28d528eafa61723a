import { useEffect, useMemo } from 'preact/hooks';
import type { Unknown } from '../../api/entries';
import { anchor, pointAt } from '../../state/anchor';
import { list } from '../../state/evidence';
import { catalogue } from '../../state/laboratory';
import { look, setLooks } from '../../state/looks';
import { Tabs } from '../entries/Tabs';
import { elementId, useReveal } from '../entries/useReveal';
import { words as shared } from '../entries/words';
import { Entries } from './Entries';
import { entryIndex, type Index } from './hanging';
import { Levers } from './Levers';
import { Outcomes } from './Outcomes';
import { SeriesRow } from './SeriesRow';
import { Sources } from './Sources';
import { words } from './words';

const PARTS = ['sources', 'outcomes', 'levers', 'series', 'unknowns'] as const;
type Part = (typeof PARTS)[number];

/** The part of the view that an address points to: the one of that name, or that which holds the entry. */
function partOf(id: string, held: Readonly<Record<Part, readonly { readonly id: string }[]>>): Part {
  return PARTS.find((part) => part === id || held[part].some((each) => each.id === id)) ?? 'sources';
}

interface UnknownsProps {
  readonly unknowns: readonly Unknown[];
  readonly index: Index;
  readonly pointed: string;
}

function Unknowns({ unknowns, index, pointed }: UnknownsProps) {
  const say = words.value;
  return (
    <>
      <p class="hint part-lead">{say.unknownLead}</p>
      <ol class="unknowns">
        {unknowns.map((unknown) => (
          <li
            key={unknown.id}
            class={pointed === unknown.id ? 'pointed' : undefined}
            id={elementId(unknown.id)}
            tabIndex={-1}
          >
            <p>{unknown.text}</p>
            {unknown.bearsOn.length > 0 && (
              <div class="hanging">
                <h2>{say.bearsOn}</h2>
                <Entries entries={unknown.bearsOn.flatMap((id) => index.get(id) ?? [])} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Sources and what hangs on each, the record, and what nobody knows. */
export function Evidence() {
  const say = words.value;
  const says = shared.value;
  const sources = list('sources');
  const series = list('series');
  const unknowns = list('unknowns');
  const outcomes = catalogue.value?.outcomes ?? [];
  const levers = catalogue.value?.levers ?? [];
  const others = [list('parameters'), list('hypotheses'), list('claims'), list('rules'), list('results')];
  const index = useMemo(entryIndex, [series, catalogue.value, ...others]);
  const isReady = sources !== null && series !== null && unknowns !== null && catalogue.value !== null;
  const part = PARTS.find((each) => each === look('part')) ?? 'sources';
  const setPart = (next: Part) => setLooks({ part: next }, { part: 'sources' });
  const id = anchor.value;
  const pointedPart = id === '' || !isReady ? null : partOf(id, { sources, series, unknowns, outcomes, levers });
  useEffect(() => {
    if (pointedPart) setPart(pointedPart);
  }, [id, pointedPart]);
  const pointed = useReveal(isReady && (pointedPart === null || pointedPart === part));
  return (
    <div class="evidence-view evidence">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <div class="view-main" id="results" tabIndex={-1} aria-busy={!isReady}>
        <Tabs
          label={say.parts}
          value={part}
          tabs={[
            { id: 'sources', name: say.sources, count: sources?.length ?? 0 },
            { id: 'outcomes', name: says.kinds.outcomes, count: outcomes.length },
            { id: 'levers', name: says.kinds.levers, count: levers.length },
            { id: 'series', name: say.series, count: series?.length ?? 0 },
            { id: 'unknowns', name: say.unknowns, count: unknowns?.length ?? 0 },
          ]}
          set={(next) => {
            setPart(next as Part);
            pointAt('');
          }}
        />
        <div role="tabpanel" id={`panel-${part}`} aria-labelledby={`tab-${part}`}>
          {!isReady && <p class="hint">{says.loading}</p>}
          {isReady && part === 'sources' && <Sources sources={sources} index={index} pointed={pointed} />}
          {isReady && part === 'outcomes' && <Outcomes items={outcomes} pointed={pointed} />}
          {isReady && part === 'levers' && <Levers items={levers} pointed={pointed} />}
          {isReady && part === 'series' && (
            <>
              <p class="hint part-lead">
                {say.recordLead} {say.bar}
              </p>
              {series.map((each) => (
                <SeriesRow key={each.id} series={each} isPointed={pointed === each.id} />
              ))}
            </>
          )}
          {isReady && part === 'unknowns' && <Unknowns unknowns={unknowns} index={index} pointed={pointed} />}
        </div>
      </div>
    </div>
  );
}
