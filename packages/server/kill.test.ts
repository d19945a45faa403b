import { decode } from "@hemicycle/assembly";
import { openStore } from "@hemicycle/store";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type PostgresServer, postgresIsHere, startPostgres } from "../../tools/postgres.ts";
import { openVote, sitting } from "./test-assembly.ts";
import { makeDatabase } from "./test-database.ts";
import { bundle, castUnderFire, type Tally, votesOf } from "./test-kill.ts";
import { folder, furnish } from "./test-server.ts";

// A disk that others use, too, may take seconds to sync.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const votes = 1_500;
const members = Array.from({ length: votes }, (_, at) => `M${at + 1}`);

interface Place {
  readonly dataFolder: string;
  readonly databaseUrl: string;
}

/** Park and Miller's generator: the same seed kills at the same acknowledgements. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

interface Findings {
  /** Acknowledged, and not where the acknowledgement said. */
  readonly lost: number;
  readonly doubled: number;
  readonly changed: number;
}

/** Compares what was acknowledged with what is in the journal. */
async function compare(place: Place, { acknowledged }: Tally): Promise<Findings> {
  const store = await openStore(place);
  const opened = await store.open("a");
  if (opened.kind === "damaged") throw new Error(opened.damage.detail);
  const cast = new Map<string, { seq: number; votes: number | undefined }[]>();
  for (const { seq, bytes } of await store.read("a", 0, opened.head.seq)) {
    const decoded = decode(bytes);
    const event = decoded.kind === "entry" ? decoded.entry.recorded.event : undefined;
    if (event?.type !== "BallotCast") continue;
    const { member, splits } = event;
    cast.set(member, [...(cast.get(member) ?? []), { seq, votes: splits[0]?.yes }]);
  }
  await store.close();
  const isThere = (member: string, seq: number): boolean =>
    cast.get(member)?.some((ballot) => ballot.seq === seq) === true;
  return {
    lost: [...acknowledged].filter(([member, seq]) => !isThere(member, seq)).length,
    doubled: [...cast.values()].filter((ballots) => ballots.length > 1).length,
    changed: [...cast].filter(([member, ballots]) =>
      ballots.some((ballot) => ballot.votes !== votesOf(member)),
    ).length,
  };
}

async function underFire(
  place: Place,
  { kills, early }: { readonly kills: number; readonly early: number | null },
): Promise<{ readonly tally: Tally; readonly findings: Findings }> {
  await furnish(await openStore(place), "a", [...sitting("a", votes), ...openVote("V1")]);
  const seed = 1 + Math.floor(Math.random() * 2_147_483_645);
  const program = bundle(folder());
  const random = randomFrom(seed);
  const tally = await castUnderFire({ ...place, program, members, kills, early, random });
  const findings = await compare(place, tally);
  const starts = [...tally.starts].sort((a, b) => a - b).map(Math.round);
  console.info(
    `${place.databaseUrl === "" ? "embedded" : "PostgreSQL"}, seed ${seed}, ` +
      `${early === null ? "as it is" : `acknowledging ${early} ms early`}: ` +
      `${tally.kills} kills, ${tally.acknowledged.size} ballots acknowledged, ` +
      `${tally.sentAgain} sent again; lost ${findings.lost}, doubled ${findings.doubled}, ` +
      `changed ${findings.changed}; first receipt after a start in ` +
      `${starts[Math.floor(starts.length / 2)]} ms (median), ${starts.at(-1)} ms (worst)`,
  );
  return { tally, findings };
}

const none: Findings = { lost: 0, doubled: 0, changed: 0 };

function killed(place: () => Place): void {
  test("30 kills in the middle of 1,500 votes: none lost, none doubled, none changed", async () => {
    const { tally, findings } = await underFire(place(), { kills: 30, early: null });
    expect([tally.kills, tally.acknowledged.size]).toEqual([30, votes]);
    expect(findings).toEqual(none);
  });

  test("and a server that acknowledges before the disk is caught", async () => {
    const { findings } = await underFire(place(), { kills: 8, early: 20 });
    expect(findings.lost).toBeGreaterThan(0);
  });
}

describe("the embedded database", () => killed(() => ({ dataFolder: folder(), databaseUrl: "" })));

describe.runIf(postgresIsHere())("PostgreSQL", () => {
  let postgres: PostgresServer;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.remove());
  killed(() => ({ dataFolder: "", databaseUrl: makeDatabase(postgres) }));
});
