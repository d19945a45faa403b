import { breathe, turnAtMost } from "./turns.ts";

export interface Stream {
  readonly signal: AbortSignal;
  /** Something has come, be it only a sign of life. */
  readonly heard: () => void;
  /** An event, by its name, and its data. */
  readonly event: (name: string, data: string) => void;
}

/**
 * Reads server-sent events (WHATWG HTML, 9.2) as our server writes them: lines end with a line
 * feed. The browser's EventSource hands over all that has come in one task, which a slow phone does
 * not get through for a second; here they come in turns. Resolves when the server ends the stream,
 * rejects when the line breaks or there is no stream.
 */
export async function readEvents(path: string, { signal, heard, event }: Stream): Promise<void> {
  const headers = { Accept: "text/event-stream" };
  const response = await fetch(path, { headers, signal, cache: "no-store" });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${path}`);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let open = "";
  let until = performance.now() + turnAtMost;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    const blocks = (open + decoder.decode(value, { stream: true })).split("\n\n");
    // What has no end yet is no event: it is not one either where the line breaks in it.
    open = blocks.pop() ?? "";
    for (const block of blocks) {
      hand(block, event);
      if (performance.now() > until) {
        await breathe();
        until = performance.now() + turnAtMost;
      }
    }
  }
}

/** Hands over the event of a block of lines; one without data is none. */
const hand = (block: string, event: Stream["event"]): void => {
  let name = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    const [field, text] = [line.slice(0, at), line.slice(at + 1).replace(/^ /, "")];
    if (field === "event") name = text;
    if (field === "data") data.push(text);
  }
  if (data.length > 0) event(name, data.join("\n"));
};
