/**
 * Whether what the engine needs to fold and judge texts is here. The build puts in the place of
 * this module one that fetches it; where nothing is built it is here from the beginning.
 */
export const textsAreHere = (): boolean => true;

/** Fetches it. Rejects when it cannot be fetched. */
export const fetchTexts = async (): Promise<void> => {};
