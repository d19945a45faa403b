import { beHand, isHand } from "@hemicycle/ballots/node";

/** A reader that has seen enough (`| head`) closes the pipe: no reason to complain. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

const out = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

if (isHand()) beHand();
else {
  // A thread that checks ballots has no use for the rest of the program.
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2), {
    out,
    err: (text) => process.stderr.write(text),
    env: process.env,
    program: new URL(import.meta.url),
    stopped,
  });
}
