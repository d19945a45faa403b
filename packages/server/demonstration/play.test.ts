import { beginning, decideAct, type Moment } from "@hemicycle/assembly";
import { clauseOf, type Envelope, languages, type State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { describe, expect, test } from "vitest";
import { demonstration } from "./demonstration.ts";
import { chapters, play } from "./play.ts";
import { voteOn } from "./play-step.ts";
import { chapterWords, declaredWords, stepWords, type Wording } from "./play-words.ts";
import facts from "./requests.json" with { type: "json" };
import { requests } from "./requests.ts";

const at = "2026-03-27T12:00:00.000Z";

/** Decides an act and expects that it is accepted. */
const accepted = (moment: Moment, envelope: Envelope): Moment => {
  const answer = decideAct(rulebooks, moment, envelope);
  if (answer.kind !== "accepted") {
    throw new Error(`${JSON.stringify(envelope)}: ${JSON.stringify(answer)}`);
  }
  return { state: answer.state, seq: moment.seq + answer.recorded.length };
};

const founded: Moment = demonstration({ at }).reduce(accepted, beginning);

const taken = (moment: Moment, step: (typeof play)[number]): Moment =>
  step
    .acts(moment.state)
    .map((one) => ({ ...one.step, at }))
    .reduce(accepted, moment);

const sessionOf = ({ session }: State) => {
  if (session === null) throw new Error("there is no session");
  return session;
};

/** The first result of the vote on a request. */
const resultOf = (state: State, request: string) => {
  const vote = voteOn(state, request);
  if (vote?.status !== "declared") throw new Error(`${request} was not voted on`);
  return vote.results[0];
};

describe("the play", () => {
  const moments: Moment[] = [founded];
  for (const step of play) moments.push(taken(moments.at(-1) ?? founded, step));
  const last = moments.at(-1) ?? founded;
  const session = sessionOf(last.state);

  test("goes from the eight requests to the emergency item, every act accepted", () => {
    expect(session.requests.values().map(({ id, status }) => [id, status])).toEqual([
      ...["R1", "R2", "R3", "R4"].map((id) => [id, "joined"]),
      ["R5", "rejected"],
      ["R6", "rejected"],
      ["R7", "accepted"],
      ["R8", "rejected"],
    ]);
    expect(session.items.values().filter(({ kind }) => kind === "emergency")).toMatchObject([
      { request: "R7" },
    ]);
  });

  test("comes to what is reported: 843 in favour of the joint request, and it is chosen", () => {
    expect(resultOf(last.state, "R7")).toMatchObject({ yes: 843, outcome: "adopted" });
    expect(sessionOf(last.state).requests.get("R7")?.yes).toBe(843);
  });

  test("comes to what is reported: the Swedish request lost narrowly, by two thirds alone", () => {
    const swedish = resultOf(last.state, "R6");
    expect(swedish?.outcome).toBe("rejected");
    const [twoThirds, floor] = swedish?.reckonings ?? [];
    expect(floor?.met).toBe(true);
    const missing = (twoThirds?.needed ?? 0) - (swedish?.yes ?? 0);
    expect(missing).toBeGreaterThan(0);
    expect(missing).toBeLessThan(10);
  });

  test("comes to what is reported: the request of Israel was voted down, Iran's not chosen", () => {
    for (const request of ["R5", "R8"]) {
      expect(resultOf(last.state, request)?.outcome).toBe("rejected");
    }
    const israeli = resultOf(last.state, "R5");
    expect(israeli?.no).toBeGreaterThan(israeli?.yes ?? Number.NaN);
  });

  test("has every delegation in the room vote, on one request by roll call", () => {
    const votes = session.votes.values();
    expect(votes.map(({ method }) => method)).toEqual([
      ...["electronic", "electronic", "electronic", "rollCall"],
    ]);
    for (const vote of votes) expect("ballots" in vote && vote.ballots.size).toBe(135);
    const roll = votes[3];
    expect(roll && "roll" in roll && [roll.roll.length, roll.called]).toEqual([194, 194]);
  });

  test("tells of each step whether it has come about", () => {
    play.forEach((step, at) => {
      expect(step.isDone(moments[at]?.state ?? last.state), step.id).toBe(false);
      expect(step.isDone(last.state), step.id).toBe(true);
      expect(step.isDone(moments[at + 1]?.state ?? last.state), step.id).toBe(true);
    });
  });

  test("knows that a ballot was cast by hand, and leaves it as it is", () => {
    const opened = play.findIndex(({ id }) => id === "R5-opened");
    const splits = [{ yes: 0, no: 20, abstain: 0 }];
    const vote = voteOn(moments[opened + 1]?.state ?? last.state, "R5")?.id ?? "";
    const byHand: Envelope = {
      at,
      by: "JP.2",
      act: { type: "CastBallot", vote, member: "JP", splits },
    };
    const cast = accepted(moments[opened + 1] ?? last, byHand);
    const after = play.slice(opened + 1, opened + 4).reduce(taken, cast);
    const open = voteOn(after.state, "R5");
    const own = open !== null && "ballots" in open ? open.ballots.get("JP") : undefined;
    expect([own?.by, own?.corrections, own?.splits]).toEqual(["JP.2", 0, splits]);
  });

  test("goes through its chapters one after the other", () => {
    const order = play.map(({ chapter }) => chapter);
    expect([...new Set(order)]).toEqual(chapters);
    expect(order.filter((chapter, at) => chapter !== order[at - 1])).toEqual(chapters);
    const ids = play.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(play.filter(({ opensVote }) => opensVote === true)).toHaveLength(4);
  });

  test("cites clauses that there are", () => {
    const edition = rulebooks.flatMap(({ editions }) => editions)[0];
    for (const clause of play.flatMap(({ cites }) => cites)) {
      expect(edition && clauseOf(edition, clause)?.id, clause).toBe(clause);
    }
    for (const { cites } of play) expect(cites).not.toEqual([]);
  });
});

test("every sentence of the play is there in five languages, with the same figures", () => {
  const wordings: readonly Wording[] = [stepWords, declaredWords, chapterWords].flatMap((words) =>
    Object.values(words),
  );
  const figuresOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const wording of wordings) {
    expect(Object.keys(wording)).toEqual([...languages]);
    expect(new Set(Object.values(wording)).size, wording.en).toBe(languages.length);
    for (const language of languages) {
      expect(figuresOf(wording[language]), wording.en).toEqual(figuresOf(wording.en));
      expect(wording[language], wording.en).not.toMatch(/['"]/);
    }
    expect(wording.fr).not.toMatch(/[^\s\u00a0\d][:;!?]| [:;!?»]/);
  }
});

test("what is invented of the requests is marked as such, and the rest has sources", () => {
  expect(requests.map(({ received }) => received)).toEqual([
    ...["2018-02-28", "2018-03-06", "2018-03-07", "2018-03-19"],
    ...["2018-03-22", "2018-03-24", "2018-03-25", "2018-03-25"],
  ]);
  expect(facts.sources.length).toBeGreaterThan(3);
  expect(Object.values(facts.votes).map(({ invented }) => invented.includes("yes"))).toEqual([
    ...[true, true, false, true],
  ]);
  for (const { invented } of Object.values(facts.votes)) {
    expect(invented).toEqual(expect.arrayContaining(["no", "abstain"]));
  }
});
