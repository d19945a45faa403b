import type { Ask } from "./clause.ts";
import { pastSessionsOf } from "./find.ts";
import type { AdoptedText, DispatchedDocument, PastSession, State } from "./state.ts";
import type { Affiliation, DocumentLanguage } from "./words.ts";

/** What the host of a session has to see to, and what of it is recorded. */
export interface HostChecklist {
  readonly agreement: boolean;
  /** Ids of members, associates and observers whose invitation is not recorded. */
  readonly notInvited: readonly string[];
  readonly visas: boolean;
}

const toInvite: readonly Affiliation[] = ["member", "associate", "observer"];

/** What is still missing from the host of the session; null where there is no session. */
export const hostChecklist = ({ session, members }: State): HostChecklist | null => {
  if (session === null) return null;
  const { hostAgreement, invited, visas } = session.preparation;
  const notInvited = members
    .values()
    .filter(({ id, affiliation }) => toInvite.includes(affiliation) && !invited.has(id))
    .map(({ id }) => id);
  return { agreement: hostAgreement !== null, notInvited, visas: visas !== null };
};

/** A document that has gone out, and the languages that it still lacks. */
export interface DocumentState {
  readonly document: DispatchedDocument;
  readonly lacks: readonly DocumentLanguage[];
}

/** The documents of the session in the order of their first dispatch; a check and not a lock. */
export const documentStates = (ask: Ask, state: State): readonly DocumentState[] => {
  const languages = ask("languages", { state });
  const needed = languages.kind === "is" ? languages.value.documents : [];
  return (state.session?.preparation.documents.values() ?? []).map((document) => {
    const there = document.versions.map(({ language }) => language);
    return { document, lacks: needed.filter((language) => !there.includes(language)) };
  });
};

/** What a member has to bring before its parliament, and what it has reported of it. */
export interface FollowUp {
  readonly session: PastSession;
  readonly text: AdoptedText;
  /** The last report; null until the member has reported. */
  readonly report: string | null;
}

/** The tasks of a member from the sessions that are closed, the oldest first. */
export const followUpsOf = (state: State, member: string): readonly FollowUp[] =>
  pastSessionsOf(state).flatMap((session) =>
    session.adopted.values().map((text) => ({
      session,
      text,
      report: text.reports.get(member)?.at(-1)?.report ?? null,
    })),
  );
