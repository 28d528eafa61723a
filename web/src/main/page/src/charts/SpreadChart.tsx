import { useMemo, useRef, useState } from 'preact/hooks';
import type { Spread } from '../api/types';
import type { LineKind } from './lines';
import { linearScale, steadyDomain } from './scales';
import { ReadableChart } from './ReadableChart';
import { useWidth } from './useWidth';

const NAME_HEIGHT = 20;
const MARK_HEIGHT = 22;
const GAP = 10;
const AXIS = 22;
const EDGE = 8;
const HALF_80 = 4;
const HALF_50 = 7;
const VALUE_ROOM = 70;
const TICK_ROOM = 86;

export interface SpreadMark {
  readonly kind: LineKind;
  readonly name: string;
  readonly spread: Spread;
}

/** Spreads that are read together, such as those of two courses under one set of beliefs. */
export interface SpreadGroup {
  readonly key: string;
  readonly name: string;
  readonly marks: readonly SpreadMark[];
}

interface Props {
  readonly groups: readonly SpreadGroup[];
  readonly label: string;
  readonly hint: string;
  readonly role: string;
  readonly tick: (value: number, step: number) => string;
  readonly write: (value: number) => string;
  readonly read: (group: SpreadGroup, mark: SpreadMark) => string;
}

export function spreadExtent(groups: readonly SpreadGroup[]): [number, number] {
  const ends = groups.flatMap(({ marks }) => marks.flatMap(({ spread }) => [spread.p10, spread.p90]));
  return ends.length === 0 ? [0, 1] : [Math.min(...ends), Math.max(...ends)];
}

/** Median, 50 % and 80 % of futures of one number, one under another on the same axis; read with the arrow keys. */
export function SpreadChart({ groups, label, hint, role, tick, write, read }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const before = useRef<readonly [number, number] | null>(null);
  const [at, setAt] = useState(-1);
  const [spoken, setSpoken] = useState('');
  const domain = steadyDomain(before.current, spreadExtent(groups), 4);
  before.current = domain;
  const right = Math.max(EDGE + 1, width - VALUE_ROOM);
  const x = useMemo(
    () => linearScale(domain, [EDGE, right], Math.max(2, Math.floor((right - EDGE) / TICK_ROOM))),
    [domain, right],
  );
  const marks = groups.flatMap((group) => group.marks.map((mark) => ({ group, mark })));
  const rows = Math.max(1, ...groups.map((group) => group.marks.length));
  const tops: number[] = [];
  let bottom = 0;
  for (let at = 0; at < groups.length; at++) {
    tops.push(bottom);
    bottom += NAME_HEIGHT + rows * MARK_HEIGHT + GAP;
  }
  const height = bottom + AXIS;
  const go = (next: number) => {
    const bounded = Math.max(0, Math.min(marks.length - 1, next));
    setAt(bounded);
    const { group, mark } = marks[bounded];
    setSpoken(read(group, mark));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: marks.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || marks.length === 0) return;
    event.preventDefault();
    go(next);
  };
  const pointed = marks[at]?.mark;
  return (
    <ReadableChart
      box={box}
      class="spread-chart"
      label={label}
      hint={hint}
      role={role}
      spoken={spoken}
      onKeyDown={onKeyDown}
      onLeave={() => setAt(-1)}
    >
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {width > 0 && (
          <g class="axes">
            {x.ticks.map((value) => (
              <g key={value}>
                <line class="grid" x1={x.to(value)} x2={x.to(value)} y1={NAME_HEIGHT - 4} y2={bottom} />
                <text class="tick" x={x.to(value)} y={height - 6} text-anchor={x.to(value) < 24 ? 'start' : 'middle'}>
                  {tick(value, x.step)}
                </text>
              </g>
            ))}
          </g>
        )}
        {width > 0 &&
          groups.map((group, index) => (
            <g key={group.key}>
              <text class="group-label" x={0} y={tops[index] + 12}>
                {group.name}
              </text>
              {group.marks.map((mark, row) => {
                const y = tops[index] + NAME_HEIGHT + row * MARK_HEIGHT + MARK_HEIGHT / 2 - 2;
                const { p10, p25, p50, p75, p90 } = mark.spread;
                return (
                  <g key={mark.kind} class={`line spread ${mark.kind}${mark === pointed ? ' pointed' : ''}`}>
                    <rect
                      class="band-80"
                      x={x.to(p10)}
                      width={Math.max(1, x.to(p90) - x.to(p10))}
                      y={y - HALF_80}
                      height={2 * HALF_80}
                      rx="2"
                    />
                    <rect
                      class="band-50"
                      x={x.to(p25)}
                      width={Math.max(1, x.to(p75) - x.to(p25))}
                      y={y - HALF_50}
                      height={2 * HALF_50}
                      rx="2"
                    />
                    <line class="median" x1={x.to(p50)} x2={x.to(p50)} y1={y - HALF_50 - 1} y2={y + HALF_50 + 1} />
                    <text class={`label ${mark.kind}`} x={width - 2} y={y + 4} text-anchor="end">
                      <tspan class="value">{write(p50)}</tspan>
                    </text>
                  </g>
                );
              })}
            </g>
          ))}
      </svg>
    </ReadableChart>
  );
}
