import type { Edition } from "@hemicycle/engine";
import type { Givens } from "./examples.ts";

/** What the situations of a rulebook are made of. Everything in them is invented. */
export interface Setting {
  readonly book: string;
  /** Where the assembly sits, and the days of its session. */
  readonly zone: string;
  readonly founded: string;
  readonly opens: string;
  readonly closes: string;
  /** How many members there are: M1, M2, … */
  readonly members: number;
  /** Ids of officials beside the Secretary General, and the titles of the offices they hold. */
  readonly officials: readonly (readonly [id: string, title: string])[];
  /** The lines by which the session is decided and convened. */
  readonly convened: readonly string[];
  /** The office that opens the first sitting. */
  readonly opener: string;
  /** Short ways to say several lines. */
  readonly macros: readonly (readonly [RegExp, (...said: string[]) => readonly string[]])[];
}

const reaches: readonly string[] = ["a founded assembly", "a convened session", "a sitting"];

const memberIds = ({ members }: Setting): readonly string[] =>
  Array.from({ length: members }, (_, at) => `M${at + 1}`);

const founded = (setting: Setting, edition: Edition): readonly string[] => [
  `on ${setting.founded}`,
  `Secretariat founds EX "Assembly of the examples" under ${setting.book} edition ${edition.id}, ` +
    `seat ${setting.zone}, secretary SEC "Secretary"`,
  ...[["SG", "Secretary General"] as const, ...setting.officials].flatMap(([id, title]) => [
    `Secretariat registers ${id} "${title}" as official`,
    `Secretariat assigns ${title} to ${id}: "invented for the examples"`,
  ]),
];

const convened = (setting: Setting): readonly string[] => [
  ...memberIds(setting).map((id) => `Secretariat admits ${id} "${id}" as member from 2000-01-01`),
  ...setting.convened,
  `Secretariat accredits ${memberIds(setting).join(", ")}`,
  ...memberIds(setting).flatMap((id) =>
    ["woman", "man"].map(
      (sex, at) =>
        `Secretariat registers ${id}.${at + 1} "Delegate ${at + 1} of ${id}" of ${id} ` +
        `as delegate, ${sex}, parliamentarian yes`,
    ),
  ),
];

/** In the first delegations that are in the room. */
const opened = (setting: Setting, inRoom: number): readonly string[] => {
  const entering = memberIds(setting).slice(0, inRoom);
  return [
    `on ${setting.opens}`,
    `09:00 ${setting.opener} opens sitting PL1`,
    `Secretariat lets in ${entering.flatMap((id) => [`${id}.1`, `${id}.2`]).join(", ")}`,
    'Secretariat places item I1 "An item" as other item',
  ];
};

/** "a founded assembly", "a convened session", "a sitting", "a sitting, 7 in the room". */
export const situations = (setting: Setting): Givens => ({
  fixture: (phrase, edition) => {
    if (phrase === "nothing") return [[`on ${setting.founded}`]];
    const [, main = "", inRoom = String(setting.members)] =
      /^(.+?)(?:, (\d+) in the room)?$/.exec(phrase) ?? [];
    const reach = reaches.indexOf(main);
    if (reach < 0) return null;
    const stages = [founded(setting, edition), convened(setting), opened(setting, Number(inRoom))];
    return stages.slice(0, reach + 1);
  },
  macro: (phrase) => {
    for (const [pattern, expand] of setting.macros) {
      const found = pattern.exec(phrase);
      if (found !== null) return expand(...found.slice(1));
    }
    return null;
  },
  usual: "a sitting",
});
