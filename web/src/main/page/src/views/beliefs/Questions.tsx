import type { Contested, Parameter } from '../../api/entries';
import { link } from '../../state/address';
import { catalogue } from '../../state/laboratory';
import { HypothesisRow } from './HypothesisRow';
import { believedRange, believedWeights } from './believed';
import { profile, suppositions } from './holding';
import { ParameterRow } from './ParameterRow';
import { words } from './words';

interface Room<T> {
  readonly id: string;
  readonly name: string;
  readonly items: readonly T[];
}

/** Entries by room, in the order of the model's week. */
export function byRoom<T extends { readonly room: string }>(items: readonly T[]): Room<T>[] {
  const groups = catalogue.value?.groups ?? [];
  const rooms = [...new Set(items.map((item) => item.room))];
  const place = (room: string) => groups.findIndex(({ id }) => id === room);
  return rooms
    .sort((a, b) => place(a) - place(b))
    .map((id) => ({
      id,
      name: groups.find((group) => group.id === id)?.name ?? id,
      items: items.filter((item) => item.room === id),
    }));
}

/** Contested questions by room. */
export function Hypotheses({ items, pointed }: { items: readonly Contested[]; pointed: string }) {
  const say = words.value;
  return (
    <>
      {byRoom(items).map((room) => (
        <section key={room.id} class="room">
          <h2>{room.name}</h2>
          <div class="hypotheses">
            {room.items.map((hypothesis) => {
              const { value, origin } = believedWeights(hypothesis, link.value, profile.value, suppositions.value);
              return (
                <HypothesisRow
                  key={hypothesis.id}
                  hypothesis={hypothesis}
                  shares={hypothesis.alternatives.map((each) => value[each.id]).join(',')}
                  origin={origin}
                  isPointed={pointed === hypothesis.id}
                  language={link.value.language}
                  say={say}
                />
              );
            })}
          </div>
        </section>
      ))}
    </>
  );
}

/** Numbers by room. */
export function Parameters({ items, pointed }: { items: readonly Parameter[]; pointed: string }) {
  const say = words.value;
  const now = link.value;
  const untouched = { ...now, parameters: {} };
  return (
    <>
      <p class="hint">{say.key}</p>
      {byRoom(items).map((room) => (
        <section key={room.id} class="room">
          <h2>
            {room.name} <span class="count">{room.items.length}</span>
          </h2>
          <ul class="parameters">
            {room.items.map((parameter) => {
              const { value, origin } = believedRange(parameter, now, profile.value, suppositions.value);
              const held = believedRange(parameter, untouched, profile.value, suppositions.value).value;
              return (
                <ParameterRow
                  key={parameter.id}
                  parameter={parameter}
                  low={value.low}
                  high={value.high}
                  origin={origin}
                  heldLow={held.low}
                  heldHigh={held.high}
                  isPointed={pointed === parameter.id}
                  language={now.language}
                  say={say}
                />
              );
            })}
          </ul>
        </section>
      ))}
    </>
  );
}
