import type { CalendarDate } from "@hemicycle/base";
import {
  type AgendaItem,
  askOf,
  type DocumentLanguage,
  documentLanguages,
  itemKinds,
  type Sent,
  sessionAhead,
} from "@hemicycle/engine";
import type { StateKind } from "../../components/types.ts";
import { itemKindName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { dayText } from "./deadlines.ts";
import type { Desk } from "./desk.ts";
import { type Wanted, wanted } from "./forms.ts";

/** The agenda of the session that is ahead, as it was agreed. */
export interface AgreedShown {
  readonly session: string;
  /** By the kind of item, in the order of the kinds. */
  readonly kinds: readonly { readonly name: string; readonly items: readonly AgendaItem[] }[];
  /** By which session, or on what it rests. */
  readonly agreed: string;
  readonly sent: Sent | null;
}

/** Null where nothing has been agreed. */
export const agreedShown = (scene: Scene): AgreedShown | null => {
  const { state, words } = scene;
  const session = sessionAhead(state)?.id;
  const own = state.session?.id === session ? state.session?.preparation : undefined;
  const agenda = own?.agenda ?? state.agendas.get(session ?? "");
  if (session === undefined || agenda === undefined) return null;
  const { agreedAt, basis, items } = agenda;
  return {
    session,
    sent: own?.agendaSent ?? null,
    agreed:
      agreedAt === null
        ? words.say("secretariat.prepared.basis", { basis: basis ?? "" })
        : words.say("secretariat.prepared.agreedAt", { session: agreedAt }),
    kinds: itemKinds
      .map((kind) => ({
        name: itemKindName(scene, kind),
        items: items.filter((item) => item.kind === kind),
      }))
      .filter((group) => group.items.length > 0),
  };
};

/** A document that went out, by language. */
export interface DocumentRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly versions: readonly {
    readonly language: DocumentLanguage;
    readonly day: CalendarDate | null;
  }[];
  /** Languages in which it must be there and is not. */
  readonly lacks: readonly DocumentLanguage[];
}

/** The documents of the session, the latest first. */
export const documentRows = ({ state, edition, words }: Scene): readonly DocumentRow[] => {
  const asked = askOf(edition)("languages", { state });
  const must = asked.kind === "is" ? asked.value.documents : [];
  return (state.session?.preparation.documents.values() ?? [])
    .map(({ id, title, kind, versions }) => {
      const dayOf = (language: DocumentLanguage): CalendarDate | null =>
        versions.find((version) => version.language === language)?.day ?? null;
      return {
        id,
        title,
        kind: words.say(`secretariat.document.${kind}`),
        versions: documentLanguages.map((language) => ({ language, day: dayOf(language) })),
        lacks: must.filter((language) => dayOf(language) === null),
      };
    })
    .toReversed();
};

/** A line of what the host sees to. */
export interface HostLine {
  readonly id: string;
  readonly what: string;
  readonly state: { readonly kind: StateKind; readonly text: string };
  readonly act: Wanted | null;
}

/** Facilities, invitations, visas, and costs that are shared. */
export const hostLines = ({ scene }: Pick<Desk, "scene">): readonly HostLine[] => {
  const { state, words } = scene;
  const { session } = state;
  if (session === null || session.status === "closed") return [];
  const { hostAgreement, visas, sharedCosts, invited, convocation } = session.preparation;
  const all = state.members.values().filter(({ affiliation }) => affiliation !== "former");
  const left = all.filter(({ id }) => !invited.has(id)).map(({ id }) => id);
  const settled = (id: "agreement" | "visas", text: string | null, act: Wanted): HostLine => ({
    id,
    what: words.say(`secretariat.host.${id}`),
    state:
      text === null
        ? { kind: "caution", text: words.say("secretariat.host.none") }
        : { kind: "held", text },
    act: text === null ? act : null,
  });
  return [
    settled("agreement", hostAgreement?.title ?? null, wanted("RecordHostAgreement")),
    {
      id: "invited",
      what: words.say("secretariat.host.invited"),
      state: {
        kind: left.length === 0 ? "held" : "caution",
        text: words.say("secretariat.host.invited.of", {
          count: all.length - left.length,
          all: all.length,
        }),
      },
      act: left.length === 0 ? null : wanted("InviteToSession", { members: left }),
    },
    settled("visas", visas, wanted("AssureVisas")),
    {
      id: "costs",
      what: words.say("secretariat.host.costs"),
      state: { kind: "plain", text: sharedCosts ?? words.say("secretariat.host.costs.host") },
      act: sharedCosts === null ? wanted("ShareCosts") : null,
    },
    {
      id: "convocation",
      what: words.say("secretariat.host.convocation"),
      state:
        convocation === null
          ? { kind: "unset", text: words.say("secretariat.host.convocation.unknown") }
          : {
              kind: "held",
              text: words.say("secretariat.sent.on", { date: dayText(words, convocation.day) }),
            },
      act: null,
    },
  ];
};
