/** Words of the work on model laws: consultation of parliaments, and use in national law. */

/** What experts come to. */
export const expertConclusions = ["supports", "withRemarks", "against"] as const;
export type ExpertConclusion = (typeof expertConclusions)[number];

export const commentKinds = ["objection", "proposal", "editorial", "agrees"] as const;
export type CommentKind = (typeof commentKinds)[number];

/** What became of a comment; one that was taken back is neither. */
export const dispositions = ["accepted", "partly", "not"] as const;
export type Disposition = (typeof dispositions)[number];

/** What a parliament has made of a model law. */
export const useRelations = ["takenOver", "usedInPart", "considered", "notUsed"] as const;
export type UseRelation = (typeof useRelations)[number];
