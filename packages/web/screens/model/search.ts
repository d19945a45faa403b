/** A name as it is looked for: without accents, capitals and space around it. */
export const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
