import { type ActOf, type Capacity, isInRoom, type Person, type State } from "@hemicycle/engine";
import type { Reason, StateKind } from "../../components/types.ts";
import { nameIn } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName } from "../model/search.ts";
import { against, type Desk } from "./desk.ts";

/** How a delegation is made up, as it is registered. */
export interface CredentialRow {
  readonly id: string;
  readonly name: string;
  readonly delegates: number;
  readonly women: number;
  readonly men: number;
  /** Delegates whose sex nobody has entered. */
  readonly unknown: number;
  readonly honorary: number;
  /** Advisers, officials and others who come with it. */
  readonly others: number;
  readonly inRoom: number;
  readonly state: { readonly kind: StateKind; readonly text: string };
}

/** What all delegations come to. */
export type CredentialTotals = Pick<
  CredentialRow,
  "delegates" | "women" | "men" | "unknown" | "honorary" | "others"
> & { readonly oneSex: number };

/** Each delegation that is accredited, in the order of the reader's alphabet. */
export const credentialRows = (scene: Scene): readonly CredentialRow[] => {
  const { state, words } = scene;
  const people = byMember(state);
  return (state.session?.delegations.values() ?? [])
    .map(({ member, delegates, women, men }) => {
      const known = state.members.get(member);
      const own = people.get(member) ?? [];
      const row = {
        id: member,
        name: known === undefined ? member : nameIn(words, known),
        delegates,
        women,
        men,
        unknown: delegates - women - men,
        honorary: counted(own, "honorary"),
        others: own.filter(({ capacity }) => !["delegate", "honorary"].includes(capacity)).length,
        inRoom: own.filter(({ id }) => isInRoom(state, id)).length,
      };
      return { ...row, state: standing(scene, row) };
    })
    .sort(byName(words));
};

const byMember = ({ people }: State): ReadonlyMap<string, readonly Person[]> => {
  const found = new Map<string, Person[]>();
  for (const person of people.values()) {
    if (person.member === null || person.mandateEnded) continue;
    const own = found.get(person.member);
    if (own === undefined) found.set(person.member, [person]);
    else own.push(person);
  }
  return found;
};

const counted = (people: readonly Person[], wanted: Capacity): number =>
  people.filter(({ capacity }) => capacity === wanted).length;

type Counts = Omit<CredentialRow, "state">;

const standing = ({ state, words }: Scene, row: Counts): CredentialRow["state"] => {
  if (row.delegates === 0)
    return { kind: "caution", text: words.say("secretariat.lack.delegates") };
  if (row.unknown > 0) {
    const text = words.say("secretariat.credentials.left", { count: row.unknown });
    return { kind: "unset", text };
  }
  if (row.women > 0 && row.men > 0) {
    return { kind: "held", text: words.say("secretariat.credentials.both") };
  }
  const sessions = sessionsOfOneSex(state, row.id) + 1;
  const text = words.say("secretariat.credentials.oneSex", { count: sessions });
  return { kind: "caution", text };
};

/** The sessions before this one, without a break, at which the delegation was of one sex. */
const sessionsOfOneSex = ({ members }: State, member: string): number => {
  const before = members.get(member)?.compositions.toReversed() ?? [];
  const broken = before.findIndex(({ composition }) => composition !== "single-sex");
  return broken < 0 ? before.length : broken;
};

export const credentialTotals = (rows: readonly CredentialRow[]): CredentialTotals => {
  const sum = (of: (row: CredentialRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    delegates: sum((row) => row.delegates),
    women: sum((row) => row.women),
    men: sum((row) => row.men),
    unknown: sum((row) => row.unknown),
    honorary: sum((row) => row.honorary),
    others: sum((row) => row.others),
    oneSex: rows.filter(
      ({ women, men, unknown }) => unknown === 0 && women + men > 0 && (women === 0 || men === 0),
    ).length,
  };
};

/** Why a delegation cannot have another delegate; empty where it can. */
export const fullness = (desk: Desk, member: string): readonly Reason[] => {
  const act: ActOf<"RegisterPerson"> = {
    type: "RegisterPerson",
    person: `${member}.one-more`,
    name: "One more",
    member,
    capacity: "delegate",
    parliamentarian: true,
  };
  return against(desk, act);
};
