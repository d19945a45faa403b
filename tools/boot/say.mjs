/** Progress goes to standard error: standard output belongs to the command that was asked for. */
export function say(line) {
  process.stderr.write(`hemicycle: ${line}\n`);
}

/** Says what begins and how long it took; `work` answers an exit status, which is answered on. */
export async function saying(what, work) {
  const began = process.hrtime.bigint();
  say(`${what} …`);
  const status = await work();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  say(`${what}: ${status === 0 ? "done" : "failed"} after ${seconds.toFixed(1)} s`);
  return status;
}

/** Something that the person at the keyboard can mend; it is shown without a stack. */
export class Trouble extends Error {}
