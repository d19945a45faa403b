/** What a sign-in rests on, kept until the process ends. */
import type { CardCode, IdentityStore, StoredCredential } from "./identity.ts";

export function memoryIdentity(): IdentityStore {
  return { ...memoryCards(), ...memoryCredentials() };
}

type Cards =
  | "addCards"
  | "cardOf"
  | "holdCard"
  | "releaseCard"
  | "deleteCards"
  | "spend"
  | "key"
  | "deleteSpent"
  | "deleteCodes";

function memoryCards(): Pick<IdentityStore, Cards> {
  const cards = new Map<string, CardCode>();
  const spent = new Map<string, number>();
  let kept: string | undefined;
  return {
    addCards: async (all) => {
      for (const card of all) cards.set(card.codeHash, { ...card });
    },
    cardOf: async (codeHash) => cards.get(codeHash),
    holdCard: async (codeHash, { now, until }) => {
      const card = cards.get(codeHash);
      if (card === undefined || card.openedUntil > now) return false;
      cards.set(codeHash, { ...card, openedUntil: until });
      return true;
    },
    releaseCard: async (assembly, card) => {
      for (const [hash, held] of cards) {
        const isMeant = held.assembly === assembly && held.card === card;
        if (isMeant) cards.set(hash, { ...held, openedUntil: 0 });
      }
    },
    deleteCards: async (codeHashes) => {
      for (const codeHash of codeHashes) cards.delete(codeHash);
    },
    spend: async (hash, expiresAt) => {
      if (spent.has(hash)) return false;
      spent.set(hash, expiresAt);
      return true;
    },
    key: async (proposed) => {
      kept ??= proposed;
      return kept;
    },
    deleteSpent: async (instant) => {
      for (const [hash, end] of spent) if (end <= instant) spent.delete(hash);
    },
    deleteCodes: async (instant) => {
      for (const [hash, { expiresAt }] of cards) if (expiresAt <= instant) cards.delete(hash);
    },
  };
}

type Credentials =
  | "addCredential"
  | "credentialOf"
  | "credentialsOf"
  | "deleteCredential"
  | "countUse";

function memoryCredentials(): Pick<IdentityStore, Credentials> {
  const byId = new Map<string, StoredCredential>();
  const find = (external: string) => [...byId.values()].find((one) => one.external === external);
  return {
    addCredential: async (made) => {
      if (byId.has(made.id) || find(made.external) !== undefined) return false;
      byId.set(made.id, { ...made, publicKey: new Uint8Array(made.publicKey) });
      return true;
    },
    credentialOf: async (external) => find(external),
    credentialsOf: async (assembly, person) =>
      [...byId.values()]
        .filter((one) => one.assembly === assembly && one.person === person)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    deleteCredential: async (id) => void byId.delete(id),
    countUse: async (id, { from, to }) => {
      const known = byId.get(id);
      if (known?.counter !== from) return false;
      byId.set(id, { ...known, counter: to });
      return true;
    },
  };
}
