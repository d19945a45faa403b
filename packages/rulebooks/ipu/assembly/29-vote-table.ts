import { aside, type Clause, fails, guard, holds } from "@hemicycle/engine";

/** Rule 29: at the opening, and once. */
export const atOpening = guard({
  id: "ipu.a29/at-opening",
  cites: "Rules of the Assembly, 29",
  reading:
    "The table of votes is distributed before the first sitting or at it, once; the votes in it " +
    "hold for the session. That it cannot be distributed again follows from its purpose: everybody " +
    "knows from the opening who has how many votes (inferred).",
  on: ["PublishVoteTable"],
  says: {
    en: "The table of votes is distributed once, at the opening (distributed: {published}; sittings closed: {sittings}).",
    fr: "Le tableau des voix est distribué une seule fois, à l'ouverture (distribué : {published} ; séances closes : {sittings}).",
    es: "El cuadro de votos se distribuye una sola vez, en la apertura (distribuido: {published}; sesiones concluidas: {sittings}).",
    ar: "يوزَّع جدول الأصوات مرة واحدة عند الافتتاح (تم توزيعه: {published}؛ الجلسات المنتهية: {sittings}).",
    ru: "Таблица голосов распространяется один раз, при открытии (распространена: {published}; закрыто заседаний: {sittings}).",
  },
  check: ({ state }) => {
    const { session } = state;
    if (session === null) return aside;
    const published = session.voteTable === null ? "no" : "yes";
    const sittings = session.sittingsHeld;
    return published === "no" && sittings === 0 ? holds : fails({ published, sittings });
  },
  examples: [
    "a convened session | Secretariat publishes the table of votes | accepted; VoteTablePublished",
    "first sitting, 5 delegations in the room | Secretariat publishes the table of votes | accepted; VoteTablePublished",
    "a sitting | Secretariat publishes the table of votes | refused ipu.a29/at-opening published=yes sittings=0",
    "first sitting, 5 delegations in the room; President closes the sitting | Secretariat publishes the table of votes | refused ipu.a29/at-opening published=no sittings=1",
    'a convened session; Secretariat admits M99 "M99" as member; Secretariat accredits M99 | Secretariat publishes the table of votes | undecided ipu.s15.2/population',
  ],
});

/** Rule 29: nobody votes before knowing what the votes are. */
export const tableBeforeVote = guard({
  id: "ipu.a29/table-before-vote",
  cites: "Rules of the Assembly, 29",
  reading: "No vote is opened before the table of votes has been distributed.",
  on: ["OpenVote"],
  says: {
    en: "Vote {vote} cannot be opened: the table of votes has not been distributed.",
    fr: "Le vote {vote} ne peut être ouvert : le tableau des voix n'a pas été distribué.",
    es: "La votación {vote} no puede abrirse: no se ha distribuido el cuadro de votos.",
    ar: "لا يمكن فتح التصويت {vote}: لم يوزَّع جدول الأصوات.",
    ru: "Голосование {vote} нельзя начать: таблица голосов не распространена.",
  },
  check: ({ state, act }) => (state.session?.voteTable == null ? fails({ vote: act.vote }) : holds),
  examples: [
    "first sitting, 5 delegations in the room; Secretariat publishes the table of votes; Secretary General announces the quorum; announced vote | President opens vote V1 | accepted",
    "first sitting, 5 delegations in the room; Secretary General announces the quorum; announced vote | President opens vote V1 | refused ipu.a29/table-before-vote vote=V1",
  ],
});

export const clauses: readonly Clause[] = [atOpening, tableBeforeVote];
