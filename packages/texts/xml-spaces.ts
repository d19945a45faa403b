import type { Facts } from "@hemicycle/base";
import type { XmlAttribute, XmlFaultId } from "./xml.ts";

/** The prefixes that an element binds, and those of the elements around it. */
export interface Scope {
  readonly bound: ReadonlyMap<string, string>;
  readonly around: Scope | undefined;
}

interface Named {
  readonly local: string;
  readonly space: string;
  readonly scope: Scope | undefined;
}

interface Wrong {
  readonly id: XmlFaultId;
  readonly facts: Facts;
}

const xmlSpace = "http://www.w3.org/XML/1998/namespace";

/** The namespace of an element and of those inside it (Namespaces in XML 1.0), or what is wrong. */
export const spacesOf = (
  name: string,
  attributes: readonly XmlAttribute[],
  around: Scope | undefined,
): Named | Wrong => {
  const scope = scopeOf(attributes, around);
  const own = expanded(name, scope);
  if (own === undefined) return unbound(name);
  const wrong = faultOf(attributes, scope);
  return wrong ?? { ...own, scope };
};

const scopeOf = (
  attributes: readonly XmlAttribute[],
  around: Scope | undefined,
): Scope | undefined => {
  if (!attributes.some(({ name }) => name.startsWith("xmlns"))) return around;
  const bound = attributes.filter(({ name }) => name === "xmlns" || name.startsWith("xmlns:"));
  if (bound.length === 0) return around;
  return { bound: new Map(bound.map(({ name, value }) => [name.slice(6), value])), around };
};

const expanded = (name: string, scope: Scope | undefined) => {
  const colon = name.indexOf(":");
  const [prefix, local] = colon < 0 ? ["", name] : [name.slice(0, colon), name.slice(colon + 1)];
  if (local === "" || local.includes(":") || colon === 0) return undefined;
  const space = prefix === "xml" ? xmlSpace : boundTo(prefix, scope);
  return space === undefined ? undefined : { local, space };
};

const boundTo = (prefix: string, scope: Scope | undefined): string | undefined => {
  for (let at = scope; at !== undefined; at = at.around) {
    const space = at.bound.get(prefix);
    if (space !== undefined) return space === "" && prefix !== "" ? undefined : space;
  }
  return prefix === "" ? "" : undefined;
};

const unbound = (name: string): Wrong => ({
  id: "xml-prefix",
  facts: { prefix: name.slice(0, Math.max(0, name.indexOf(":"))) },
});

/** Two attributes are the same when their names are, or what their prefixes stand for. */
const faultOf = (
  attributes: readonly XmlAttribute[],
  scope: Scope | undefined,
): Wrong | undefined => {
  if (attributes.length === 0) return undefined;
  const seen = new Set<string>();
  for (const { name } of attributes) {
    const key = keyOf(name, scope);
    if (key === undefined) return unbound(name);
    if (seen.has(key)) return { id: "xml-twice", facts: { name } };
    seen.add(key);
  }
  return undefined;
};

const keyOf = (name: string, scope: Scope | undefined): string | undefined => {
  if (!name.includes(":") || name.startsWith("xmlns:")) return name;
  const own = expanded(name, scope);
  return own === undefined ? undefined : `{${own.space}}${own.local}`;
};
