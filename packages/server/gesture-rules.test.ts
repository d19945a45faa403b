import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { expect, test } from "vitest";
import { sampleActs } from "./test-acts.ts";
import type { Asked } from "./test-client.ts";
import { furnishHall, hallDay } from "./test-hall.ts";
import { act, asSecretariat, enrolled, gestureFor } from "./test-identity.ts";
import { folder, start } from "./test-server.ts";

/** The real rules: an assembly that asks for a fresh gesture for every ballot. */

const ballot = { act: { type: "CastBallot", ...sampleActs.CastBallot } };
const clauses = ({ body }: Asked) =>
  // The form of the answer was checked by `ask`.
  ((body["because"] ?? []) as readonly { clause: string }[]).map(({ clause }) => clause);

test("a ballot without a fresh gesture is refused by the rules, with one it is cast", async () => {
  let now = hallDay;
  const dataFolder = folder();
  await furnishHall(await openStore({ dataFolder }));
  const options = { host: "localhost", books: rulebooks, clock: () => now };
  const { url } = await start(await openStore({ dataFolder }), options);
  const { device, cookie } = await enrolled(url, "M1.1");
  const cast = (key: string, gesture?: string) =>
    act(url, ballot, {
      cookie,
      headers: {
        "Idempotency-Key": key,
        ...(gesture === undefined ? {} : { "Hemicycle-Gesture": gesture }),
      },
    });
  const early = await gestureFor(url, cookie, { device, proposal: ballot, key: "early-ballot" });
  await asSecretariat(url, { type: "AskFreshGesture", acts: ["cast"], seconds: 60 });
  expect(clauses(await cast("no-gesture"))).toEqual(["ipu.a35.1/fresh-gesture"]);
  now += 61_000;
  expect(clauses(await cast("early-ballot", early))).toEqual(["ipu.a35.1/fresh-gesture"]);
  // In a quiet hall as well: nothing is recorded between the gesture and the ballot.
  const held = await gestureFor(url, cookie, { device, proposal: ballot, key: "held-ballot" });
  now += 61_000;
  expect(clauses(await cast("held-ballot", held))).toEqual(["ipu.a35.1/fresh-gesture"]);
  const fresh = await gestureFor(url, cookie, { device, proposal: ballot, key: "fresh-ballot" });
  expect((await cast("fresh-ballot", fresh)).status).toBe(200);
});
