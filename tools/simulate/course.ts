import { type CalendarDate, dateIn } from "@hemicycle/base";
import { type Event, questionKey, type Recorded } from "@hemicycle/engine";

/** What an observer writes down of the course of a session: days, lists, texts, editions. */
export interface Course {
  session: string | null;
  opens: CalendarDate | null;
  firstSitting: CalendarDate | null;
  /** The session in which an amendment of the rules was adopted, with its edition. */
  amendedIn: string | null;
  /** Last day for written input, as published for this session. */
  inputDay: CalendarDate | null;
  /** Persons on the lists of the General Debate. */
  readonly listed: Set<string>;
  /** Amendments that are not to be voted on, and why. */
  readonly gone: Map<string, "fallen" | "withdrawn" | "inadmissible">;
  /** Motions to sit in camera, by the key of their question. */
  readonly closing: Set<string>;
  readonly committees: Set<string>;
}

export const newCourse = (): Course => ({
  session: null,
  opens: null,
  firstSitting: null,
  amendedIn: null,
  inputDay: null,
  listed: new Set(),
  gone: new Map(),
  closing: new Set(),
  committees: new Set(),
});

/** The day of an entry at the seat of the simulated assembly. */
export const dayOfEntry = ({ at }: Recorded): CalendarDate => dateIn("Europe/Zurich", at);

export function writeCourse(course: Course, { event, body }: Recorded): void {
  writeAmendments(course, event);
  writePlans(course, event);
  switch (event.type) {
    case "SpeakerRegistered":
      if (body === undefined) course.listed.add(event.person);
      break;
    case "SpeakerUnregistered":
      if (body === undefined) course.listed.delete(event.person);
      break;
    case "MandateEnded":
      course.listed.delete(event.person);
      break;
    case "MotionMoved": {
      const key = questionKey({ kind: "motion", motion: event.motion });
      if (event.kind === "inCamera") course.closing.add(key);
      else course.closing.delete(key);
      break;
    }
    case "BodyEstablished":
      if (event.kind === "committee") course.committees.add(event.body);
      break;
  }
}

function writePlans(course: Course, event: Event): void {
  switch (event.type) {
    case "SessionConvened":
      course.session = event.session;
      course.opens = event.opens;
      course.firstSitting = event.firstSitting ?? event.opens;
      course.inputDay = null;
      for (const register of [course.listed, course.gone, course.closing]) register.clear();
      break;
    case "DeadlinePublished":
      if (event.of === "input") course.inputDay = event.day;
      break;
    case "RulesAmended":
      if (event.edition !== undefined) course.amendedIn ??= course.session;
      break;
  }
}

function writeAmendments({ gone }: Course, event: Event): void {
  switch (event.type) {
    case "AmendmentFallen":
      gone.set(event.amendment, "fallen");
      break;
    case "AmendmentWithdrawn":
      gone.set(event.amendment, "withdrawn");
      break;
    case "AmendmentTakenOver":
      gone.delete(event.amendment);
      break;
    case "AmendmentRuledOn":
      if (event.admissible) gone.delete(event.amendment);
      else gone.set(event.amendment, "inadmissible");
      break;
  }
}
