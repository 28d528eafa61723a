import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { link } from '../state/address';
import { ownPins } from '../state/laboratory';
import { command, formatLink, type Link } from '../state/link';
import { seedOf } from '../state/seeds';
import { SourceList } from '../shell/SourceList';
import { words } from '../words/words';
import { CopyButton } from './CopyButton';
import { csv, embedding, picture, save, standalone } from './export';
import { exactOf, rowsOf, type ChartTable } from './table';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly description: string;
  /** What is counted, as the registry says it. */
  readonly definition?: string;
  /** Ids of the sources that it rests on. */
  readonly sources?: readonly string[];
  readonly table: ChartTable;
  /** The link of the embedded chart alone. */
  readonly alone: Link;
  /** What the chart's address points to within its view. */
  readonly anchor?: string;
  /** The commands that make the chart's numbers, where they are not those of the link. */
  readonly commands?: string;
  /** Content hash of the results, once all futures have been run. */
  readonly hash?: string | null;
  readonly above?: ComponentChildren;
  readonly below?: ComponentChildren;
  readonly children: ComponentChildren;
}

type Panel = 'table' | 'description' | 'download' | 'share';

/** What every chart has: a title that can be quoted, its source, a table, a description, pictures, numbers and links. */
export function ChartFrame(props: Props) {
  const [panel, setPanel] = useState<Panel | null>(null);
  const figure = useRef<HTMLElement>(null);
  const say = words.value;
  const drawing = (): string | null => {
    const svg = figure.current?.querySelector<SVGSVGElement>('.chart-body svg:not(.icon)');
    return svg ? standalone(svg, props.title, props.subtitle, props.source) : null;
  };
  const name = `contrapeso-${props.id.replaceAll(/[^a-z0-9]+/g, '-')}`;
  const savePng = async () => {
    const svg = drawing();
    if (svg) save(`${name}.png`, await picture(svg));
  };
  const saveSvg = () => {
    const svg = drawing();
    if (svg) save(`${name}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
  };
  const numbers = () => exactOf(props.table, say.columnFutures);
  if (import.meta.env.MODE === 'test') numbers();
  const saveCsv = () => {
    const { columns, rows } = numbers();
    save(`${name}.csv`, new Blob([csv(columns, rows)], { type: 'text/csv;charset=utf-8' }));
  };
  const panelId = `${name}-panel`;
  const pinned = (state: Link): Link => ({ ...state, pins: ownPins.value, seed: seedOf(state) });
  const point = props.anchor ? `#${encodeURIComponent(props.anchor)}` : '';
  const address = location.origin + formatLink(pinned(link.value)) + point;
  const alone = formatLink({ ...pinned(props.alone), embedded: true }) + point;
  const commands = props.commands ?? command(link.value);
  const embed = embedding(location.origin + alone, props.title);
  return (
    <figure class="chart" ref={figure}>
      {props.above}
      <figcaption>
        <h2>{props.title}</h2>
        <p class="subtitle">{props.subtitle}</p>
      </figcaption>
      <div class="chart-body">{props.children}</div>
      {props.below}
      <p class="source">{props.source}</p>
      <div class="chart-tools" data-tour="share">
        {(['table', 'description', 'download', 'share'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="quiet"
            aria-expanded={panel === kind}
            aria-controls={panelId}
            onClick={() => setPanel(panel === kind ? null : kind)}
          >
            {say[kind]}
          </button>
        ))}
      </div>
      <div class="chart-panel" id={panelId} hidden={panel === null}>
        {panel === 'table' && (
          <div class="scroll" tabIndex={0} role="region" aria-label={props.title}>
            <table>
              <caption class="visually-hidden">{`${props.title}. ${props.subtitle}`}</caption>
              <thead>
                <tr>
                  {props.table.columns.map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rowsOf(props.table).map((row, at) => (
                  <tr key={at}>
                    {row.map((value, index) =>
                      index === 0 ? (
                        <th key={index} scope="row">
                          {value}
                        </th>
                      ) : (
                        <td key={index}>{value}</td>
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {panel === 'description' && (
          <div class="in-words">
            <p>{props.description}</p>
            {props.definition && <p>{props.definition}</p>}
            {props.sources && props.sources.length > 0 && <SourceList ids={props.sources} />}
          </div>
        )}
        {panel === 'download' && (
          <p class="buttons">
            <button type="button" onClick={() => void savePng()}>
              {say.downloadPng}
            </button>
            <button type="button" onClick={saveSvg}>
              {say.downloadSvg}
            </button>
            <button type="button" onClick={saveCsv}>
              {say.downloadCsv}
            </button>
          </p>
        )}
        {panel === 'share' && (
          <div class="share">
            <CopyButton text={address} label={say.copyLink} />
            <h3>{say.reproduce}</h3>
            <pre tabIndex={0}>{commands}</pre>
            <p class="hint">{say.reproduceHint}</p>
            {props.hash && (
              <p class="hint results-hash">
                {say.resultsHash} <code>{props.hash}</code>
              </p>
            )}
            <CopyButton text={commands} label={say.copy} />
            <h3>{say.embed}</h3>
            <pre tabIndex={0}>{embed}</pre>
            <CopyButton text={embed} label={say.copy} />
          </div>
        )}
      </div>
    </figure>
  );
}
