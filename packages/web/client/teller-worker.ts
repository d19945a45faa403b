import { plainMachine } from "@hemicycle/ballots";
import { type TellerQuestion, tellerAnswer } from "./teller-work.ts";

/** The worker of a Teller's device: one question, and it is ended when it has answered. */

// Where it runs there is no window; what the page sends is of this type, as it says itself.
addEventListener("message", ({ data }: MessageEvent<TellerQuestion>) => {
  const chance = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const tell = (checked: number, of: number) => postMessage({ kind: "progress", checked, of });
  void tellerAnswer(data, { machine: plainMachine, chance, tell }).then((answer) => {
    postMessage(answer);
  });
});
