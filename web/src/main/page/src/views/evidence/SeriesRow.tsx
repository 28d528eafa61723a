import { useState } from 'preact/hooks';
import type { Grade as GradeName, Series } from '../../api/entries';
import { csv, save } from '../../charts/export';
import { grouped } from '../../numbers/numerals';
import { link } from '../../state/address';
import { EntryLink } from '../entries/EntryLink';
import { Grade } from '../entries/Grade';
import { SourceLinks } from '../entries/SourceLinks';
import { elementId } from '../entries/useReveal';
import { words as shared } from '../entries/words';
import { largestOf } from './bars';
import { words } from './words';

const FEW_ROWS = 24;

interface CellProps {
  readonly series: Series;
  readonly column: number;
  readonly cell: string;
  readonly largest: number;
}

function Cell({ series, column, cell, largest }: CellProps) {
  const { id, unit } = series.columns[column];
  if (id === 'source') return <SourceLinks ids={[cell]} />;
  if (id === 'status') return <Grade grade={cell as GradeName} />;
  if (!unit || cell === '' || id.endsWith('year')) return <>{cell}</>;
  const value = Number(cell);
  return (
    <span class="bar-cell" style={{ '--share': largest > 0 ? Math.max(0, value) / largest : 0 }}>
      {grouped(cell)}
    </span>
  );
}

/** Recorded data: what was observed, and its table with a bar beside each number. */
export function SeriesRow({ series, isPointed }: { series: Series; isPointed: boolean }) {
  const say = words.value;
  const says = shared.value;
  const [isAsked, setAsked] = useState<boolean | null>(null);
  const isOpen = isAsked ?? (isPointed || series.rows.length <= FEW_ROWS);
  const other = link.value.language === 'en' ? '_es' : '_en';
  const shown = series.columns.flatMap(({ id }, column) => (id.endsWith(other) ? [] : [column]));
  const largest = series.columns.map((_, column) => largestOf(series, column));
  const download = () =>
    save(
      `contrapeso-${series.id.replaceAll(/[^a-z0-9]+/g, '-')}.csv`,
      new Blob(
        [
          csv(
            series.columns.map(({ id }) => id),
            series.rows,
          ),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
    );
  return (
    <article
      class={`series-row${isPointed ? ' pointed' : ''}`}
      id={elementId(series.id)}
      tabIndex={-1}
      aria-labelledby={`series-${series.id}`}
    >
      <h2 id={`series-${series.id}`}>{series.name}</h2>
      <p>{series.meaning}</p>
      <SourceLinks ids={series.sources} />
      <p class="hint">
        <span lang="en">{series.licence}</span> ·{' '}
        <EntryLink view="evidence" id={series.id}>
          <code>{series.id}</code>
        </EntryLink>
      </p>
      <p class="series-tools">
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={() => setAsked(!isOpen)}>
          {say.table} ({say.rows(String(series.rows.length))})
        </button>
        <button type="button" class="quiet" onClick={download}>
          {say.csv}
        </button>
      </p>
      {isOpen && (
        <div
          class={`scroll series-table${series.rows.length > FEW_ROWS ? ' long' : ''}`}
          tabIndex={0}
          role="region"
          aria-label={series.name}
        >
          <table>
            <caption class="visually-hidden">{series.name}</caption>
            <thead>
              <tr>
                {shown
                  .map((at) => series.columns[at])
                  .map((column) => (
                    <th key={column.id} scope="col" title={column.meaning}>
                      {say.columnNames[column.id] ?? column.id}
                      {column.unit && says.units[column.unit] ? <small> {says.units[column.unit]}</small> : null}
                    </th>
                  ))}
              </tr>
            </thead>
            <tbody>
              {series.rows.map((row, at) => (
                <tr key={at} class={row.includes('unverified') ? 'unverified-row' : undefined}>
                  {shown.map((column) => (
                    <td key={column}>
                      <Cell series={series} column={column} cell={row[column]} largest={largest[column]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details class="reasons">
        <summary>{say.columns}</summary>
        <dl class="facts">
          {series.columns.map((column) => (
            <>
              <dt>
                <code>{column.id}</code>
              </dt>
              <dd>{column.meaning}</dd>
            </>
          ))}
        </dl>
      </details>
    </article>
  );
}
