import { expect, it } from 'vitest';
import { EventReader } from '../src/api/stream';

const TEXT =
  'event: estimate\ndata: {"futures":200}\n\n: still here\n\nevent: estimate\ndata: {\ndata: "futures":500}\n\nevent: end\n\n';

it('reads the same events however the stream is cut', () => {
  const whole = new EventReader().read(TEXT);
  expect(whole).toEqual([
    { event: 'estimate', data: '{"futures":200}' },
    { event: 'estimate', data: '{\n"futures":500}' },
    { event: 'end', data: '' },
  ]);
  for (let size = 1; size < 12; size++) {
    const reader = new EventReader();
    const events = [];
    for (let at = 0; at < TEXT.length; at += size) events.push(...reader.read(TEXT.slice(at, at + size)));
    expect(events).toEqual(whole);
  }
});
