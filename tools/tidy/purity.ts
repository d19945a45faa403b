import { builtinModules } from "node:module";
import ts from "typescript";
import { purePackages } from "./import-table.ts";
import { importsOf } from "./imports.ts";
import { globalsRead } from "./scope.ts";
import { at, type Finding, isCode, isTest, packageOf, type Source, treeOf } from "./source.ts";

/**
 * What a pure package may not read, with what to do instead. Time, identity and lots come with the
 * act; what goes out and what comes in is the business of the packages around it.
 */
const impure: Readonly<Record<string, string>> = {
  ...all("time comes with the act", ["performance", "Temporal"]),
  ...all("nothing happens later in a pure package", [
    ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask"],
    ...["requestAnimationFrame", "requestIdleCallback"],
  ]),
  ...all("lots are drawn outside and come with the act", ["crypto"]),
  ...all("there is no input and no output here", [
    ...["fetch", "console", "XMLHttpRequest", "WebSocket", "EventSource", "Worker"],
    ...["localStorage", "sessionStorage", "indexedDB", "BroadcastChannel"],
  ]),
  ...all("this runs in browsers and on servers alike", [
    ...["process", "Buffer", "require", "module", "__dirname", "__filename", "global"],
    ...["window", "document", "navigator", "location", "self", "globalThis"],
  ]),
  ...all("no code is made from text", ["eval", "Function"]),
};

function all(instead: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, instead]));
}

/** Readings of the clock, of chance and of the outer world, in the packages that may not. */
export function purityFindings(
  sources: readonly Source[],
  packages: readonly string[] = purePackages,
): readonly Finding[] {
  return sources.filter((source) => isHeld(source.path, packages)).flatMap(findingsIn);
}

function isHeld(path: string, packages: readonly string[]): boolean {
  return isCode(path) && !isTest(path) && packages.includes(packageOf(path) ?? "");
}

function findingsIn(source: Source): readonly Finding[] {
  const modules = importsOf(source)
    .filter(({ specifier }) => isNodeModule(specifier))
    .map(({ specifier, line }) => ({
      path: source.path,
      line,
      what: `${specifier} is not there in a browser`,
    }));
  const globals = globalsRead(treeOf(source)).flatMap((node) => {
    const what = readingOf(node);
    return what === undefined ? [] : [at(source, node, what)];
  });
  return [...modules, ...globals];
}

const isNodeModule = (specifier: string): boolean =>
  specifier.startsWith("node:") || builtinModules.includes(specifier);

function readingOf(node: ts.Identifier): string | undefined {
  if (node.text === "Date") return clock(node);
  if (node.text === "Math") return chance(node);
  const instead = Object.hasOwn(impure, node.text) ? impure[node.text] : undefined;
  return instead === undefined ? undefined : `reads ${node.text}: ${instead}`;
}

/**
 * A date that is made from what is given is no clock; every other use of `Date` could become one.
 */
function clock(node: ts.Identifier): string | undefined {
  const { parent } = node;
  const given = ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0;
  const compared = ts.isBinaryExpression(parent) && parent.right === node;
  const computed =
    ts.isPropertyAccessExpression(parent) && ["UTC", "parse"].includes(parent.name.text);
  if (given || computed || (compared && isInstanceOf(parent))) return undefined;
  return "reads the clock: time comes with the act";
}

const isInstanceOf = (node: ts.BinaryExpression): boolean =>
  node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;

/** `Math` by its plain members only, so that chance cannot come in under another name. */
function chance({ parent }: ts.Identifier): string | undefined {
  const plain = ts.isPropertyAccessExpression(parent) && parent.name.text !== "random";
  return plain ? undefined : "draws a lot: lots are drawn outside and come with the act";
}
