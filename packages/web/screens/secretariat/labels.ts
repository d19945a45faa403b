import { offices, type State } from "@hemicycle/engine";
import { memberName, officeName, personName } from "../model/names.ts";
import { itemTitle } from "../model/questions.ts";
import type { Scene } from "../model/scene.ts";
import type { FormType, Wanted } from "./forms.ts";

/** An act as its button and the record of what was kept name it. */
export interface Labelled {
  readonly type: FormType;
  readonly fixed: Wanted["fixed"];
}

/** What an act of the secretariat is called, with whom or what it is about. */
export const doText = (scene: Scene, { type, fixed }: Labelled): string =>
  scene.words.say(`secretariat.do.${type}`, {
    who: aboutWhat(scene, fixed),
    office: officeIn(scene, fixed),
    count: listIn(fixed, "members").length,
  });

const textIn = (fixed: Wanted["fixed"], name: string): string | null => {
  const value = fixed[name];
  return typeof value === "string" ? value : null;
};

const listIn = (fixed: Wanted["fixed"], name: string): readonly string[] => {
  const value = fixed[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** The first of what an act can be about. */
const aboutWhat = (scene: Scene, fixed: Wanted["fixed"]): string => {
  const { state } = scene;
  const person = textIn(fixed, "person") ?? holderOf(state, fixed);
  if (person !== null) return personName(scene, person);
  const member = textIn(fixed, "member") ?? listIn(fixed, "members")[0] ?? null;
  if (member !== null) return memberName(scene, member);
  const item = textIn(fixed, "item");
  if (item !== null) return itemTitle(scene, item);
  const list = textIn(fixed, "import");
  return list === null ? "" : (state.imports.get(list)?.source.title ?? list);
};

/** Whose card or credential it is. */
const holderOf = (state: State, fixed: Wanted["fixed"]): string | null => {
  const card = state.cards.get(textIn(fixed, "card") ?? "");
  const credential = state.credentials.get(textIn(fixed, "credential") ?? "");
  return (card ?? credential)?.person ?? null;
};

const officeIn = (scene: Scene, fixed: Wanted["fixed"]): string => {
  const held = offices.find((office) => office === fixed["office"]);
  return held === undefined ? "" : officeName(scene, held);
};
