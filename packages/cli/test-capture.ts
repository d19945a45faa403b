import { run } from "./run.ts";
import type { Surroundings } from "./surroundings.ts";

/** What a command wrote and answered, for tests. */
export interface Captured {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with an environment of its own. */
export const capture = async (
  args: readonly string[],
  env: Surroundings["env"] = {},
  stopped: () => Promise<void> = () => Promise.resolve(),
): Promise<Captured> => {
  let out = "";
  let err = "";
  const status = await run(args, {
    out: async (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env,
    stopped,
  });
  return { status, out, err };
};
