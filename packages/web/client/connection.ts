import type { Connection } from "../components/types.ts";
import type { Words } from "../messages/index.ts";
import type { LiveAssembly } from "./live.svelte.ts";

type Followed = Pick<LiveAssembly, "line" | "lostSince" | "suspended" | "seq" | "state">;

/** How far the screen is true, as its bar says it. */
export const connectionOf = (live: Followed, words: Words): Connection => {
  if (live.line === "lost" && live.lostSince !== null) {
    const zone = live.state.founding?.seat ?? "UTC";
    return { kind: "offline", since: words.time(live.lostSince, zone), seq: live.seq };
  }
  return live.suspended ? { kind: "suspended" } : { kind: "live" };
};
