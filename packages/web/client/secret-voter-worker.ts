import { plainMachine } from "@hemicycle/ballots";
import { type VoterQuestion, VoterWork } from "./secret-voter-work.ts";

/** The worker of a voter's device: it answers one question after the other, until it is ended. */

const work = new VoterWork({
  machine: plainMachine,
  chance: (count) => crypto.getRandomValues(new Uint8Array(count)),
  tell: (done, of) => postMessage({ kind: "progress", done, of }),
});

// Where it runs there is no window; what the page sends is of this type, as it says itself.
addEventListener("message", ({ data }: MessageEvent<VoterQuestion>) => {
  void work.answer(data).then((answer) => postMessage(answer));
});
