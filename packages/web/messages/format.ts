import type { Part, Values } from "./index.ts";
import { kinds, type Node, type Tree } from "./tree.ts";

/** What a language gives to whatever is said in it; each is made when it is first needed. */
export class Speech {
  readonly #locale: string;
  #numbers: Intl.NumberFormat | undefined;
  readonly #rules = new Map<"cardinal" | "ordinal", Intl.PluralRules>();

  constructor(locale: string) {
    this.#locale = locale;
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.#locale);
    return this.#numbers.format(value);
  }

  plural(value: number, type: "cardinal" | "ordinal" = "cardinal"): string {
    const rules = this.#rules.get(type) ?? new Intl.PluralRules(this.#locale, { type });
    this.#rules.set(type, rules);
    return rules.select(value);
  }
}

interface Saying {
  readonly speech: Speech;
  readonly values: Values;
  /** What "#" stands for within a plural. */
  readonly counted?: number;
}

/**
 * What a parsed ICU message says, in pieces of which no two beside each other are plain. Throws
 * where a value is missing: a sentence with a hole is never shown.
 */
export const said = (tree: Tree, saying: Saying): readonly Part[] => {
  const all: Part[] = [];
  for (const part of tree.flatMap((node) => partsOf(node, saying))) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
};

/** A message in one piece; what stands under a tag is said like the rest. */
export const saidPlainly = (tree: Tree, saying: Saying): string =>
  said(tree, saying)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");

const partsOf = (node: Node, saying: Saying): readonly Part[] => {
  switch (node.type) {
    case kinds.literal:
      return [node.value];
    case kinds.argument:
      return [String(given(node.value, saying))];
    case kinds.number:
      return [saying.speech.number(Number(given(node.value, saying)))];
    case kinds.pound:
      return saying.counted === undefined ? [] : [saying.speech.number(saying.counted)];
    case kinds.tag:
      return [{ tag: node.value, text: saidPlainly(node.children, saying) }];
    case kinds.select: {
      const { options } = node;
      const branch = options[given(node.value, saying)] ?? options["other"];
      return branch === undefined ? [] : said(branch.value, saying);
    }
    case kinds.plural:
      return pluralOf(node, saying);
    default:
      throw new Error(`a message holds what none may hold: ${node.type}`);
  }
};

const pluralOf = (
  { value: name, options, offset, pluralType }: Extract<Node, { type: typeof kinds.plural }>,
  saying: Saying,
): readonly Part[] => {
  const value = Number(given(name, saying));
  const counted = value - offset;
  const branch =
    options[`=${value}`] ?? options[saying.speech.plural(counted, pluralType)] ?? options["other"];
  return branch === undefined ? [] : said(branch.value, { ...saying, counted });
};

const given = (name: string, { values }: Saying): string | number => {
  const value = values[name];
  if (value === undefined) throw new Error(`a message lacks its value "${name}"`);
  return value;
};
