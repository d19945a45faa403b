import { existsSync, readFileSync } from "node:fs";
import { after, beginning, decode } from "@hemicycle/assembly";
import { play, type State } from "@hemicycle/engine";
import { rulebooks } from "@hemicycle/rulebooks";
import { openStore } from "@hemicycle/store";
import { hasData, storeOptions } from "./data.ts";
import { isExport, replayJournal } from "./replay-journal.ts";
import type { Surroundings } from "./surroundings.ts";

/** The state that a file or a stored journal leads to, or why there is none. */
export const stateOf = async (name: string, around: Surroundings): Promise<State | string> => {
  if (!existsSync(name)) return storedState(name, around);
  const text = readFileSync(name, "utf8");
  if (!isExport(text)) {
    const { unread, state } = play(text, rulebooks);
    const [fault] = unread;
    return fault === undefined ? state : `line ${fault.line}: ${fault.says}`;
  }
  const { moment, why } = await replayJournal(name);
  return why ?? moment.state;
};

const pageSize = 1000;

const storedState = async (assembly: string, around: Surroundings): Promise<State | string> => {
  const options = storeOptions(around);
  if (!hasData(options)) return `there is no file ${assembly}, and no folder ${options.dataFolder}`;
  const store = await openStore(options);
  try {
    if (!(await store.assemblies()).includes(assembly))
      return `there is no file and no assembly ${assembly}`;
    const opened = await store.open(assembly);
    if (opened.kind === "damaged") return `the journal is damaged at entry ${opened.damage.seq}`;
    let moment = beginning;
    while (moment.seq < opened.head.seq) {
      for (const { bytes } of await store.read(assembly, moment.seq, pageSize)) {
        const read = decode(bytes);
        if (read.kind === "damaged") return `entry ${moment.seq + 1}: ${read.detail}`;
        moment = after(moment, read.entry.recorded);
      }
    }
    return moment.state;
  } finally {
    await store.close();
  }
};
