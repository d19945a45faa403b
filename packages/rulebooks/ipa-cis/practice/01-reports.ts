import { actsAs, type Clause, fails, guard, holds, is, prose, value } from "@hemicycle/engine";
import { personName, principalOf } from "../../people.ts";

/** Practice, 1: the chair of the Council. */
const chair = prose({
  id: "ipa-cis.p1/chair-of-the-council",
  cites: "Practice, 1",
  reading:
    "The Council elects its chair from among its members, for one year, by secret ballot; the last " +
    "election that was found is that of 13 November 2025 in Dushanbe.",
  why:
    "By what majority stands nowhere (Open questions, 6): who was elected is entered as the term of " +
    "the president of the Council, with its first and last day.",
});

/** Practice, 2: how a draft comes before the plenary. */
const agenda = prose({
  id: "ipa-cis.p2/agenda",
  cites: "Practice, 2",
  reading:
    "A commission that has approved a draft submits it to the Council, which puts it on the agenda " +
    "of the plenary.",
  why: "The life of a model law keeps the stages; what stands on the agenda the Secretariat places.",
});

/** Practice, 4: the language of work. */
const languages = value({
  id: "ipa-cis.p4/languages",
  cites: "Practice, 4",
  reading:
    "Russian is the language of work and of the one authentic copy of texts; pages come out in " +
    "English too. Interpretation was found nowhere.",
  status: "inferred",
  source: "Account of the Assembly (Wikipedia), languages; the Convention's one authentic copy",
  slot: "languages",
  answer: () => is({ documents: ["ru"], channels: ["ru"] }),
  examples: ["a convened session | languages | ru; interpretation ru"],
});

/** Practice, 5: what an act of the Assembly is. */
const recommendatory = prose({
  id: "ipa-cis.p5/recommendatory",
  cites: "Practice, 5",
  reading:
    "Model acts recommend: they go to parliaments for use, and bind nobody. They are annexes to " +
    "resolutions, which are numbered by plenary and order, such as 24-7 for the seventh of the 24th.",
  why: "Nothing is allowed or refused by it; the number is entered with the act when it has one.",
});

/** Practice, 6: observers. */
const observers = guard({
  id: "ipa-cis.p6/observers",
  cites: "Practice, 6",
  reading:
    "There are observers, such as the lower house of Afghanistan since 2006, and guests. That the " +
    "Council invites them is inferred from its running the Assembly.",
  on: ["InviteObserver"],
  says: {
    en: "{person} cannot invite observers: the Council does.",
    fr: "{person} ne peut inviter d'observateurs : c'est au Conseil.",
    es: "{person} no puede invitar a observadores: lo hace el Consejo.",
    ar: "لا يحق لـ{person} دعوة مراقبين: يدعوهم المجلس.",
    ru: "{person} не может приглашать наблюдателей: это делает Совет.",
  },
  check: ({ state, envelope }) =>
    actsAs(state, envelope, "council")
      ? holds
      : fails({ person: personName(state, principalOf(envelope)) }),
  examples: [
    'a founded assembly | Council of the Assembly invites observer O1 "O1": "decision" | accepted',
    'a founded assembly | Secretariat invites observer O1 "O1": "decision" | refused ipa-cis.p6/observers person=Secretary',
  ],
});

/** Practice, 7: commissions. */
const commissions = prose({
  id: "ipa-cis.p7/commissions",
  cites: "Practice, 7",
  reading:
    "Ten permanent commissions and a joint one work on drafts, elect their deputy chairs, and either " +
    "approve a draft and send it to the Council, or go on with it; experts sit in. The plenary of " +
    "autumn confirms their chairs.",
  why:
    "The regulation on commissions was not found: their members are entered, they sit and speak, and " +
    "how they decide is open (Open questions, 8).",
});

/** Practice, 8: what stands around the Assembly. */
const around = prose({
  id: "ipa-cis.p8/around",
  cites: "Practice, 8",
  reading:
    "An election institute (decision of the Council of 10 February 2006), a youth assembly (22 " +
    "November 2012) and expert councils work beside it; its chair reports to the heads of state " +
    "since 2012.",
  why: "They are entered as bodies with their people; what they do among themselves is not done here.",
});

export const clauses: readonly Clause[] = [
  chair,
  agenda,
  recommendatory,
  observers,
  commissions,
  around,
];
/** Asked in every body as well. */
export const everywhere: readonly Clause[] = [languages];
