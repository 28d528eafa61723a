import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLate } from '../src/state/useLate';

let root: HTMLElement;

function Waiting({ lasts }: { lasts: boolean }) {
  return <p>{useLate(lasts) ? 'late' : 'in time'}</p>;
}

async function show(lasts: boolean): Promise<string | null> {
  await act(() => render(<Waiting lasts={lasts} />, root));
  return root.textContent;
}

async function after(milliseconds: number): Promise<string | null> {
  await act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
  return root.textContent;
}

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
});

afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

it('shows nothing of an answer that comes soon', async () => {
  expect(await show(true)).toBe('in time');
  expect(await after(600)).toBe('in time');
  expect(await show(false)).toBe('in time');
  expect(await after(600)).toBe('in time');
});

it('shows that an answer is late until it comes', async () => {
  await show(true);
  expect(await after(800)).toBe('late');
  expect(await show(false)).toBe('in time');
  expect(await show(true)).toBe('in time');
});
