import { type Clause, fails, guard, holds } from "@hemicycle/engine";
import { actingDelegate, personName, principalOf } from "../common.ts";

/** Statutes 16: what a decision without a vote is not. */
export const otherAgreements = guard({
  id: "ipu.s16/other-agreements",
  cites: "Statutes, 16",
  reading:
    "A delegation takes its own objection back whenever it likes. No text that we have knows an " +
    "objection by letter, a decision in writing by silence, a delegation that takes no part, or a " +
    "proposal that fails for want of agreement: what somebody objects to is put to the vote.",
  on: ["LetSilenceRun", "TakeNoPart", "FileObjection", "WithdrawObjection", "DeclareNoAgreement"],
  says: {
    en: "{by} cannot do this: a delegation takes its own objection back, and what somebody objects to is put to the vote.",
    fr: "{by} ne peut pas le faire : une délégation retire sa propre objection, et ce qui suscite une objection est mis aux voix.",
    es: "{by} no puede hacerlo: una delegación retira su propia objeción, y lo que suscita una objeción se somete a votación.",
    ar: "لا يحق لـ{by} ذلك: يسحب الوفد اعتراضه هو، وما يُعترض عليه يُطرح للتصويت.",
    ru: "{by} не может этого сделать: делегация отзывает своё возражение, а то, против чего возражают, ставится на голосование.",
  },
  check: ({ state, act, envelope }) => {
    const delegate = actingDelegate(state, envelope);
    const own = act.type === "WithdrawObjection" && delegate?.member === act.member;
    return own ? holds : fails({ by: personName(state, principalOf(envelope)) });
  },
  examples: [
    'a sitting; President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B"; M5 withdraws the objection of M5 to question Q2 "B" | President declares question Q2 "B" adopted without a vote | accepted',
    'a sitting; President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B" | M5 withdraws the objection of M5 to question Q2 "B" | accepted',
    'a sitting; President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B" | M4 withdraws the objection of M5 to question Q2 "B" | refused ipu.s16/other-agreements by="Delegate 1 of M4"',
    'a sitting; President proposes question Q2 "B" without a vote | M4 withdraws the objection of M4 to question Q2 "B" | impossible status member',
    'a sitting | President lets silence run on question Q2 "B" until 2017-10-16T09:00Z | refused ipu.s16/other-agreements by="Delegate 3 of M1"',
    'a sitting; President proposes question Q2 "B" without a vote | M5 takes no part in question Q2 "B" for M5 | refused ipu.s16/other-agreements by="Delegate 1 of M5"',
    'a sitting; President proposes question Q2 "B" without a vote; M5 objects to question Q2 "B" | President declares no agreement on question Q2 "B" | refused ipu.s16/other-agreements by="Delegate 3 of M1"',
  ],
});

export const clauses: readonly Clause[] = [otherAgreements];
