/** Server-sent events read from a fetch, which unlike EventSource can be aborted and says why it failed. */

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Cuts a stream of text into events, however the pieces fall. */
export class EventReader {
  private rest = '';

  read(piece: string): ServerEvent[] {
    const blocks = (this.rest + piece).replaceAll('\r\n', '\n').split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.map(EventReader.parse).filter((event) => event.data !== '' || event.event !== 'message');
  }

  private static parse(block: string): ServerEvent {
    let event = 'message';
    const data: string[] = [];
    for (const line of block.split('\n')) {
      const colon = line.indexOf(':');
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
    }
    return { event, data: data.join('\n') };
  }
}

/** Hears every event of a response until it ends or is aborted. */
export async function readEvents(response: Response, hear: (event: ServerEvent) => void): Promise<void> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const events = new EventReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const event of events.read(value)) hear(event);
  }
}
