import { rooms } from 'virtual:method';
import { useEffect, useState } from 'preact/hooks';
import type { Room } from '../../../build/documents';
import type { Catalogue } from '../../api/types';
import { link } from '../../state/address';
import { anchor } from '../../state/anchor';
import { words } from './words';

/** The order in which rooms have their turns in a week. */
export const WEEK = [
  'campaign',
  'law',
  'organisation',
  'leadership',
  'violence',
  'supply',
  'market',
  'health',
  'relation',
  'opinion',
  'cost',
];

function RoomPage({ id, name }: { id: string; name: string }) {
  const isPointed = anchor.value === `room-${id}`;
  const [isOpen, setOpen] = useState(isPointed);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    if (isPointed) setOpen(true);
  }, [isPointed]);
  useEffect(() => {
    if (!isOpen || room) return undefined;
    let isShown = true;
    void rooms[id]().then((loaded) => {
      if (isShown) setRoom(loaded.default);
    });
    return () => {
      isShown = false;
    };
  }, [isOpen]);
  return (
    <details class="room-page" id={`room-${id}`} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && !room && <p class="hint">{words.value.loadingRoom}</p>}
      {isOpen && room && <div class="document" lang="en" dangerouslySetInnerHTML={{ __html: room.html }} />}
    </details>
  );
}

/** The documents of the rooms, as the repository has them. */
export function Equations({ catalogue }: { catalogue: Catalogue }) {
  const say = words.value;
  const name = (id: string) => catalogue.groups.find((group) => group.id === id)?.name ?? id;
  const ids = Object.keys(rooms).sort((a, b) => WEEK.indexOf(a) - WEEK.indexOf(b));
  return (
    <>
      <p class="method-text">
        {say.equationsLead} {link.value.language === 'es' && say.inEnglish}
      </p>
      {ids.map((id) => (
        <RoomPage key={id} id={id} name={name(id)} />
      ))}
    </>
  );
}
