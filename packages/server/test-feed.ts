/** Listens to a feed over HTTP. */

export interface FeedEvent {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: string;
}

export interface Listening {
  readonly events: readonly FeedEvent[];
  readonly status: number;
  readonly headers: Headers;
  /** Resolves with all events when one is there that is looked for. */
  until(found: (event: FeedEvent) => boolean): Promise<readonly FeedEvent[]>;
  /** Resolves when the server has ended the feed. */
  readonly ended: Promise<void>;
  close(): void;
}

export async function listen(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(url + path, { headers, signal: leaving.signal });
  const events: FeedEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = read(response, (event) => {
    events.push(event);
    for (const look of waiting) look();
  }).catch(() => undefined);
  return {
    events,
    status: response.status,
    headers: response.headers,
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not told: ${show(events)}`)), 10_000);
        const look = (): void => {
          if (!events.some(wanted)) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(events);
        };
        waiting.add(look);
        look();
      }),
    ended,
    close: () => leaving.abort(),
  };
}

const show = (events: readonly FeedEvent[]): string =>
  events.map(({ name, data }) => `${name} ${data.slice(0, 60)}`).join("\n");

async function read(response: Response, tell: (event: FeedEvent) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = "";
  // The types of fetch do not know that the body of Node is iterable.
  const body = response.body as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = eventIn(block);
      if (event !== undefined) tell(event);
    }
  }
}

function eventIn(block: string): FeedEvent | undefined {
  const lines = block.split("\n");
  const field = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const name = field("event");
  return name === undefined ? undefined : { name, id: field("id"), data: field("data") ?? "" };
}
