import type { State } from "@hemicycle/engine";
import { languages } from "../../messages/index.ts";
import type { Known } from "../../tables/register.ts";
import { nameIn } from "../model/names.ts";

/** The registers as an import meets them; members go by their names in all languages. */
export const knownIn = ({ members, people, session, histories }: State): Known => ({
  members: new Map(members.entries().map(([id, { name }]) => [id, name])),
  people: new Map(people.entries().map(([id, { name, member }]) => [id, { name, member }])),
  delegations: new Set(session?.delegations.keys() ?? []),
  periods: new Set(
    (histories?.entries() ?? []).flatMap(([member, periods]) =>
      periods.flatMap(({ id, contentions }) =>
        contentions.map((one) => `${member}/${id}/${one.id}`),
      ),
    ),
  ),
  called: (member) => [
    member.name,
    ...languages.map((language) => nameIn({ language, locale: language }, member)),
  ],
});
