/** Many rows in few statements. */
import type { Queries, Value } from "./driver.ts";

/** Few sizes, so that few statements have to be prepared and all of them stay in the cache. */
const sizes = [256, 64, 16, 4, 1] as const;

interface Insertion {
  /** "table (column, …)" */
  readonly into: string;
  readonly columns: number;
  /** What follows the values, e.g. "on conflict do nothing". */
  readonly ending: string;
}

/** Inserts all rows in order; how many were inserted. */
export async function insertRows(
  queries: Queries,
  insertion: Insertion,
  rows: readonly (readonly Value[])[],
): Promise<number> {
  let done = 0;
  let inserted = 0;
  for (const size of sizes) {
    while (rows.length - done >= size) {
      const values = rows.slice(done, done + size).flat();
      const sql = statementFor(insertion, size);
      inserted += await queries.run(sql, values);
      done += size;
    }
  }
  return inserted;
}

const statements = new Map<Insertion, Map<number, string>>();

function statementFor(insertion: Insertion, size: number): string {
  const known = statements.get(insertion) ?? new Map<number, string>();
  statements.set(insertion, known);
  const sql = known.get(size) ?? written(insertion, size);
  known.set(size, sql);
  return sql;
}

function written({ into, columns, ending }: Insertion, size: number): string {
  const tuple = (row: number) =>
    Array.from({ length: columns }, (_, column) => `$${row * columns + column + 1}`).join(",");
  const tuples = Array.from({ length: size }, (_, row) => `(${tuple(row)})`).join(",");
  return `insert into ${into} values ${tuples} ${ending}`;
}
