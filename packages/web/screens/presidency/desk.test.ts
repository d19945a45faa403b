import type { Edition } from "@hemicycle/engine";
import { expect, test } from "vitest";
import {
  convened,
  editionOf,
  openVote,
  played,
  requests,
  sceneOf,
  sitting,
} from "../../testing/sitting.ts";
import { actName } from "../model/acts.ts";
import { actingsOf, type Direction, directionsOf } from "./acting.ts";
import { blockedShown, isOffered, offered, offersShown } from "./blocked.ts";
import { hasEnded } from "./direction.svelte.ts";
import { type Bench, deskOf, type Judged } from "./judged.ts";
import { otherActs } from "./others.ts";

const at = "2017-10-14T10:00:00.000Z";
const president = { person: "CH.1", offices: ["chair", "president"] as const };
const clerk = { person: "SEC", offices: ["secretariat"] as const };

const benchOf = (...lines: readonly string[]): Bench => {
  const { state } = played(...lines);
  return { edition: editionOf(state), state, at };
};

const desk = (
  bench: Bench,
  seat: Parameters<typeof actingsOf>[1] = president,
  direction: Direction | null = null,
) => deskOf(bench, actingsOf(bench.state, seat, direction));

const ofChair: Direction = { office: "chair", person: "CH.1" };

const names = (bench: Bench, all: readonly Judged[]): readonly string[] =>
  all.map(({ act }) => actName(sceneOf(bench.state), act));

test("whoever presides acts in the chair and no longer as the one who opens sittings", () => {
  const { state } = benchOf(...sitting);
  const own = [{ office: "chair", by: "CH.1", onBehalfOf: null }];
  expect(actingsOf(state, president, null)).toEqual(own);
  expect(actingsOf(state, president, { office: "president", person: "CH.1" })).toEqual(own);
});

test("a clerk can work at the direction of whoever presides, or opens the next sitting", () => {
  expect(directionsOf(benchOf(...sitting).state, clerk)[0]).toEqual(ofChair);
  const between = directionsOf(benchOf(...convened).state, clerk);
  expect(between[0]).toEqual({ office: "organisationPresident", person: "IPUP" });
  expect(between.map(({ person }) => person)).not.toContain("SEC");
  expect(directionsOf(benchOf(...sitting).state, president)).toEqual([]);
  expect(directionsOf(benchOf(...sitting).state, null)).toEqual([]);
});

test("a clerk acts at a direction that was chosen, while the office is held, and not before", () => {
  const { state } = benchOf(...sitting);
  const own = { office: "secretariat", by: "SEC", onBehalfOf: null };
  expect(actingsOf(state, clerk, null)).toEqual([own]);
  expect(actingsOf(state, clerk, ofChair)).toEqual([
    { office: "chair", by: "SEC", onBehalfOf: "CH.1" },
    own,
  ]);
  expect(actingsOf(state, clerk, { office: "chair", person: "AT.1" })).toEqual([own]);
  expect(hasEnded(state, { office: "chair", person: "AT.1" })).toBe(true);
  expect([hasEnded(state, ofChair), hasEnded(state, null)]).toEqual([false, false]);
});

test("an office that the sign-in names and the journal does not is not acted in", () => {
  expect(
    actingsOf(benchOf(...sitting).state, { person: "KE.1", offices: ["chair"] }, null),
  ).toEqual([]);
  expect(actingsOf(benchOf(...sitting).state, null, ofChair)).toEqual([]);
});

test("between sittings the officer who can open one is offered it, and the others see why not", () => {
  const bench = benchOf(...convened);
  const opener = desk(bench, { person: "IPUP", offices: ["organisationPresident"] });
  expect(names(bench, opener.filter(isOffered))).toEqual(["Open sitting 1"]);
  const directed = desk(bench, clerk, { office: "organisationPresident", person: "IPUP" });
  expect(directed.some((one) => one.act.type === "OpenSitting" && one.possible)).toBe(true);
});

test("a clerk's acts are judged as the clerk's, for the President", () => {
  const bench = benchOf(...sitting, ...openVote);
  const close = desk(bench, clerk, ofChair).find(({ act }) => act.type === "CloseVote");
  expect(close?.possible).toBe(true);
  expect(close?.acting.onBehalfOf).toBe("CH.1");
});

test("a point of order comes before the vote, and the vote before the rest", () => {
  const point = 'person JO.1 raises point of order O1: "The microphone is off"';
  const bench = benchOf(...sitting, ...openVote, point);
  const all = names(bench, desk(bench).filter(isOffered));
  expect(all.slice(0, 2)).toEqual([
    "Uphold the point of order: Jordan",
    "Dismiss the point of order: Jordan",
  ]);
  expect(all.indexOf("Annul vote 1")).toBe(all.length - 1);
});

test("a sitting that is suspended is first to be resumed", () => {
  const bench = benchOf(...sitting, ...requests, 'President suspends the sitting: "lunch"');
  expect(names(bench, desk(bench).filter(isOffered))[0]).toBe("Resume the sitting");
});

test("the sponsor of a request is proposed from the delegation of an author, until heard", () => {
  const first = benchOf(...sitting, ...requests);
  expect(names(first, desk(first).filter(isOffered))).toContain(
    "Give the floor to Uruguay, for the request",
  );
  const heard = benchOf(
    ...sitting,
    ...requests,
    "President gives the floor to UY.1 as sponsor on request R1",
    "President ends the speech",
  );
  expect(names(heard, desk(heard))).not.toContain("Give the floor to Uruguay, for the request");
});

test("a vote that is announced on a question is not proposed once more", () => {
  const bench = benchOf(
    ...sitting,
    ...requests,
    "President announces vote V1 on request R1 and request R2 by devices",
  );
  expect(desk(bench).some(({ act }) => act.type === "AnnounceVote")).toBe(false);
});

const queue = ["KE", "NO", "JO"].map((id) => `person ${id}.1 asks for the floor as speaker`);

test("of those who wait, the one in turn is offered; the others are in the list of speakers", () => {
  const bench = benchOf(...sitting, "President takes up item I1", ...queue);
  const floors = offered(desk(bench)).filter(({ act }) => act.type === "GiveFloor");
  expect(names(bench, floors)).toEqual(["Give the floor to Kenya"]);
  const others = desk(bench).filter(
    ({ act, needsRuling }) => act.type === "GiveFloor" && needsRuling,
  );
  expect(names(bench, others)).toEqual(["Give the floor to Norway", "Give the floor to Jordan"]);
});

test("where the one in turn is not there, the next one is offered with a ruling", () => {
  const bench = benchOf(
    ...sitting,
    "President takes up item I1",
    ...queue,
    "Secretariat lets out KE.1",
  );
  const shown = offersShown(sceneOf(bench.state), desk(bench), undefined);
  const floor = shown.find(({ act }) => act.startsWith("Give the floor"));
  expect(floor).toMatchObject({
    act: "Give the floor to Norway",
    ruling: "Needs your ruling, which is recorded",
  });
  expect(floor?.citations.map(({ number }) => number)).toEqual(["23.1"]);
});

test("acts that share a reason are said once, with that reason alone", () => {
  const bench = benchOf(
    ...sitting,
    "President takes up item I1",
    ...queue,
    "Secretariat lets out KE.1",
    "person CL.1 moves P1 to adjourn the debate",
  );
  const [floor] = blockedShown(sceneOf(bench.state), desk(bench));
  expect(floor?.act).toBe("Give the floor to Kenya, and more of the kind (2)");
  expect(floor?.reasons.map(({ citations }) => citations[0]?.number)).toEqual(["26.2"]);
});

test("acts of one type that share no reason stand apart, each with its own", () => {
  const bench = benchOf(
    ...sitting,
    ...requests,
    "President announces vote V1 on request R1 by devices",
  );
  const open = blockedShown(sceneOf(bench.state), desk(bench)).find(({ act }) =>
    act.startsWith("Open vote"),
  );
  expect(open?.reasons.map(({ citations }) => citations[0]?.number)).toEqual(["12"]);
});

test("without a quorum the opening of a vote is refused with the figures", () => {
  const away = ["AT", "BR", "BY", "CL", "FR", "JO", "KE"].flatMap((id) => [`${id}.1`, `${id}.2`]);
  const announced = openVote.slice(0, 1);
  const bench = benchOf(...sitting, ...announced, `Secretariat lets out ${away.join(", ")}`);
  const open = blockedShown(sceneOf(bench.state), desk(bench)).find(({ act }) =>
    act.startsWith("Open vote"),
  );
  expect(open?.reasons[0]?.says).toBe("5 delegations are in the room and 6 are needed for a vote.");
});

test("acts that nothing suggests are judged too", () => {
  const bench = benchOf(...sitting, ...openVote);
  const others = otherActs(bench, actingsOf(bench.state, president, null));
  const close = others.find(({ act }) => act.type === "CloseSession");
  expect(close?.possible).toBe(false);
  expect(names(bench, others)).toContain("Deal with an incident");
});

/** The rules, with a count of how often a guard on giving the floor was asked. */
const counting = (
  edition: Edition,
): { readonly edition: Edition; readonly asked: () => number } => {
  let asked = 0;
  const clauses = edition.clauses.map((clause) => {
    if (clause.kind !== "guard" || clause.id !== "ipu.a21/president-gives") return clause;
    const check: typeof clause.check = (question) => {
      asked += 1;
      return clause.check(question);
    };
    return { ...clause, check };
  });
  return { edition: { ...edition, clauses }, asked: () => asked };
};

test("a desk of 180 delegations, 40 of them waiting to speak, judges each speaker and no other", () => {
  const many = Array.from({ length: 180 }, (_, at) => `X${at}`);
  const bench = benchOf(
    ...sitting.slice(0, sitting.indexOf("Secretariat publishes the table of votes")),
    ...many.flatMap((id) => [
      `Secretariat admits ${id} "Land ${id}" as member`,
      `Secretariat records population 9,000,000 of ${id} on 2017-01-01: "invented"`,
    ]),
    `Secretariat accredits ${many.join(", ")}`,
    ...many.map(
      (id) =>
        `Secretariat registers ${id}.1 "Ms. ${id}" of ${id} as delegate, woman, parliamentarian yes`,
    ),
    ...sitting.slice(sitting.indexOf("Secretariat publishes the table of votes")),
    `Secretariat lets in ${many.map((id) => `${id}.1`).join(", ")}`,
    "President takes up item I1",
    ...many.slice(0, 40).map((id) => `person ${id}.1 asks for the floor as speaker`),
  );
  const counted = counting(bench.edition);
  const scene = sceneOf(bench.state);
  const all = desk({ ...bench, edition: counted.edition });
  expect(all.filter(({ act }) => act.type === "GiveFloor")).toHaveLength(40);
  // The engine judges what it suggests, and the desk what it shows.
  expect(counted.asked()).toBe(80);
  expect(offersShown(scene, all, undefined).length).toBeLessThan(10);
  blockedShown(scene, all);
  expect(counted.asked()).toBe(80);
});
