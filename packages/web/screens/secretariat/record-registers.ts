import type { Table } from "../../tables/table.ts";
import { memberName, officeName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { agendaRows } from "./agenda.ts";
import { delegationRows, latestPopulation } from "./delegations.ts";
import { capacityText, peopleRows } from "./people.ts";
import { type Head, type Row, table } from "./record-table.ts";

/** The registers as tables: members, delegations, people, who is in the room, the agenda. */
export const members = (scene: Scene): Table => {
  const rows = scene.state.members.values().map((member): Row => {
    const population = latestPopulation(member);
    return {
      memberId: member.id,
      name: memberName(scene, member.id),
      affiliation: scene.words.say(`secretariat.affiliation.${member.affiliation}`),
      from: member.from,
      inhabitants: population?.inhabitants ?? null,
      asOf: population?.asOf ?? null,
      source: population?.source ?? null,
      arrears: member.arrears,
    };
  });
  const heads: readonly Head[] = [
    ...(["memberId", "name", "affiliation", "from", "inhabitants", "asOf"] as const),
    ...(["source", "arrears"] as const),
  ];
  return table(scene, "members", { heads, rows });
};

export const delegations = (scene: Scene): Table => {
  const rows = delegationRows(scene).flatMap(({ delegation, member, name, votes }): Row[] =>
    delegation === null
      ? []
      : [
          {
            memberId: member.id,
            member: name,
            affiliation: scene.words.say(`secretariat.affiliation.${member.affiliation}`),
            votes,
            delegates: delegation.delegates,
            women: delegation.women,
            men: delegation.men,
            inRoom: delegation.inRoom,
          },
        ],
  );
  const heads: readonly Head[] = [
    ...(["memberId", "member", "affiliation", "votes", "delegates", "women", "men"] as const),
    "inRoom",
  ];
  return table(scene, "delegations", { heads, rows });
};

const truth = ({ words }: Scene, is: boolean): string =>
  words.say(is ? "secretariat.yes" : "secretariat.no");

export const people = (scene: Scene): Table => {
  const { words } = scene;
  const rows = peopleRows(scene).map(
    ({ person, delegation, offices, credentials }): Row => ({
      id: person.id,
      name: person.name,
      memberId: person.member,
      member: delegation,
      capacity: words.say(`secretariat.capacity.${person.capacity}`),
      sex: person.sex === null ? null : words.say(`secretariat.sex.${person.sex}`),
      parliamentarian: truth(scene, person.parliamentarian),
      office: words.list(offices.map((office) => officeName(scene, office))),
      mandate: words.say(person.mandateEnded ? "secretariat.mandate.ended" : "secretariat.mandate"),
      credentials: credentials.length,
    }),
  );
  const heads: readonly Head[] = [
    ...(["id", "name", "memberId", "member", "capacity", "sex", "parliamentarian"] as const),
    ...(["office", "mandate", "credentials"] as const),
  ];
  return table(scene, "people", { heads, rows });
};

export const presence = (scene: Scene): Table => {
  const rows = peopleRows(scene)
    .filter(({ inRoom }) => inRoom)
    .map(
      (row): Row => ({
        id: row.id,
        name: row.name,
        memberId: row.person.member,
        member: row.delegation,
        capacity: capacityText(scene, row),
      }),
    );
  return table(scene, "presence", {
    heads: ["id", "name", "memberId", "member", "capacity"],
    rows,
  });
};

export const agenda = (scene: Scene): Table => {
  const rows = agendaRows(scene).map(
    ({ item, about, status, drafts }): Row => ({
      item: item.id,
      title: item.title,
      kind: about,
      status,
      drafts: scene.words.list(drafts.map(({ title }) => title)),
    }),
  );
  return table(scene, "agenda", { heads: ["item", "title", "kind", "status", "drafts"], rows });
};
