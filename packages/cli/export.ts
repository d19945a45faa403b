import { type JournalStore, openStore, StoreUnavailable } from "@hemicycle/store";
import type { Command } from "./command.ts";
import { hasData, storeOptions } from "./data.ts";
import { lineOf } from "./export-file.ts";
import type { Status, Surroundings } from "./surroundings.ts";

export const exporting: Command = {
  name: "export",
  usage: "ASSEMBLY",
  summary: "writes the journal of an assembly, line by line",
  help: [
    "Writes the journal to standard output, one entry a line, as JSON: its number, the hash of its",
    "bytes, the chain up to it (both SHA-256, in hexadecimal) and its text as it was stored.",
    "The whole journal is written, with what is sealed and what only the bureau may read: whoever",
    "can read the database has it all. `hemicycle verify` checks what is written here.",
    "",
    "The journal is read from HEMICYCLE_DATA (./data if that is not set), or from DATABASE_URL.",
    "",
    "Exit status: 0; 1 when the journal is damaged or cannot be read; 2 when there is none.",
  ],
  flags: {},
  operands: [1, 1],
  run: async ({ operands: [assembly = ""] }, around) => {
    const options = storeOptions(around);
    if (!hasData(options)) {
      around.err(`hemicycle export: there is no folder ${options.dataFolder}\n`);
      return 2;
    }
    try {
      const store = await openStore(options);
      return await exported(store, assembly, around).finally(() => store.close());
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      around.err(`hemicycle export: ${error.message}\n`);
      return 1;
    }
  },
};

const exported = async (
  store: JournalStore,
  assembly: string,
  around: Surroundings,
): Promise<Status> => {
  const known = await store.assemblies();
  if (!known.includes(assembly)) {
    const there = known.length === 0 ? "there are none" : `there is: ${known.join(", ")}`;
    around.err(`hemicycle export: there is no assembly ${assembly}; ${there}\n`);
    return 2;
  }
  const opened = await store.open(assembly);
  if (opened.kind === "damaged") {
    const { seq, detail } = opened.damage;
    around.err(`hemicycle export: the journal is damaged at entry ${seq}: ${detail}\n`);
    return 1;
  }
  await writeEntries(store, { assembly, last: opened.head.seq }, around);
  return 0;
};

const pageSize = 1000;

/** Up to the entry that was the last when the journal was checked; what is written since waits. */
const writeEntries = async (
  store: JournalStore,
  { assembly, last }: { assembly: string; last: number },
  { out }: Surroundings,
): Promise<void> => {
  for (let after = 0; after < last; after += pageSize) {
    const entries = await store.read(assembly, after, Math.min(pageSize, last - after));
    await out(entries.map(lineOf).join(""));
  }
};
