import type { OrganisationsAnswer, SupplyAnswer } from '../../api/network';
import { link } from '../../state/address';
import { anchor } from '../../state/anchor';
import { catalogue } from '../../state/laboratory';
import { look, setLooks } from '../../state/looks';
import { asAsked, DEFAULT_COURSE, hasOwnCourse, isSameStudy, modelQuery, type Link } from '../../state/link';
import { requestOf, useAnswer, type Answer } from '../../state/useAnswer';
import { BeliefsPicker, CoursePicker } from '../laboratory/Pickers';
import { Organisations } from './Organisations';
import { SupplyChain } from './SupplyChain';
import { words } from './words';

/** Year in which policies of the studies that ship begin; the flows' years begin before it. */
const YEARS_BEFORE = 5;
const LAST_FUTURE = 199;

/** The number of a future; the first where there is none of that number. */
function numbered(text: string): number {
  const future = Number(text);
  return Number.isInteger(future) ? Math.max(0, Math.min(LAST_FUTURE, future)) : 0;
}

function without(state: Link): Link {
  return { ...state, course: DEFAULT_COURSE, levers: {} };
}

/** The state that an answer is of: the link, or that of an earlier question while it is stale. */
function told({ answered, isStale }: Answer<unknown>, now: Link): Link {
  return isStale && answered !== null ? asAsked(now, answered) : now;
}

/** The answer under no change that a state is held against; null where it is no change itself or the answer is another's. */
function baselineOf<T>({ value, answered }: Answer<T>, state: Link): T | null {
  const isOfState = answered !== null && isSameStudy(asAsked(state, answered), without(state));
  return hasOwnCourse(state) && isOfState ? value : null;
}

function path(kind: string, state: Link, more: string): string {
  const query = modelQuery(state);
  return `${kind}?${query}${query ? '&' : ''}lang=${state.language}${more}`;
}

/** The supply chain as a flow that moves over time, and the organisations of one future as an anonymous network. */
export function Network() {
  const say = words.value;
  const now = link.value;
  const known = catalogue.value;
  const future = numbered(look('future'));
  const isOwn = hasOwnCourse(now);
  const supplyPath = path('supply', now, '&slot=supply');
  const organisationsPath = path('organisations', now, `&future=${future}&slot=organisations`);
  const supply = useAnswer<SupplyAnswer>(supplyPath);
  const organisations = useAnswer<OrganisationsAnswer>(organisationsPath);
  const organisationsBefore = useAnswer<OrganisationsAnswer>(
    isOwn ? path('organisations', without(now), `&future=${future}&slot=organisations-baseline`) : null,
  );
  const before = baselineOf(organisationsBefore, told(organisations, now));
  const start = supply.value ? supply.value.years[Math.min(YEARS_BEFORE, supply.value.years.length - 1)] : 0;
  const chain = known && supply.value && (
    <SupplyChain
      supply={supply.value}
      known={known}
      state={told(supply, now)}
      start={start}
      commands={requestOf(supply.answered ?? supplyPath)}
    />
  );
  const network = known && organisations.value && supply.value && (
    <Organisations
      answer={organisations.value}
      baseline={before?.future === organisations.value.future ? before : null}
      known={known}
      state={told(organisations, now)}
      start={start}
      commands={requestOf(organisations.answered ?? organisationsPath)}
    />
  );
  if (now.embedded) return <>{anchor.value === 'organisations' ? network : chain}</>;
  const isStale = supply.isStale || organisations.isStale || (isOwn && organisationsBefore.isStale) || known === null;
  return (
    <div class="room-view">
      <header class="view-head">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
      </header>
      <div class="room-pickers">
        <CoursePicker />
        <BeliefsPicker />
      </div>
      <div class={isStale ? 'room-results stale' : 'room-results'} id="results" tabIndex={-1} aria-busy={isStale}>
        <section aria-labelledby="network-chain">
          <h2 class="part-title" id="network-chain">
            {say.chain}
          </h2>
          {chain || <p class="hint">{say.loading}</p>}
        </section>
        <section aria-labelledby="network-organisations">
          <h2 class="part-title" id="network-organisations">
            {say.organisations}
          </h2>
          <label class="future-choice" for="future">
            {say.future}
            <input
              id="future"
              type="number"
              min="0"
              max={LAST_FUTURE}
              step="1"
              value={future}
              onChange={(event) => {
                const chosen = event.currentTarget.valueAsNumber;
                if (Number.isInteger(chosen)) setLooks({ future: String(numbered(String(chosen))) }, { future: '0' });
              }}
            />
          </label>
          {network || <p class="hint">{say.loadingOrganisations}</p>}
        </section>
      </div>
    </div>
  );
}
