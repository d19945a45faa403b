import {
  acceptShares,
  belenios2048,
  type Ceremony,
  type Chance,
  certify,
  countPublished,
  credentialKey,
  decryptionKey,
  decryptPublished,
  type GivenBack,
  type Group,
  giveBack,
  type Machine,
  newSeed,
  openCeremony,
  type Published,
  publishedIn,
  Refusal,
  readCredential,
  readRegistered,
  readTrustees,
  share,
  sourceOf,
  verifyArchive,
} from "@hemicycle/ballots";
import { hex } from "@hemicycle/base";

/** What a Teller's device computes; the page asks a worker, as some of it takes seconds. */

/** The own key, which never leaves the device unless its Teller takes it along in a file. */
interface Own {
  readonly seed: string;
}

/** A ceremony as its certificates open it: those that were read aloud, in their order. */
interface Opened {
  readonly certificates: readonly string[];
  readonly threshold: number;
}

/** An archive as it was fetched, and what the journal says of it. */
interface Fetched {
  readonly archive: Uint8Array;
  /** Hashes of the archive in the journal: at the opening, at the close, with a result. */
  readonly heads: readonly string[];
  /** SHA-256 of the public keys. */
  readonly trustees: string;
}

export type TellerQuestion =
  | { readonly kind: "seed" }
  | (Own & { readonly kind: "certify"; readonly size: number; readonly threshold: number } & {
      /** The place of the Teller, from 1. */
      readonly index: number;
    })
  | (Own & Opened & { readonly kind: "share" })
  | (Own & Opened & { readonly kind: "accept"; readonly delivery: string })
  | (Opened & { readonly kind: "keys"; readonly trustees: string })
  | (Own & Fetched & { readonly kind: "decrypt"; readonly key: string; readonly owner: number })
  | (Fetched & { readonly kind: "count" })
  /** The public parts of credentials that were typed from a card, which a member gives back. */
  | {
      readonly kind: "public";
      readonly member: string;
      readonly typed: readonly string[];
      readonly election: string;
      readonly list: string;
    };

export type TellerAnswer =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "counts"; readonly counts: readonly (readonly number[])[] }
  | { readonly kind: "public"; readonly credentials: readonly GivenBack[]; readonly votes: number }
  /** Why it cannot be done, by the name of what is wrong; `trustee`: whose message is. */
  | {
      readonly kind: "refused";
      readonly why: string;
      readonly where: string;
      readonly trustee: number | null;
    };

export interface Surroundings {
  readonly machine: Machine;
  readonly chance: Chance;
  /** Told of ballots that were checked, of all there are. */
  readonly tell: (checked: number, of: number) => void;
}

type Computed = TellerAnswer | Refusal | string;

/** Answers a question of the page; what does not hold is an answer too. */
export const tellerAnswer = async (
  question: TellerQuestion,
  around: Surroundings,
): Promise<TellerAnswer> => {
  const computed = await compute(question, around);
  if (typeof computed === "string") return { kind: "text", text: computed };
  if (!(computed instanceof Refusal)) return computed;
  const { id, where, facts } = computed;
  const { trustee } = facts;
  return { kind: "refused", why: id, where, trustee: typeof trustee === "number" ? trustee : null };
};

const compute = async (question: TellerQuestion, around: Surroundings): Promise<Computed> => {
  const { machine, chance } = around;
  const group = belenios2048(machine);
  switch (question.kind) {
    case "seed":
      return newSeed(chance);
    case "certify": {
      const { seed, size, threshold, index } = question;
      const context = { group: group.name, size, threshold, index };
      return certify(group, { seed, context }, chance);
    }
    case "share":
      return withCeremony(group, question, (ceremony) => share(ceremony, question.seed, chance));
    case "accept":
      return withCeremony(group, question, (ceremony) => acceptShares(ceremony, question, chance));
    case "keys":
      return keysHold(group, question);
    case "decrypt":
      return decrypt(group, question, around);
    case "count":
      return count(group, question, around);
    case "public":
      return publicParts(group, question, chance);
  }
};

const withCeremony = <E>(
  group: Group<E>,
  { certificates, threshold }: Opened,
  work: (ceremony: Ceremony<E>) => string | Refusal,
): string | Refusal => {
  const opened = openCeremony(group, certificates, threshold);
  return opened instanceof Refusal ? opened : work(opened);
};

/** The keys that were made are those of the certificates that were read aloud. */
const keysHold = <E>(
  group: Group<E>,
  { trustees, certificates }: Extract<TellerQuestion, { kind: "keys" }>,
): string | Refusal => {
  const read = readTrustees(group, trustees);
  if (read instanceof Refusal) return read;
  const isTheirs = certificates.every((certificate) => trustees.includes(certificate));
  return isTheirs ? hashOf(group, trustees) : new Refusal("certificate-key");
};

const hashOf = <E>({ machine }: Group<E>, text: string): string => hex(machine.sha256(text));

/** What was fetched, once it is verified from the first byte, and is what the journal speaks of. */
const verified = async <E>(
  group: Group<E>,
  { archive, heads, trustees }: Fetched,
  { machine, tell }: Surroundings,
): Promise<Published | Refusal> => {
  const source = sourceOf(archive);
  const verdict = await verifyArchive({ source, machine, unfinished: true, progress: tell });
  if (!verdict.holds) return verdict.refusal;
  const published = await publishedIn(source, machine);
  if (published instanceof Refusal) return published;
  const isKnown = heads.every((head) => published.heads.includes(head));
  if (!isKnown) return new Refusal("chain");
  const isTheirs = hashOf(group, published.setup.trustees) === trustees;
  return isTheirs ? published : new Refusal("public-key");
};

const decrypt = async <E>(
  group: Group<E>,
  asked: Extract<TellerQuestion, { kind: "decrypt" }>,
  around: Surroundings,
): Promise<string | Refusal> => {
  const { seed, key, owner } = asked;
  const secret = decryptionKey(group, { seed, key });
  if (secret instanceof Refusal) return secret;
  const published = await verified(group, asked, around);
  if (published instanceof Refusal) return published;
  return decryptPublished(group, { published, owner, secret }, around.chance);
};

const count = async <E>(
  group: Group<E>,
  fetched: Fetched,
  around: Surroundings,
): Promise<Computed> => {
  const published = await verified(group, fetched, around);
  if (published instanceof Refusal) return published;
  const counts = countPublished(group, published);
  return counts instanceof Refusal ? counts : { kind: "counts", counts };
};

const publicParts = <E>(
  group: Group<E>,
  { typed, member, election, list }: Extract<TellerQuestion, { kind: "public" }>,
  chance: Chance,
): Computed => {
  const registered = readRegistered(list);
  if (registered instanceof Refusal) return registered;
  const weights = new Map(registered.map(({ credential, weight }) => [credential, weight]));
  const found = new Map<string, GivenBack>();
  let votes = 0;
  for (const [at, one] of typed.entries()) {
    const credential = readCredential(one);
    if (credential instanceof Refusal) return credential.within(String(at));
    const key = credentialKey(group, { credential, uuid: election });
    const given = giveBack(group, { key, uuid: election, member }, chance);
    const weight = weights.get(given.credential);
    if (weight === undefined) return new Refusal("unregistered", String(at));
    if (found.has(given.credential)) return new Refusal("credential-twice", String(at));
    found.set(given.credential, given);
    votes += weight;
  }
  return { kind: "public", credentials: [...found.values()], votes };
};
