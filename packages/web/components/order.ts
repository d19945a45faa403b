/** A list in which one entry has taken another place, the rest keeping their order. */
export function moved<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: number,
): T[] {
  const entry = list.find((one) => one.id === id);
  const rest = list.filter((one) => one.id !== id);
  return entry ? [...rest.slice(0, to), entry, ...rest.slice(to)] : rest;
}

/** The place of a row that is held at a height, among rows with these middles. */
export function placeAt(middles: readonly number[], height: number): number {
  return middles.filter((middle) => middle < height).length;
}
