import { useMemo, useState } from 'preact/hooks';
import type { Organisation, OrganisationsAnswer } from '../../api/network';
import { ReadableChart } from '../../charts/ReadableChart';
import { useWidth } from '../../charts/useWidth';
import { extentOf, placedOrganisations, radiusOf } from './organisations';

const TALLEST = 620;
/** Radius of an organisation of one member before the drawing is fitted to its frame. */
const UNIT = 0.25;
const NUMBERED_FROM = 11;
const SMALLEST = 0.8;

interface Props {
  readonly answer: OrganisationsAnswer;
  readonly year: number;
  readonly setYear: (year: number) => void;
  readonly start: number;
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly read: (organisation: Organisation) => string;
}

/** The organisations of one future as circles of their members, with rivalries and splits; places never move. */
export function OrganisationsChart({ answer, year, setYear, start, label, hint, role, read }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const all = useMemo(() => placedOrganisations(answer.organisations, UNIT), [answer]);
  const extent = useMemo(() => extentOf(all, UNIT), [all]);
  const side = Math.min(width, TALLEST);
  const fit = side / (2 * extent);
  const place = useMemo(() => new Map(all.map((each) => [each.organisation.id, each])), [all]);
  const now = answer.years[year] ?? 0;
  const size = (organisation: Organisation) => organisation.sizes[year] ?? 0;
  const standing = all.filter(({ organisation }) => size(organisation) >= 1);
  const bySize = [...standing].sort((a, b) => size(b.organisation) - size(a.organisation));
  const x = (at: number) => width / 2 + at * fit;
  const y = (at: number) => side / 2 + at * fit;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setPointed(null);
    const at = bySize.findIndex(({ organisation }) => organisation.id === pointed);
    const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: bySize.length - 1 }[event.key];
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (move !== undefined) setYear(Math.max(0, Math.min(answer.years.length - 1, year + move)));
    else if (step !== undefined)
      setPointed(bySize[Math.max(0, Math.min(bySize.length - 1, step))]?.organisation.id ?? null);
    else return;
    event.preventDefault();
  };
  const at = pointed === null ? undefined : place.get(pointed);
  const isStanding = (id: number) => {
    const organisation = place.get(id)?.organisation;
    return organisation !== undefined && size(organisation) >= 1;
  };
  return (
    <ReadableChart
      box={box}
      class="band-chart organisations-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={at ? read(at.organisation) : ''}
      onKeyDown={onKeyDown}
      onLeave={() => setPointed(null)}
    >
      <svg width={width} height={side} viewBox={`0 0 ${width} ${side}`} aria-hidden="true">
        {width > 0 && (
          <>
            <g class="rivalries">
              {answer.rivalries
                .filter(([one, other]) => isStanding(one) && isStanding(other))
                .map(([one, other]) => {
                  const a = place.get(one);
                  const b = place.get(other);
                  return a && b ? (
                    <line
                      key={`${one}-${other}`}
                      class={pointed === one || pointed === other ? 'rivalry pointed' : 'rivalry'}
                      x1={x(a.x)}
                      y1={y(a.y)}
                      x2={x(b.x)}
                      y2={y(b.y)}
                    />
                  ) : null;
                })}
            </g>
            <g class="splits">
              {standing.map(({ organisation, x: px, y: py }) => {
                const parent = organisation.parent == null ? undefined : place.get(organisation.parent);
                return parent && (organisation.born ?? 0) >= start && (organisation.born ?? 0) <= now ? (
                  <line key={organisation.id} class="split" x1={x(parent.x)} y1={y(parent.y)} x2={x(px)} y2={y(py)} />
                ) : null;
              })}
            </g>
            {standing.map(({ organisation, x: px, y: py }) => {
              const r = radiusOf(size(organisation), UNIT) * fit;
              const isNew = organisation.born != null && organisation.born >= start;
              return (
                <g key={organisation.id} onPointerEnter={() => setPointed(organisation.id)}>
                  <circle
                    class={`organisation${isNew ? ' new' : ''}${pointed === organisation.id ? ' pointed' : ''}`}
                    cx={x(px)}
                    cy={y(py)}
                    r={Math.max(SMALLEST, r)}
                  />
                  {r >= NUMBERED_FROM && (
                    <text class={isNew ? 'number new' : 'number'} x={x(px)} y={y(py) + 4} text-anchor="middle">
                      {organisation.id + 1}
                    </text>
                  )}
                </g>
              );
            })}
          </>
        )}
      </svg>
      {at && width > 0 && (
        <div
          class="reading"
          aria-hidden="true"
          style={{
            top: `${Math.max(0, y(at.y) - 10)}px`,
            ...(x(at.x) > width / 2 ? { right: `${width - x(at.x) + 16}px` } : { left: `${x(at.x) + 16}px` }),
          }}
        >
          <span>{read(at.organisation)}</span>
        </div>
      )}
    </ReadableChart>
  );
}
