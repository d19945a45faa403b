import type { aroundLaws } from "../faults/consultations.ts";

/** How acts on consultations and on use in national law are said; slots as in `phrases.ts`. */
export const phrasesAroundLaws = {
  RecordExpertOpinion:
    "records opinion {opinion:newId} of {experts:text} on version {version:number} of law " +
    "{law:id} given on {given:date}: {conclusion:expertConclusion}, {document:document}" +
    "[, note {note:text}]",
  OpenConsultation:
    "opens consultation {consultation:newId} of {members:members} on version {version:number} " +
    "of law {law:id}, sent on {sent:date} with {document:document}, until {until:date}",
  SubmitComment:
    "submits {kind:commentKind} {comment:newId} of {member:member} in consultation " +
    "{consultation:id}[ on {block:id}][, words {quotation:text}][: {text:text}]" +
    "[, letter {document:document}][, received on {received:date}]",
  WithdrawComment: "withdraws comment {comment:id}: {reason:text}[, letter {document:document}]",
  DisposeOfComment:
    "disposes of comment {comment:id} as {disposition:disposition}: {reason:text}" +
    "[, by amendment {amendment:id}][, in version {version:number}][, decided in {body:id}]",
  CloseConsultation: "closes consultation {consultation:id}: {basis:text}",
  TransmitLaw:
    "transmits law {law:id} in {transmission:newId} to {members:members} with " +
    "{document:document}, sent on {sent:date}",
  AcknowledgeTransmission:
    "acknowledges transmission {transmission:id} for {member:member}, received on " +
    "{received:date}[, {document:document}]",
  RecordUse:
    "records use {use:newId} of law {law:id} by {member:member} as {relation:useRelation}" +
    "[ in {national:nationalAct}][, articles {articles:articlePairs}], said by {saidBy:text}, " +
    "evidence {evidence:documents}[, in place of {replaces:id}][, note {note:text}]",
  VerifyUse: "verifies use {use:id}: {basis:text}",
  DisputeUse:
    "disputes use {use:id} for {holder:text} as {relation:useRelation}: {reason:text}" +
    "[, {document:document}]",
} as const satisfies Readonly<Record<(typeof aroundLaws)[number], string>>;

/** How their words are said in the minutes. */
export const spokenAroundLaws = {
  expertConclusion: {
    supports: "in favour",
    withRemarks: "in favour with remarks",
    against: "against",
  },
  commentKind: {
    objection: "objection",
    proposal: "proposal",
    editorial: "editorial remark",
    agrees: "agreement",
  },
  disposition: { accepted: "accepted", partly: "accepted in part", not: "not accepted" },
  useRelation: {
    takenOver: "taken over",
    usedInPart: "used in part",
    considered: "considered",
    notUsed: "not used",
  },
} as const;
