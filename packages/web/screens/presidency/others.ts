import type { Act, Candidate, State } from "@hemicycle/engine";
import { type Acting, actsIn } from "./acting.ts";
import { type Bench, type Judged, judged } from "./judged.ts";

/**
 * Acts that nothing suggests, but that somebody in an office may want: a guest speaks, an incident
 * is dealt with, officers are proposed.
 */
export const otherActs = (bench: Bench, actings: readonly Acting[]): readonly Judged[] =>
  actings.flatMap((acting) =>
    actsOf(bench.state, acting).map((act) => judged(bench, acting, candidate(act))),
  );

const candidate = (act: Act): Candidate => ({ act, business: "substance", needs: [] });

const actsOf = (state: State, { office }: Acting): readonly Act[] => {
  const { session } = state;
  if (session === null) return [];
  switch (office) {
    case "chair":
      return chairActs(state);
    case "council":
      return [proposing(state, "president")];
    case "steeringCommittee":
      return [{ type: "SetSpeakingTime", seconds: 0, decision: "" }];
    case "secretariat":
      return session.sitting === null
        ? []
        : [{ type: "ReportPresence", delegations: 0, source: "" }];
    default:
      return [];
  }
};

const chairActs = (state: State): readonly Act[] => {
  const { session } = state;
  const speech = session?.sitting?.lastSpeech ?? null;
  return [
    { type: "GiveFloor", person: "", purpose: "statement" },
    ...(speech === null ? [] : [{ type: "StrikeWords", speech, reason: "" } as const]),
    proposing(state, "teller"),
    { type: "GiveRuling", clause: "", decision: "" },
    { type: "DealWithIncident", incident: "", measure: "" },
    { type: "CloseSession" },
  ];
};

const proposing = ({ session }: State, office: "president" | "teller"): Act => ({
  type: "ProposeOfficers",
  election: `E${(session?.elections.size ?? 0) + 1}`,
  office,
  people: [],
});

/** Whether the person here keeps the register of who is in the room. */
export const keepsPresence = (actings: readonly Acting[]): Acting | undefined =>
  actsIn(actings, "secretariat");

/** Whether the person here writes down the ballots of others. */
export const keepsBallots = (actings: readonly Acting[]): Acting | undefined =>
  actsIn(actings, "teller", "secretariat");
