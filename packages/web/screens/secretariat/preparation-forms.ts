import {
  type ActType,
  type DecidedSession,
  deadlineKinds,
  debateLists,
  documentKinds,
  documentLanguages,
  isOnList,
  sessionAhead,
} from "@hemicycle/engine";
import { ownNames } from "../../messages/index.ts";
import { listName } from "../model/debate.ts";
import { speakerParts } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";
import { byName } from "../model/search.ts";
import { choice, type FormField, field, type Option, several } from "./form-fields.ts";
import { nextId } from "./ids.ts";

/** Acts before, beside and after a session for which something is filled in. */
export type PreparationType = Extract<
  ActType,
  | "DecideSession"
  | "PublishDeadline"
  | "RecordHostAgreement"
  | "InviteToSession"
  | "AssureVisas"
  | "ShareCosts"
  | "SendAgenda"
  | "DispatchDocument"
  | "PublishSummaryRecord"
  | "RegisterSpeaker"
  | "UnregisterSpeaker"
>;

type Maker = (scene: Scene) => readonly FormField[];

const nothing = () => [];
const document = (): FormField =>
  field("file", "document", {
    label: "secretariat.field.document",
    help: "secretariat.field.document.help",
  });
const sent = (): FormField =>
  field("date", "sent", {
    label: "secretariat.field.sent",
    must: false,
    help: "secretariat.field.sent.help",
  });

/** What names a session and when and where it is. */
const sessionFields = (known?: DecidedSession): readonly FormField[] => [
  field("id", "session", {
    label: "secretariat.field.session",
    value: known?.id ?? "",
    help: "secretariat.field.session.help",
  }),
  field("line", "title", { label: "secretariat.field.title", value: known?.title ?? "" }),
  field("line", "place", { label: "secretariat.field.place", value: known?.place ?? "" }),
  field("date", "opens", { label: "secretariat.field.opens", value: known?.opens ?? "" }),
  field("date", "closes", { label: "secretariat.field.closes", value: known?.closes ?? "" }),
];

/** The next session is convened as it was decided; a past one says from where it is known. */
export const conveningFields = ({ state }: Scene): readonly FormField[] => [
  ...sessionFields(state.calendar.get(sessionAhead(state)?.id ?? "")),
  sent(),
  field("prose", "source", {
    label: "secretariat.field.fromSource",
    must: false,
    help: "secretariat.field.fromSource.help",
  }),
];

/** The fields of each act; the compiler finds the one that was forgotten. */
export const preparationMakers: Readonly<Record<PreparationType, Maker>> = {
  DecideSession: () => [
    ...sessionFields(),
    field("prose", "basis", { label: "secretariat.field.decision" }),
  ],
  PublishDeadline: ({ words }) => [
    choice("of", "secretariat.field.deadline", {
      options: deadlineKinds.map((value) => ({
        value,
        label: words.say(`secretariat.deadline.kind.${value}`),
      })),
    }),
    field("date", "day", { label: "secretariat.field.publishedDay" }),
    field("prose", "source", { label: "secretariat.field.source" }),
  ],
  RecordHostAgreement: () => [document()],
  InviteToSession: nothing,
  AssureVisas: () => [field("prose", "source", { label: "secretariat.field.source" })],
  ShareCosts: () => [field("prose", "basis", { label: "secretariat.field.decision" })],
  SendAgenda: () => [document(), sent()],
  DispatchDocument: ({ state, words }) => [
    field("id", "document", {
      label: "secretariat.field.documentId",
      value: nextId("D", (id) => state.session?.preparation.documents.has(id) === true),
    }),
    field("line", "title", { label: "secretariat.field.title" }),
    choice("kind", "secretariat.field.documentKind", {
      options: documentKinds.map((value) => ({
        value,
        label: words.say(`secretariat.document.${value}`),
      })),
    }),
    several(
      "languages",
      "secretariat.field.languages",
      documentLanguages.map((value) => ({ value, label: ownNames[value] })),
    ),
    field("hash", "sha256", {
      label: "secretariat.field.document",
      must: false,
      help: "secretariat.field.document.help",
    }),
    sent(),
  ],
  PublishSummaryRecord: () => [document()],
  RegisterSpeaker: (scene) => [
    choice("person", "secretariat.field.speaker", { options: speakerOptions(scene) }),
    choice("list", "secretariat.field.list", {
      options: debateLists.map((value) => ({ value, label: listName(scene, value) })),
    }),
  ],
  UnregisterSpeaker: nothing,
};

/** Delegates who are on no list yet, by their delegations. */
const speakerOptions = ({ state, words }: Scene): readonly Option[] =>
  state.people
    .values()
    .filter(({ id, capacity }) => capacity === "delegate" && !isOnList(state, id))
    .map(({ id, name }) => {
      const { delegation } = speakerParts({ state, words }, id);
      return { value: id, label: `${delegation}: ${name}`, name: delegation };
    })
    .toSorted(byName(words))
    .map(({ value, label }) => ({ value, label }));
