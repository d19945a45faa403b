import * as z from "zod";

/** The forms of what cards, passkeys and institutions ask for and answer. */

const id = z.string().min(1).max(40);
const instant = z.iso.datetime();

/** People that one request may name. */
export const cardLimit = 2_000;

export const issueCardsSchema = z.strictObject({
  people: z
    .array(id)
    .min(1)
    .max(cardLimit)
    .refine((all) => new Set(all).size === all.length, "Nobody is named twice"),
  /** Whether devices were lost: what these people have enrolled so far ends. */
  replacing: z.boolean().optional(),
});

export const cardsSchema = z.strictObject({
  cards: z.array(
    z.strictObject({
      card: id,
      person: id,
      name: z.string(),
      /** Shown this once: 16 signs in groups of four. */
      code: z.string(),
      until: instant,
    }),
  ),
});

export const openCardSchema = z.strictObject({ code: z.string().min(1).max(60) });

export const openedCardSchema = z.strictObject({
  person: id,
  name: z.string(),
  /** Until when a credential can be enrolled with it at this browser. */
  until: instant,
});

export const emptySchema = z.strictObject({});

/** What browsers write is between 20 bytes and some kilobytes (Web Authentication, 5.8.3). */
const bytes = (limit: number) =>
  z
    .string()
    .max(limit)
    .regex(/^[\w-]+$/, "base64url is expected");
const credentialId = bytes(1_400);
const common = {
  id: credentialId,
  rawId: credentialId,
  type: z.literal("public-key"),
  authenticatorAttachment: z.string().max(40).nullish(),
  clientExtensionResults: z.looseObject({}),
};

export const enrolPasskeySchema = z.strictObject({
  /** RegistrationResponseJSON of Web Authentication, 5.1.8. */
  response: z.looseObject({
    ...common,
    response: z.looseObject({ clientDataJSON: bytes(8_000), attestationObject: bytes(32_000) }),
  }),
});

export const usePasskeySchema = z.strictObject({
  /** AuthenticationResponseJSON of Web Authentication, 5.1.8. */
  response: z.looseObject({
    ...common,
    response: z.looseObject({
      clientDataJSON: bytes(8_000),
      authenticatorData: bytes(4_000),
      signature: bytes(8_000),
      userHandle: bytes(100).nullish(),
    }),
  }),
});

/** What stands in the header Hemicycle-Gesture, as base64url of its JSON. */
export const gestureSchema = z.strictObject({
  ...usePasskeySchema.shape,
  /** Number of the last entry that the device had. */
  after: z.int().min(0),
  /** What the server gave out right before: no gesture that names it is older. */
  mark: bytes(200),
});

export const gestureMarkSchema = z.strictObject({ mark: z.string() });

/** Options as the browser takes them (Web Authentication, 5.1.8 and 5.1.10). */
export const passkeyOptionsSchema = z.looseObject({
  challenge: z.string(),
  timeout: z.number().optional(),
});

export const institutionSchema = z.strictObject({ name: z.string() }).nullable();
export const institutionQuery = z.looseObject({});
