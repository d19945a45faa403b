import type { Words } from "../../messages/index.ts";

/** A name as it is looked for: without accents, capitals and space around it. */
export const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();

const orders = new Map<string, Intl.Collator>();

/** Puts names in the order of the reader's alphabet. */
export const byName = ({ locale }: Pick<Words, "locale">) => {
  const order = orders.get(locale) ?? new Intl.Collator(locale);
  orders.set(locale, order);
  return (a: { readonly name: string }, b: { readonly name: string }): number =>
    order.compare(a.name, b.name);
};
