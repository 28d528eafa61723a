import { useEffect, useState } from 'preact/hooks';
import { TroubleNotice } from '../../shell/Notices';
import { link } from '../../state/address';
import { useLate } from '../../state/useLate';
import { Chooser } from './Chooser';
import { CompareProgress } from './CompareProgress';
import { Matrix } from './Matrix';
import { Multiples } from './Multiples';
import { Pairs } from './Pairs';
import { Parallel } from './Parallel';
import { follow, isBusy, live, told } from './results';
import { Tradeoff } from './Tradeoff';
import { words } from './words';

const CHARTS = { matrix: Matrix, pairs: Pairs, multiples: Multiples, tradeoff: Tradeoff, parallel: Parallel };
type Chart = keyof typeof CHARTS;

function named(hash: string): Chart {
  const name = hash.replace('#', '');
  return (Object.keys(CHARTS) as Chart[]).find((chart) => chart === name) ?? 'matrix';
}

/** Courses of action held against each other, in the same futures. */
export function Compare() {
  const own = words.value;
  const [alone] = useState(() => named(location.hash));
  useEffect(() => follow(), []);
  const isStale = live.isStale.value;
  const isLate = useLate(isStale);
  if (link.value.embedded) {
    const Alone = CHARTS[alone];
    return told.value ? <Alone /> : <CompareProgress />;
  }
  return (
    <div class="compare">
      <TroubleNotice answer={live} />
      <section class="compare-head" aria-labelledby="compare-heading">
        <h2 id="compare-heading">{own.heading}</h2>
        <p class="lead">{own.lead}</p>
        <Chooser />
        <CompareProgress />
      </section>
      <div
        id="results"
        tabIndex={-1}
        class={`compare-results${isStale ? ' stale' : ''}${isLate ? ' late' : ''}`}
        aria-busy={isBusy.value}
      >
        {told.value && (
          <>
            <Matrix />
            <Pairs />
            <div class="compare-two">
              <Multiples />
              <Tradeoff />
            </div>
            <Parallel />
          </>
        )}
      </div>
    </div>
  );
}
