import { after, beginning, decode, encode } from "@hemicycle/assembly";
import { type Envelope, judge, type Recorded } from "@hemicycle/engine";
import { heading, random, report, type Spread, seconds, spread } from "./support/measure.ts";
import { type Desk, desks, governing, guardsOf, offered } from "./support/presidency.ts";
import { decideAll, sessionWithOpenVote } from "./support/session.ts";

/**
 * The engine on one core: a session of 180 delegations and 700 delegates with a vote open, judged
 * under the whole rulebook. Acts: ballots with splits (corrections included) and, one in ten, a
 * delegate who asks for the floor and gives it back.
 */
const chance = random(1);
const rounds = 7;
const acts = 40_000;

const { delegates, vote, chair, delegations, journal: opening } = sessionWithOpenVote();
const at = "2024-03-24T15:00:00.000Z";

const ballot = (): Envelope => {
  const { person, member, votes } = pick();
  const yes = Math.floor(chance() * (votes + 1));
  const splits = [{ yes, no: votes - yes, abstain: 0 }];
  return { at, by: person, act: { type: "CastBallot", vote, member, splits } };
};

const pick = (): (typeof delegates)[number] => {
  const found = delegates[Math.floor(chance() * delegates.length)];
  if (found === undefined) throw new Error("no delegates");
  return found;
};

const script = (count: number): Envelope[] => {
  const made: Envelope[] = [];
  while (made.length < count) {
    if (chance() < 0.05) {
      const { person: by } = pick();
      made.push({
        at,
        by,
        act: { type: "RaisePointOfOrder", point: `O${made.length}`, matter: "x" },
      });
      const ruling = {
        type: "RulePointOfOrder",
        point: `O${made.length - 1}`,
        upheld: false,
      } as const;
      made.push({ at, by: chair, office: "chair", act: ruling });
    } else made.push(ballot());
  }
  return made;
};

const decideAndEvolve = (): { rates: number[]; journal: Recorded[]; moment: Desk["moment"] } => {
  const journal: Recorded[] = [...opening];
  // No older state is kept: whoever keeps one keeps all that has changed since.
  let moment = decideAll(opening.reduce(after, beginning), script(acts), journal);
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const envelopes = script(acts);
    const took = seconds(() => {
      moment = decideAll(moment, envelopes, journal);
    });
    rates.push(envelopes.length / took);
  }
  return { rates, journal, moment };
};

heading(
  "decide + evolve, one core",
  `${delegations} delegations, ${delegates.length} delegates in the room; ` +
    `${rounds} rounds of ${acts} acts after one to warm up; acts a second`,
);
const { rates, journal, moment: last } = decideAndEvolve();
report("first round to last: the journal grows", "acts/s", spread(rates));
report(`  first measured round (journal of ${acts})`, "acts/s", spread(rates.slice(0, 1)));
report(`  last round (journal of ${journal.length})`, "acts/s", spread(rates.slice(-1)));

heading(
  "replay",
  `the journal of the run above, ${journal.length} events, folded anew; events a second`,
);
const folds = Array.from({ length: rounds }, () => {
  const took = seconds(() => {
    journal.reduce(after, beginning);
  });
  return journal.length / took;
});
report("evolve", "events/s", spread(folds));
const stored = journal.map((recorded) => encode({ recorded, salt: null }));
const read = Array.from({ length: rounds }, () => {
  const took = seconds(() => {
    let moment = beginning;
    for (const bytes of stored) {
      const decoded = decode(bytes);
      if (decoded.kind === "entry") moment = after(moment, decoded.entry.recorded);
    }
  });
  return stored.length / took;
});
report("decode the stored bytes + evolve", "events/s", spread(read));

/** Milliseconds that a piece of work takes, once it is warm. */
const milliseconds = (work: () => void): Spread => {
  for (let i = 0; i < 50; i += 1) work();
  return spread(Array.from({ length: 300 }, () => seconds(work) * 1_000));
};

/** Each kind of act that is on offer, judged by itself: microseconds for each guard asked. */
const perGuard = ({ moment, seat }: Desk, offers: ReturnType<typeof offered>): Spread => {
  const edition = governing(moment);
  const kinds = new Map(offers.map(({ proposal }) => [proposal.act.type, proposal]));
  const figures = [...kinds].map(([type, proposal]) => {
    const envelope: Envelope = { ...proposal, at, by: seat.person };
    const { median } = milliseconds(() => {
      judge(edition, moment.state, envelope);
    });
    return (median * 1_000) / guardsOf(edition, type);
  });
  return spread(figures);
};

heading(
  "offers",
  "everything that may be done by whoever presides and why not the rest, each act judged by all " +
    "its clauses; 300 times after 50 to warm up",
);
for (const desk of desks(sessionWithOpenVote(), last)) {
  const found = offered(desk);
  report(
    `${desk.what}: ${found.length} acts`,
    "ms",
    milliseconds(() => offered(desk)),
  );
  report("  judged alone, by kind of act, for each guard", "us", perGuard(desk, found));
}
