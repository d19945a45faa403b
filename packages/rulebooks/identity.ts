import { secondsBetween } from "@hemicycle/base";
import {
  type Act,
  type ActOf,
  type Asked,
  aside,
  type Envelope,
  fails,
  gestureFor,
  holds,
  type Import,
  type Office,
  type State,
  type Verdict,
} from "@hemicycle/engine";
import { isOwnAct, isSecretariat, listed, personName, principalOf } from "./people.ts";

/**
 * Who is who, and what somebody signs in with: the conditions, which are the same in every
 * assembly. By which of its rules they hold, each rulebook says.
 */

type Acting = Pick<Asked, "state" | "envelope">;

/** Done by the Secretariat, or by the Secretary General. */
export const bySecretariat = ({ state, envelope }: Acting): Verdict =>
  isSecretariat(state, envelope)
    ? holds
    : fails({ person: personName(state, principalOf(envelope)) });

export const withOwnCard = ({ state, act, envelope }: Asked<"EnrolCredential">): Verdict => {
  const { by, office, onBehalfOf } = envelope;
  const inPerson = office === undefined && onBehalfOf === undefined;
  if (inPerson && state.cards.get(act.card)?.person === by) return holds;
  return fails({ person: personName(state, by), card: act.card });
};

export const whileCardIsOpen = ({
  state,
  act,
}: Pick<Asked<"EnrolCredential" | "RevokeCard">, "state" | "act">): Verdict =>
  state.cards.get(act.card)?.status === "open" ? holds : fails({ card: act.card });

/** Its own person, or the Secretariat. */
export const ofOwnCredential = ({ state, act, envelope }: Asked<"RevokeCredential">): Verdict => {
  const person = principalOf(envelope);
  const own = state.credentials.get(act.credential)?.person === person;
  const inPerson = own && envelope.office === undefined && isOwnAct(state, envelope);
  return inPerson || isSecretariat(state, envelope)
    ? holds
    : fails({ person: personName(state, person), credential: act.credential });
};

export const whileCredentialIsActive = ({ state, act }: Asked<"RevokeCredential">): Verdict =>
  state.credentials.get(act.credential)?.status === "active"
    ? holds
    : fails({ credential: act.credential });

/** Where nobody has signed in with a credential there is nothing to look at. */
export const withOwnCredential = ({ state, envelope: { by, signedWith } }: Acting): Verdict => {
  if (signedWith === undefined) return aside;
  const known = state.credentials.get(signedWith.credential);
  if (known?.person === by && known.status === "active") return holds;
  return fails({ person: personName(state, by), credential: signedWith.credential });
};

export const whileMandateRuns = ({ state, envelope }: Acting): Verdict => {
  const { by, onBehalfOf, signedWith } = envelope;
  const gone = [by, onBehalfOf ?? by].find((person) => hasEnded(state, person));
  if (gone !== undefined) return fails({ person: personName(state, gone) });
  // Who has signed is known by name: only there does the clause have something to vouch for.
  return signedWith === undefined ? aside : holds;
};

const hasEnded = ({ people }: State, person: string): boolean =>
  people.get(person)?.mandateEnded === true;

/** A gesture for this act that is fresh enough, where one is asked. */
export const withFreshGesture = ({
  state,
  act,
  envelope,
}: Acting & { readonly act: Act }): Verdict => {
  const asked = gestureFor(state, envelope);
  if (asked === null) return aside;
  const gesture = envelope.signedWith?.gesture;
  if (gesture === undefined || secondsBetween(gesture, envelope.at) > asked.seconds) {
    return fails({ person: personName(state, envelope.by), seconds: asked.seconds });
  }
  // A ruling that lifts nothing leaves no trace: what was entered must not rest on it.
  return gestureFor(state, { act }) === null ? aside : holds;
};

type Ending = ActOf<"EndMandate"> | ActOf<"EndOffice">;

/** Somebody must keep the registers. */
export const leavesAKeeper = ({
  state,
  act,
}: {
  readonly state: State;
  readonly act: Ending;
}): Verdict => {
  const before = keepers(state);
  const after = keepers(state, act);
  if (after.length === before.length) return aside;
  return after.length > 0 ? holds : fails({ person: personName(state, act.person) });
};

const keeping = ["secretariat", "secretaryGeneral"] as const satisfies readonly Office[];

/** Who can keep the registers, office by office, now or once an end was entered. */
const keepers = (state: State, end?: Ending): readonly string[] =>
  keeping.flatMap((office) =>
    (state.holders.get(office) ?? []).filter(
      (person) => person !== end?.person || (end.type === "EndOffice" && end.office !== office),
    ),
  );

/** What of an import is used: by now, and by whoever would take it back and is in it. */
const usedIn = ({ used, people }: Import, { by, onBehalfOf = by }: Envelope): readonly string[] => {
  const acting = [by, onBehalfOf].filter((id) => people.has(id));
  return [...new Set([...used.keys(), ...acting])];
};

const nameOf = ({ people, members }: State, id: string): string =>
  people.get(id)?.name ?? members.get(id)?.name ?? id;

/** What was entered by mistake, and only that, goes as if it had never been there. */
export const whileImportIsUnused = ({ state, act, envelope }: Asked<"UndoImport">): Verdict => {
  const one = state.imports.get(act.import);
  const used = one === undefined ? [] : usedIn(one, envelope);
  if (one === undefined || used.length === 0) return holds;
  // The first names are enough to see what it is about.
  const names = used.slice(0, 3).map((id) => nameOf(state, id));
  return fails({ title: one.source.title, used: listed(names), count: used.length });
};
