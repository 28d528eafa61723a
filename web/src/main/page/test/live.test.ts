import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { estimates } from '../src/api/client';
import type { Estimate } from '../src/api/types';
import { LiveAnswer } from '../src/state/live';

/** A server that answers when the test says so. */
class Script {
  readonly asked: { address: string; signal: AbortSignal; send: (text: string) => void; end: () => void }[] = [];
  refusal: Response | null = null;
  isGone = false;

  readonly fetch = (address: string, init: RequestInit): Promise<Response> => {
    if (this.isGone) return Promise.reject(new TypeError('Failed to fetch'));
    if (this.refusal) return Promise.resolve(this.refusal.clone());
    const signal = init.signal as AbortSignal;
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
        signal.addEventListener('abort', () => controller.error(new DOMException('aborted', 'AbortError')));
      },
    });
    this.asked.push({
      address,
      signal,
      send: (text) => stream?.enqueue(new TextEncoder().encode(text)),
      end: () => stream?.close(),
    });
    return Promise.resolve(new Response(body));
  };

  last() {
    return this.asked[this.asked.length - 1];
  }
}

function event(futures: number, final = false): string {
  const estimate: Estimate = {
    futures,
    of: 2000,
    final,
    matching: 0.1,
    courses: ['no_change'],
    historyYears: [],
    years: [],
    outcomes: [],
  };
  return `event: estimate\ndata: ${JSON.stringify(estimate)}\n\n`;
}

const END = 'event: end\ndata: {}\n\n';

/** Lets streams and frames run on. */
async function soon(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await vi.advanceTimersByTimeAsync(17);
}

describe('a live answer', () => {
  let script: Script;
  let answer: LiveAnswer;

  beforeEach(() => {
    vi.useFakeTimers();
    script = new Script();
    vi.stubGlobal('fetch', script.fetch);
    answer = new LiveAnswer('current', estimates);
  });
  afterEach(() => {
    answer.clear();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('sharpens until the last estimate', async () => {
    answer.ask('course=threat', 'en');
    await soon();
    expect(script.last().address).toContain('estimates?course=threat&');
    expect(answer.isStale.value).toBe(true);
    script.last().send(event(200));
    await soon();
    expect(answer.estimate.value?.futures).toBe(200);
    expect(answer.isStale.value).toBe(false);
    script.last().send(event(2000, true) + END);
    script.last().end();
    await soon();
    expect([answer.estimate.value?.final, answer.trouble.value]).toEqual([true, null]);
  });

  it('shows the first picture of a question before the next replaces it', async () => {
    answer.ask('a', 'en');
    await soon();
    answer.ask('b', 'en');
    answer.ask('c', 'en');
    await soon();
    expect(script.asked.length).toBe(1);
    script.asked[0].send(event(200));
    await soon();
    expect(answer.answered.value).toBe('en?a');
    expect(script.asked.map(({ address }) => address.split('&')[0].split('?')[1])).toEqual(['a', 'c']);
    expect(script.asked[0].signal.aborted).toBe(true);
  });

  it('does not wait for a slow first picture', async () => {
    answer.ask('a', 'en');
    await soon();
    answer.ask('b', 'en');
    await vi.advanceTimersByTimeAsync(400);
    expect(script.asked.length).toBe(2);
    script.asked[1].send(event(200));
    await soon();
    expect(answer.answered.value).toBe('en?b');
  });

  it('asks anew at once when the picture is there', async () => {
    answer.ask('a', 'en');
    await soon();
    script.last().send(event(200));
    await soon();
    answer.ask('b', 'en');
    await soon();
    expect(script.asked[0].signal.aborted).toBe(true);
    expect(script.asked.length).toBe(2);
  });

  it('keeps the last answer when the connection is lost, and asks again', async () => {
    answer.ask('a', 'en');
    await soon();
    script.last().send(event(200));
    await soon();
    script.isGone = true;
    answer.ask('b', 'en');
    await soon();
    expect(answer.trouble.value).toEqual({ kind: 'lost', seconds: 1 });
    expect(answer.estimate.value?.futures).toBe(200);
    script.isGone = false;
    await vi.advanceTimersByTimeAsync(1100);
    script.last().send(event(500));
    await soon();
    expect([answer.trouble.value, answer.estimate.value?.futures]).toEqual([null, 500]);
  });

  it('takes a stream that breaks off for a lost connection', async () => {
    answer.ask('a', 'en');
    await soon();
    script.last().send(event(200));
    script.last().end();
    await soon();
    expect(answer.trouble.value?.kind).toBe('lost');
  });

  it('waits as long as a busy server asks it to', async () => {
    script.refusal = new Response('{"title":"Busy","status":503}', {
      status: 503,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '7' },
    });
    answer.ask('a', 'en');
    await soon();
    expect(answer.trouble.value).toEqual({ kind: 'busy', seconds: 7 });
    script.refusal = null;
    await vi.advanceTimersByTimeAsync(6800);
    expect(script.asked.length).toBe(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(script.asked.length).toBe(1);
  });

  it('says what the server cannot read, and does not ask again', async () => {
    const faults = [{ key: 'beliefs', value: 'x', expected: 'id of a profile', fix: 'even_handed' }];
    script.refusal = new Response(JSON.stringify({ title: 'Unreadable', status: 400, faults }), {
      status: 400,
      headers: { 'Content-Type': 'application/problem+json' },
    });
    answer.ask('a', 'en');
    await soon();
    expect(answer.trouble.value).toEqual({ kind: 'faulty', title: 'Unreadable', faults });
    script.refusal = null;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(script.asked.length).toBe(0);
    answer.ask('b', 'en');
    await soon();
    script.last().send(event(200));
    await soon();
    expect(answer.trouble.value).toBeNull();
  });
});
