import { expect, it } from 'vitest';
import type { Course, Lever } from '../src/api/types';
import { effective, withLever, withoutLever } from '../src/state/levers';
import { START } from '../src/state/link';

const STRIKES: Lever = {
  id: 'campaign.strikes',
  room: 'campaign',
  name: 'Strikes',
  meaning: '',
  unit: 'event/month',
  statusQuo: 0,
  low: 0,
  high: 30,
  step: 1,
  settings: [],
  sources: [],
};
const CAMPAIGN: Course = {
  id: 'campaign',
  name: 'Campaign',
  words: '',
  levers: { 'campaign.strikes': { value: 5, start: 0, ramp: 4, duration: 104 } },
};
const ON_CAMPAIGN = { ...START, course: 'campaign' };

it('a lever is as the preset has it until it is moved', () => {
  expect(effective(ON_CAMPAIGN, CAMPAIGN, STRIKES)).toEqual({ value: 5, ramp: 4, duration: 104 });
  expect(effective(START, undefined, STRIKES)).toEqual({ value: 0 });
});

it('a moved lever keeps its times', () => {
  const moved = withLever(ON_CAMPAIGN, CAMPAIGN, STRIKES, { ...effective(ON_CAMPAIGN, CAMPAIGN, STRIKES), value: 9 });
  expect(moved.levers).toEqual({ 'campaign.strikes': { value: 9, ramp: 4, duration: 104 } });
});

it('a lever moved back to the preset leaves no trace in the link', () => {
  const moved = withLever(ON_CAMPAIGN, CAMPAIGN, STRIKES, { value: 9, ramp: 4, duration: 104 });
  expect(withLever(moved, CAMPAIGN, STRIKES, { value: 5, ramp: 4, duration: 104 }).levers).toEqual({});
  expect(withoutLever(moved, STRIKES.id).levers).toEqual({});
});

it('a lever of the preset moved to the status quo is off', () => {
  const off = withLever(ON_CAMPAIGN, CAMPAIGN, STRIKES, { value: 0, ramp: 4 });
  expect(off.levers).toEqual({ 'campaign.strikes': 'off' });
  expect(effective(off, CAMPAIGN, STRIKES)).toEqual({ value: 0 });
  expect(withLever(START, undefined, STRIKES, { value: 0, start: 3 }).levers).toEqual({});
});
