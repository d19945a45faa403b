import { expect, test } from "vitest";
import { convened, played, sceneOf, sitting } from "../../testing/sitting.ts";
import { delegationRows, isShown, millions, standing } from "./delegations.ts";
import type { Desk } from "./desk.ts";
import { keeperOf } from "./desk.ts";
import { capacityText, foundIn, isAmong, peopleRows, signInShown } from "./people.ts";
import { daysToOpening, tasksOf } from "./tasks.ts";

const scene = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);
const rowOf = (id: string, ...lines: readonly string[]) => {
  const row = delegationRows(scene(...lines)).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};
const person = (id: string, ...lines: readonly string[]) => {
  const row = peopleRows(scene(...lines)).find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
};

test("a delegation that is complete says so, and what it lacks comes first", () => {
  const said = (id: string, ...lines: readonly string[]) =>
    standing(scene(...lines), rowOf(id, ...lines)).text;
  expect(said("KE")).toBe("Complete");
  expect(said("BR", "Secretariat records 2 years of arrears of BR")).toBe("In arrears: no vote");
  const monaco = 'Secretariat admits MC "Monaco" as member';
  expect(said("MC", monaco)).toBe("To be accredited");
  expect(said("MC", monaco, "Secretariat accredits MC")).toBe("Population missing");
  const counted = 'Secretariat records population 38,000 of MC on 2017-01-01: "census"';
  expect(said("MC", monaco, "Secretariat accredits MC", counted)).toBe("No delegates yet");
  const observer = 'Governing Council invites observer RC "Red Cross": "Council"';
  expect(said("RC", observer)).toBe("Invited");
  const suspended = 'Secretariat makes AT suspended from 2017-10-14: "Council"';
  expect(said("AT", suspended)).toBe("Suspended");
});

test("votes that cannot be worked out are unset, and never zero", () => {
  const row = rowOf("MC", 'Secretariat admits MC "Monaco" as member');
  expect(row.votes).toBeNull();
  expect(row.inhabitants).toBeNull();
  expect(isShown(row, "unset")).toBe(true);
  expect(isShown(rowOf("KE"), "unset")).toBe(false);
  expect(rowOf("KE").votes).toBe(12);
});

test("of several figures of a population the one of the latest day counts", () => {
  const old = 'Secretariat records population 1 of KE on 1950-01-01: "old"';
  const later = 'Secretariat records population 55,000,000 of KE on 2017-06-01: "census"';
  expect(rowOf("KE", later, old).inhabitants).toBe(55_000_000);
  expect(millions("en", 55_100_000)).toBe("55.1M");
});

test("members stand in the order of the reader's alphabet, under their names there", () => {
  const { state } = played(...sitting);
  const names = (language: "en" | "ru") =>
    delegationRows(sceneOf(state, language)).map(({ name }) => name);
  expect(names("en").slice(0, 3)).toEqual(["Austria", "Belarus", "Brazil"]);
  expect(names("ru").slice(0, 3)).toEqual(["Австрия", "Беларусь", "Бразилия"]);
});

test("a delegation is found by its name in two languages, without accents, and by its id", () => {
  const rows = delegationRows(sceneOf(played(...sitting).state, "fr"));
  const found = (written: string) => foundIn(rows, written).map(({ id }) => id);
  expect(found("norvège")).toEqual(["NO"]);
  expect(found("NORVEGE")).toEqual(["NO"]);
  expect(found("norway")).toEqual(["NO"]);
  expect(found(" ch ")).toContain("CH");
  expect(found("nowhere")).toEqual([]);
});

test("a person goes from no card over a card to a device, and the end of the mandate ends all", () => {
  const said = (...lines: readonly string[]) =>
    signInShown(scene(...lines), person("AT.1", ...lines)).text;
  const card = "Secretariat issues card C1 to AT.1";
  const device = "person AT.1 enrols passkey K1 with card C1";
  expect(said()).toBe("None yet");
  expect(said(card)).toBe("Card not used yet");
  expect(said(card, device)).toBe("Devices: 1");
  expect(said(card, device, "Secretariat issues card C2 to AT.1")).toBe(
    "Devices: 1, and a new card",
  );
  const lost = "Secretariat issues card C2 to AT.1, as the device is lost";
  expect(said(card, device, lost)).toBe("Card not used yet");
  expect(said(card, device, 'Secretariat revokes credential K1: "sold"')).toBe("None yet");
  expect(said(card, device, 'Secretariat ends the mandate of AT.1: "left"')).toBe("Mandate ended");
});

test("offices stand beside the capacity, and lists can be had by presence, office and mandate", () => {
  const teller = person("FR.2");
  expect(capacityText(scene(), teller)).toBe("Delegate, Teller");
  expect(isAmong(teller, "offices")).toBe(true);
  expect(isAmong(teller, "inRoom")).toBe(true);
  const out = person("FR.2", "Secretariat lets out FR.2");
  expect(isAmong(out, "out")).toBe(true);
  const ended = person("KE.2", 'Secretariat ends the mandate of KE.2: "left"');
  expect(isAmong(ended, "ended")).toBe(true);
  expect(isAmong(ended, "out")).toBe(false);
  expect(isAmong(ended, "inRoom")).toBe(false);
});

const deskOf = (lines: readonly string[], at = "2017-10-01T08:00:00Z"): Desk => {
  const { state } = played(...lines);
  const own = sceneOf(state);
  const acting = keeperOf(state, { person: "SEC", offices: ["secretariat"] });
  return { scene: own, edition: own.edition, state, acting, at };
};
const tasks = (lines: readonly string[]) => {
  const desk = deskOf(lines);
  const registers = { delegations: delegationRows(desk.scene), people: peopleRows(desk.scene) };
  return tasksOf(desk, registers);
};
const founded = convened.slice(0, 2);

test("without a session there is one thing to do", () => {
  expect(tasks(founded).map(({ id, calls, act }) => [id, calls, act?.type])).toEqual([
    ["convene", true, "ConveneSession"],
  ]);
});

test("what a session needs is held or calls, each with its clause", () => {
  const called = (lines: readonly string[]) =>
    tasks(lines).flatMap(({ id, calls }) => (calls ? [id] : []));
  expect(called(convened)).toEqual(["cards"]);
  expect(called(sitting)).toEqual(["cards"]);
  const fresh = convened.filter((line) => !/publishes|places/.test(line));
  expect(called(fresh)).toEqual(["cards", "agenda", "votes"]);
  const clauses = tasks(sitting).flatMap(({ id, citations: [first] }) =>
    first === undefined ? [] : [`${id} ${first.number}`],
  );
  expect(clauses).toContain("votes 29");
  expect(clauses).toContain("populations 15.2");
  expect(clauses).toContain("quorum 33.1");
});

test("what is done is not offered again", () => {
  const acts = (lines: readonly string[]) =>
    tasks(lines).flatMap(({ act }) => (act === null ? [] : [act.type]));
  expect(acts(sitting)).toEqual([]);
  expect(acts(convened)).toEqual(["AnnounceQuorum"]);
});

test("days to the opening are counted on the calendar of the seat", () => {
  const days = (at: string) => daysToOpening(deskOf(convened, at));
  expect(days("2017-10-01T08:00:00Z")).toBe(13);
  expect(days("2017-10-13T21:59:00Z")).toBe(1);
  expect(days("2017-10-13T22:01:00Z")).toBe(0);
  expect(days("2017-10-15T08:00:00Z")).toBeNull();
  expect(daysToOpening(deskOf(sitting))).toBeNull();
});
