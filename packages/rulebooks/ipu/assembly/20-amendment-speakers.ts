import {
  type ActOf,
  type Amendment,
  aside,
  type Clause,
  fails,
  guard,
  holds,
  memberOf,
  type Purpose,
  type State,
} from "@hemicycle/engine";
import { personName } from "../common.ts";

/** The three who are heard on an amendment. */
const heardFor: readonly Purpose[] = ["sponsor", "contrary", "rapporteur"];
/** Speeches that are part of its debate; points of order, explanations and the like are none. */
const debating: readonly Purpose[] = ["statement", ...heardFor];

/** The amendment that the floor is given on, to debate it. */
const amendmentOn = (
  state: State,
  { about, purpose }: ActOf<"GiveFloor">,
): Amendment | undefined =>
  about?.kind === "amendment" && debating.includes(purpose)
    ? state.session?.amending.amendments.get(about.id)
    : undefined;

/** Rule 20: one for, one against, and the rapporteur. */
export const threeSpeakers = guard({
  id: "ipu.a20/three-speakers",
  cites: "Rules of the Assembly, 20",
  reading:
    "On an amendment its sponsor is heard, one delegate who is against it and, if need be, the " +
    "rapporteur, each once, unless the President decides otherwise.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "On amendment {amendment} the sponsor, one opponent and the rapporteur are heard, each once, unless the President decides otherwise.",
    fr: "Sur l'amendement {amendment}, l'auteur, un opposant et le rapporteur sont entendus, une fois chacun, sauf décision contraire du Président.",
    es: "Sobre la enmienda {amendment} se oye al autor, a un opositor y al relator, una vez cada uno, salvo que el Presidente decida otra cosa.",
    ar: "بشأن التعديل {amendment} يُستمع إلى مقدمه ومعارض واحد والمقرر، مرة واحدة لكل منهم، ما لم يقرر الرئيس خلاف ذلك.",
    ru: "По поправке {amendment} заслушиваются автор, один противник и докладчик, по одному разу, если Председатель не решит иначе.",
  },
  check: ({ state, act }) => {
    const amendment = amendmentOn(state, act);
    if (amendment === undefined) return aside;
    const heard = state.session?.heardOn.get(amendment.id) ?? [];
    const may = heardFor.includes(act.purpose) && !heard.includes(act.purpose);
    return may ? holds : fails({ amendment: amendment.id });
  },
  examples: [
    "amendment AM1 of M5 | President gives the floor to M5 as sponsor on amendment AM1 | accepted",
    "amendment AM1 of M5; President gives the floor to M5 as sponsor on amendment AM1; M5 ends the speech | President gives the floor to M5 2 as sponsor on amendment AM1 | refused ipu.a20/three-speakers amendment=AM1",
    "amendment AM1 of M5; President gives the floor to M6 as opponent of the request on amendment AM1; M6 ends the speech | President gives the floor to M7 as opponent of the request on amendment AM1 | refused ipu.a20/three-speakers",
    'amendment AM1 of M5; President gives the floor to M6 as opponent of the request on amendment AM1; M6 ends the speech | President gives the floor to M7 as opponent of the request on amendment AM1 ruling ipu.a20/three-speakers: "two sides are against" | accepted',
    "amendment AM1 of M5; item taken up; M6 asks for the floor as speaker on amendment AM1 | President gives the floor to M6 as speaker on amendment AM1 | refused ipu.a20/three-speakers",
    "amendment AM1 of M5 | President gives the floor to M6 as point of order on amendment AM1 | accepted",
    "amendment AM1 of M5; amendment AM2 of M6; President gives the floor to M5 as sponsor on amendment AM1; M5 ends the speech | President gives the floor to M6 as sponsor on amendment AM2 | accepted",
  ],
});

/** Whether somebody speaks on an amendment in the part that is theirs. */
const isTheirPart = (
  state: State,
  { person, purpose }: ActOf<"GiveFloor">,
  { authors, draft }: Amendment,
): boolean => {
  const own = authors.includes(memberOf(state, person)?.id ?? "");
  if (purpose === "sponsor") return own;
  if (purpose === "contrary") return !own;
  const item = state.session?.drafts.get(draft)?.item ?? "";
  return state.session?.items.get(item)?.rapporteurs.includes(person) === true;
};

/** Rule 20: who each of them is. */
export const whoSpeaks = guard({
  id: "ipu.a20/who-speaks",
  cites: "Rules of the Assembly, 20",
  reading:
    "The sponsor belongs to a delegation whose amendment it is, the opponent to none of them, and " +
    "the rapporteur is one on the item of the text (inferred). The President can decide otherwise.",
  on: ["GiveFloor"],
  discretion: "chair",
  says: {
    en: "{person} is not the one who speaks in this part on amendment {amendment}.",
    fr: "{person} n'est pas la personne qui parle à ce titre sur l'amendement {amendment}.",
    es: "{person} no es quien habla a este título sobre la enmienda {amendment}.",
    ar: "ليس {person} من يتكلم بهذه الصفة بشأن التعديل {amendment}.",
    ru: "{person} не тот, кто выступает в этом качестве по поправке {amendment}.",
  },
  check: ({ state, act }) => {
    const amendment = amendmentOn(state, act);
    if (amendment === undefined || act.purpose === "statement") return aside;
    if (isTheirPart(state, act, amendment)) return holds;
    return fails({ person: personName(state, act.person), amendment: amendment.id });
  },
  examples: [
    "amendment AM1 of M5 | President gives the floor to M5 2 as sponsor on amendment AM1 | accepted",
    "amendment AM1 of M5 | President gives the floor to M6 as sponsor on amendment AM1 | refused ipu.a20/who-speaks amendment=AM1",
    "amendment AM1 of M5 | President gives the floor to M5 2 as opponent of the request on amendment AM1 | refused ipu.a20/who-speaks",
    "rapporteurs; amendment AM1 of M6 | President gives the floor to M4 as rapporteur on amendment AM1 | accepted",
    "rapporteurs; amendment AM1 of M6 | President gives the floor to M6 as rapporteur on amendment AM1 | refused ipu.a20/who-speaks",
    'amendment AM1 of M5 | President gives the floor to M6 as sponsor on amendment AM1 ruling ipu.a20/who-speaks: "for a sponsor who has left" | accepted',
  ],
});

export const clauses: readonly Clause[] = [threeSpeakers, whoSpeaks];
