import { useMemo, useRef } from 'preact/hooks';
import { extent, type ChartContent } from './lines';
import { bandPath, linePath } from './paths';
import { linearScale, steadyDomain } from './scales';
import { useWidth } from './useWidth';

const HEIGHT = 68;
const EDGE = 3;

/** A band chart the size of a stamp: no axis but zero, its numbers stand beside it. */
export function SmallBand({ content, from, start }: { content: ChartContent; from: number; start: number }) {
  const [box, width] = useWidth<HTMLDivElement>();
  const before = useRef<readonly [number, number] | null>(null);
  const last = content.lines[0]?.years.at(-1) ?? start;
  const domain = steadyDomain(before.current, extent(content, from), 2);
  before.current = domain;
  const x = useMemo(() => linearScale([from, last], [0, Math.max(1, width - EDGE)], 2), [from, last, width]);
  const y = useMemo(() => linearScale(domain, [HEIGHT - EDGE, EDGE], 2), [domain]);
  const lines = content.past ? [content.past, ...content.lines] : content.lines;
  const marks = useMemo(
    () =>
      lines.map((line) => {
        const shown = Math.max(
          0,
          line.years.findIndex((year) => year >= from),
        );
        const cut = (values: readonly number[]) => (shown > 0 ? values.slice(shown) : values);
        const xs = cut(line.years).map(x.to);
        const isOpen = line.kind.startsWith('default');
        return (
          <g key={line.kind} class={`line ${line.kind}`}>
            {!isOpen && <path class="band-80" d={bandPath(xs, cut(line.bands.p10), cut(line.bands.p90), y.to)} />}
            {!isOpen && <path class="band-50" d={bandPath(xs, cut(line.bands.p25), cut(line.bands.p75), y.to)} />}
            <path class="median" d={linePath(xs, cut(line.bands.p50), y.to)} />
          </g>
        );
      }),
    [content, x, y, from],
  );
  return (
    <div ref={box} class="small-band" aria-hidden="true">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
        <line class="zero" x1="0" x2={width} y1={y.to(0)} y2={y.to(0)} />
        <line class="policy-start" x1={x.to(start)} x2={x.to(start)} y1="0" y2={HEIGHT} />
        {width > 0 && marks}
      </svg>
    </div>
  );
}
