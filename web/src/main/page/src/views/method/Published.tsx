import { measured } from 'virtual:method';
import type { Measured } from '../../../build/documents';
import type { PublishedResult } from '../../api/entries';
import { byId, list } from '../../state/evidence';
import { look, setLooks } from '../../state/looks';
import { SourceLinks } from '../entries/SourceLinks';
import { words as shared } from '../entries/words';
import { words } from './words';

const FILTERS = ['all', 'tests', 'calibrated', 'not_reproduced'] as const;
type Filter = (typeof FILTERS)[number];

interface Row extends Measured {
  /** Place of the number within its result. */
  readonly place: number;
}

/** The numbers with their places within their results. */
function placed(): Row[] {
  const counts = new Map<string, number>();
  return measured.map((each) => {
    const place = counts.get(each.result) ?? 0;
    counts.set(each.result, place + 1);
    return { ...each, place };
  });
}

const ROWS = placed();

function isShown(row: Row, filter: Filter): boolean {
  if (filter === 'all') return true;
  return filter === 'tests' ? row.verdict !== 'calibrated' : row.verdict === filter;
}

function Group({ id, rows, entry }: { id: string; rows: readonly Row[]; entry: PublishedResult | undefined }) {
  const say = words.value;
  return (
    <tbody>
      <tr class="result-head">
        <th colSpan={6} scope="rowgroup">
          <span class="result-id">{id}</span> {entry?.title ?? ''}
          {entry && (
            <details>
              <summary>{say.resultSources}</summary>
              {entry.note && <p>{entry.note}</p>}
              <SourceLinks ids={entry.sources} />
            </details>
          )}
        </th>
      </tr>
      {rows.map((row) => {
        const quantity = entry?.quantities[row.place];
        const unit = shared.value.units[row.unit] ?? row.unit;
        const target = row.target.split(' to ');
        return (
          <tr key={row.place} class={`verdict-${row.verdict}`}>
            <th scope="row">
              {quantity?.name ?? row.quantity}
              {row.verdict === 'not_reproduced' && quantity?.notReproduced && (
                <span class="reason">{quantity.notReproduced}</span>
              )}
            </th>
            <td>{target.length === 2 ? say.to(target[0], target[1]) : row.target}</td>
            <td>{row.tolerance}</td>
            <td>{row.measured}</td>
            <td class="unit">{unit}</td>
            <td class="verdict">{say.verdicts[row.verdict]}</td>
          </tr>
        );
      })}
    </tbody>
  );
}

/** Numbers that others published or computed, and what the model gives for them. */
export function Published() {
  const say = words.value;
  const filter = FILTERS.find((each) => each === look('results')) ?? 'all';
  list('sources');
  const entries = byId('results');
  const of = (verdict: Measured['verdict']) => ROWS.filter((row) => row.verdict === verdict).length;
  const shown = ROWS.filter((row) => isShown(row, filter));
  const ids = [...new Set(shown.map(({ result }) => result))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return (
    <>
      <p class="method-text">
        {say.publishedLead(
          String(ROWS.length - of('not_reproduced')),
          String(ROWS.length),
          String(of('calibrated')),
          String(of('not_reproduced')),
        )}
      </p>
      <div class="segments" role="group" aria-label={say.show}>
        {FILTERS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={filter === each}
            onClick={() => setLooks({ results: each }, { results: 'all' })}
          >
            {`${say.filters[each]} (${ROWS.filter((row) => isShown(row, each)).length})`}
          </button>
        ))}
      </div>
      <div class="scroll published" tabIndex={0} role="region" aria-label={say.publishedTable}>
        <table class="plain-table">
          <caption class="visually-hidden">{say.publishedTable}</caption>
          <thead>
            <tr>
              <th scope="col">{say.columnQuantity}</th>
              <th scope="col">{say.columnTarget}</th>
              <th scope="col">{say.columnTolerance}</th>
              <th scope="col" colSpan={2} class="two-columns">
                {say.columnMeasured}
              </th>
              <th scope="col">{say.columnVerdict}</th>
            </tr>
          </thead>
          {ids.map((id) => (
            <Group key={id} id={id} rows={shown.filter((row) => row.result === id)} entry={entries.get(id)} />
          ))}
        </table>
      </div>
    </>
  );
}
