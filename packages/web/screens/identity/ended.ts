import type { State } from "@hemicycle/engine";
import type { SignIn } from "../../client/api.ts";

/** Why a sign-in has ended; `unknown` where neither the journal nor the calendar says so. */
export type WhyEnded = "mandate" | "revoked" | "expired" | "unknown";

type Ended = Pick<SignIn, "person" | "credential" | "until">;

/** `now`: milliseconds since 1970. */
export const whyEnded = (
  state: State,
  { person, credential, until }: Ended,
  now: number,
): WhyEnded => {
  if (state.people.get(person)?.mandateEnded === true) return "mandate";
  const status = credential === null ? undefined : state.credentials.get(credential.id)?.status;
  if (status === "revoked") return "revoked";
  return Date.parse(until) <= now ? "expired" : "unknown";
};
