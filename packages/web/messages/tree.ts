import type { IntlMessageFormat } from "intl-messageformat";

export type Tree = ReturnType<IntlMessageFormat["getAst"]>;
export type Node = Tree[number];

/** The kinds of node of a parsed ICU message, as the parser numbers them. */
export const kinds = {
  literal: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  pound: 7,
  tag: 8,
} as const;

const firstStrongIsolate = "\u2068";
const popIsolate = "\u2069";

/**
 * Puts every inserted text between isolates, so that a Latin name or a clause number keeps its own
 * direction inside an Arabic sentence (Unicode Standard Annex 9, 2.4). Figures need none.
 */
export function isolated(tree: Tree): Tree {
  return tree.flatMap((node): Node[] => {
    if (node.type !== kinds.argument) return [withChildren(node, isolated)];
    return [literal(firstStrongIsolate), node, literal(popIsolate)];
  });
}

/** Every node of a message, those inside branches and tags too. */
export function nodesOf(tree: Tree): Node[] {
  return tree.flatMap((node) => [node, ...nodesOf(childrenOf(node).flat())]);
}

function childrenOf(node: Node): Tree[] {
  if (node.type === kinds.tag) return [node.children];
  if (node.type !== kinds.plural && node.type !== kinds.select) return [];
  return Object.values(node.options).map((option) => option.value);
}

function withChildren(node: Node, change: (tree: Tree) => Tree): Node {
  if (node.type === kinds.tag) return { ...node, children: change(node.children) };
  if (node.type !== kinds.plural && node.type !== kinds.select) return node;
  const options = Object.entries(node.options).map(([name, option]) => {
    return [name, { ...option, value: change(option.value) }];
  });
  return { ...node, options: Object.fromEntries(options) };
}

function literal(value: string): Node {
  return { type: kinds.literal, value };
}
