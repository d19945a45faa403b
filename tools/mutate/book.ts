import { posix } from "node:path";
import { compileFunction } from "node:vm";
import * as base from "@hemicycle/base";
import type { Rulebook } from "@hemicycle/engine";
import * as engine from "@hemicycle/engine";
import ts from "typescript";
import type { Source } from "../tidy/source.ts";

/** A rulebook whose files can be exchanged: only they are run anew, the engine stays. */
export interface Book {
  /** The files that it is made of, in alphabetical order; its entry is one of them. */
  readonly files: readonly string[];
  /** The rulebook, with one file as it is given here in the place of what is read. */
  readonly load: (changed?: Source) => Rulebook;
}

/** Runs a module: its imports come by `require`, what it exports goes onto `exports`. */
type Run = (require: (specifier: string) => unknown, exports: Exports) => void;
type Exports = Record<string, unknown>;

/** What the files of a rulebook may import from outside of it. */
const outside: Readonly<Record<string, unknown>> = {
  "@hemicycle/base": base,
  "@hemicycle/engine": engine,
};

/**
 * A rulebook from the file that exports it and whatever that imports.
 * @param read gives the text of a file by its path from the root.
 * @throws when a file imports what is neither a file nor one of the packages that it may import.
 */
export function bookAt(entry: string, read: (path: string) => string): Book {
  const kept = new Map<string, Run>();
  const known = (path: string): Run => {
    const run = kept.get(path) ?? compiled({ path, text: read(path) });
    kept.set(path, run);
    return run;
  };
  const load = (changed?: Source): Rulebook => {
    const other = changed === undefined ? null : compiled(changed);
    return rulebookIn(runFrom(entry, (path) => (path === changed?.path && other) || known(path)));
  };
  load();
  return { files: [...kept.keys()].sort(), load };
}

function compiled({ path, text }: Source): Run {
  const { outputText } = ts.transpileModule(text, {
    fileName: path,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  });
  // The two parameters are those of `Run`.
  return compileFunction(outputText, ["require", "exports"], { filename: path }) as Run;
}

/** Runs a module and, before it, those that it imports, each once. */
function runFrom(entry: string, find: (path: string) => Run): Exports {
  const loaded = new Map<string, Exports>();
  const enter = (path: string): Exports => {
    const before = loaded.get(path);
    if (before !== undefined) return before;
    const exports: Exports = {};
    loaded.set(path, exports);
    find(path)((specifier) => imported(path, specifier, enter), exports);
    return exports;
  };
  return enter(entry);
}

function imported(from: string, specifier: string, enter: (path: string) => Exports): unknown {
  if (specifier.startsWith(".")) return enter(posix.join(posix.dirname(from), specifier));
  if (Object.hasOwn(outside, specifier)) return outside[specifier];
  throw new Error(`${from} imports ${specifier}, which no rulebook may`);
}

function rulebookIn(exports: Exports): Rulebook {
  const found = Object.values(exports).find(isRulebook);
  if (found === undefined) throw new Error("the entry of a rulebook exports no rulebook");
  return found;
}

/** Nothing else that such a file exports has offices and editions. */
function isRulebook(one: unknown): one is Rulebook {
  return typeof one === "object" && one !== null && "offices" in one && "editions" in one;
}
