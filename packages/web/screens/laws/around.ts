import { askOf, type ConsultationView, consultationsOn, consultationView } from "@hemicycle/engine";
import { todayAt } from "../secretariat/deadlines.ts";
import type { Desk } from "../secretariat/desk.ts";
import type { Wanted } from "../secretariat/forms.ts";

/** What a page around model laws is given: what it shows, and how it asks for an act. */
export interface AroundWork {
  readonly desk: Desk;
  readonly assembly: string;
  /** The member for whose parliament somebody speaks here, in no office; null for all others. */
  readonly own: string | null;
  readonly ask: (wanted: Wanted) => void;
}

/** Consultations on a law as they stand today, the latest first. */
export const viewsOn = (desk: Desk, law: string): readonly ConsultationView[] => {
  const given = { ask: askOf(desk.edition), today: todayAt(desk) };
  return consultationsOn(desk.state, law)
    .flatMap(({ id }) => consultationView(desk.state, id, given) ?? [])
    .toReversed();
};

/** A calendar day in the reader's language, with its year. */
export const dayText = ({ scene: { words } }: Pick<Desk, "scene">, day: string): string =>
  words.date(Date.parse(`${day}T12:00:00Z`), "UTC");
