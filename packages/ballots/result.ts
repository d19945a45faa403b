import type { Group } from "./group.ts";
import { list, record, type Shape, whole } from "./shape.ts";

/** How often each choice was taken, weights included (specification, section 4.19). */
export interface ResultMessage {
  readonly result: readonly (readonly number[])[];
}

export const resultShape: Shape<ResultMessage> = record({ result: list(list(whole)) });

/** Whether g to the power of each count is what the trustees decrypted. */
export const isResult = <E>(
  { generator, power, same }: Group<E>,
  decrypted: readonly (readonly E[])[],
  { result }: ResultMessage,
): boolean =>
  result.length === decrypted.length &&
  decrypted.every(
    (row, question) =>
      result[question]?.length === row.length &&
      row.every((element, choice) => {
        const count = result[question]?.[choice];
        return count !== undefined && same(power(generator, BigInt(count)), element);
      }),
  );

/**
 * The counts from 0 to `most` behind their powers, by baby steps and giant steps: about twice the
 * root of `most` multiplications each. Undefined when one of them is not a power so small.
 */
export const countsOf = <E>(
  group: Group<E>,
  decrypted: readonly (readonly E[])[],
  most: number,
): ResultMessage | undefined => {
  const find = logarithms(group, most);
  const rows: number[][] = [];
  for (const row of decrypted) {
    const counts = row.map(find).filter((count) => count !== undefined);
    if (counts.length !== row.length) return undefined;
    rows.push(counts);
  }
  return { result: rows };
};

const logarithms = <E>(group: Group<E>, most: number): ((element: E) => number | undefined) => {
  const { times, write, power, generator, order } = group;
  const stride = Math.ceil(Math.sqrt(most + 1));
  const small = new Map<string, number>();
  let step = group.one;
  for (let count = 0; count < stride; count += 1) {
    small.set(write(step), count);
    step = times(step, generator);
  }
  const back = power(generator, order - BigInt(stride));
  return (element) => {
    let rest = element;
    for (let strides = 0; strides * stride <= most; strides += 1) {
      const count = small.get(write(rest));
      if (count !== undefined) return strides * stride + count;
      rest = times(rest, back);
    }
    return undefined;
  };
};
