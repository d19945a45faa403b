import { after, beginning, decode } from "@hemicycle/assembly";
import type { State } from "@hemicycle/engine";
import type { House } from "./house.ts";

export interface StateOnServer {
  readonly text: string;
  readonly seq: number;
  readonly digest: string;
}

/** What the server's journal comes to, for somebody who is signed in. */
export async function stateAt(
  house: House,
  assembly: string,
  cookie: string,
): Promise<StateOnServer> {
  const headers = { cookie };
  const answer = await fetch(`${house.url}/api/assemblies/${assembly}/state`, { headers });
  const text = await answer.text();
  const { seq, digest } = JSON.parse(text) as { seq: number; digest: string };
  return { text, seq, digest };
}

/** The state that the lines of an export come to. */
export function replay(lines: string): State {
  const encoder = new TextEncoder();
  return lines
    .trim()
    .split("\n")
    .reduce((moment, line) => {
      const { text } = JSON.parse(line) as { text: string };
      const decoded = decode(encoder.encode(text));
      if (decoded.kind === "damaged") throw new Error(decoded.detail);
      return after(moment, decoded.entry.recorded);
    }, beginning).state;
}
