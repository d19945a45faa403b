import { type Contention, historyOf, type Period, type Said, spanOf } from "@hemicycle/engine";
import type { Scene } from "../model/scene.ts";

type Telling = Pick<Scene, "state" | "words">;

/** Before all days that are counted: nobody has said since when. */
const ever = "0001-01-01";

export const dayText = ({ words }: Pick<Scene, "words">, day: string): string =>
  words.date(Date.parse(`${day}T12:00:00Z`), "UTC");

const partText = (scene: Pick<Scene, "words">, part: string): string => {
  if (part.length === 10) return dayText(scene, part);
  if (part.length === 4) return part;
  const month = { year: "numeric", month: "long", timeZone: "UTC" } as const;
  const format = new Intl.DateTimeFormat(scene.words.locale, month);
  return format.format(Date.parse(`${part}-01T12:00:00Z`));
};

/** A day as far as it is known: "8 Feb 2024", "2010", "between 1993 and 1995". */
export const whenText = (scene: Pick<Scene, "words">, when: string | null): string => {
  if (when === null) return scene.words.say("members.period.goesOn");
  if (spanOf(when).first === ever) return scene.words.say("members.period.ever");
  const [first = "", last] = when.split("/").map((part) => partText(scene, part));
  return last === undefined ? first : scene.words.say("members.when.between", { first, last });
};

/** What is said of a period in a few words: "Party, 8 Feb 2024". */
const saidText = (scene: Pick<Scene, "words">, { kind, from }: Said): string =>
  `${scene.words.say(`event.periodKind.${kind}`)} (${whenText(scene, from)})`;

/** A period as a sentence names it; its id where nobody says anything of it. */
export const periodName = (scene: Telling, member: string, id: string): string => {
  const period = historyOf(scene.state, member).find((one) => one.id === id);
  const said = period?.contentions.find((one) => one.said !== null)?.said ?? null;
  return said === null ? id : saidText(scene, said);
};

/** Something that is held of a period, as the page shows it. */
export interface Reading {
  readonly id: string;
  readonly who: string;
  /** What it says the member is; null: that the period never was. */
  readonly kind: string | null;
  readonly from: string;
  readonly until: string;
  readonly notice: string | null;
  readonly basis: string;
  readonly corrections: readonly string[];
  readonly works: boolean;
}

/** A period with all that is held of it, side by side. */
export interface ShownPeriod {
  readonly id: string;
  readonly instrument: string | null;
  readonly readings: readonly Reading[];
  readonly disputed: boolean;
  /** Why the secretariat works by the reading that it works by; null where nobody has said. */
  readonly reason: string | null;
}

/** The history of a member in the reader's words, in the order in which it was entered. */
export const periodsShown = (scene: Telling, member: string): readonly ShownPeriod[] =>
  historyOf(scene.state, member).map((period) => ({
    id: period.id,
    instrument: period.instrument,
    readings: period.contentions.map((one) => readingOf(scene, period, one)),
    disputed: period.contentions.length > 1,
    reason: period.worksBy?.reason ?? null,
  }));

const readingOf = (scene: Telling, { worksBy }: Period, one: Contention): Reading => {
  const { words } = scene;
  const { id, heldBy, said, basis, corrected } = one;
  const entered = basis === "" ? "members.period.register" : "members.period.entered";
  return {
    id,
    who: heldBy === null ? words.say(entered) : words.say("members.period.heldBy", { who: heldBy }),
    kind: said === null ? null : words.say(`event.periodKind.${said.kind}`),
    from: said === null ? "" : whenText(scene, said.from),
    until: said === null ? "" : whenText(scene, said.until),
    notice: said?.notice == null ? null : whenText(scene, said.notice),
    basis,
    corrections: corrected.map(({ reason, said: before }) =>
      words.say("members.period.corrected", {
        reason,
        kind:
          before === null
            ? words.say("members.period.never")
            : words.say(`event.periodKind.${before.kind}`),
        from: before === null ? "" : whenText(scene, before.from),
        until: before === null ? "" : whenText(scene, before.until),
      }),
    ),
    works: worksBy?.contention === id,
  };
};
