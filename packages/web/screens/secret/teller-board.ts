import { hex, sha256 } from "@hemicycle/base";
import type { KeyCeremony } from "@hemicycle/engine";
import type { CeremonyBoard } from "../../client/teller-api.ts";
import type { TellerKey } from "../../client/teller-key.ts";
import { personName, speakerName } from "../model/names.ts";
import type { Scene } from "../model/scene.ts";

/** A Teller of a ceremony, and how far this one has come. */
export interface TellerRow {
  readonly person: string;
  readonly name: string;
  readonly delegation: string;
  /** SHA-256 of the certificate, as this device computes it; null: none is there yet. */
  readonly fingerprint: string | null;
  /** Whether the journal has the same; what it has must never be another one. */
  readonly journal: "same" | "other" | "none";
  /** Whether it was heard read aloud and compared on this device. */
  readonly heard: boolean;
  readonly shares: boolean;
  readonly output: boolean;
  readonly own: boolean;
}

/** What a Teller has to do next, or waits for. */
export type TellerStep =
  | "make"
  | "lost"
  | "awaitCertificates"
  | "compare"
  | "share"
  | "awaitShares"
  | "accept"
  | "awaitOutputs"
  | "conclude"
  | "done";

export const tellerRows = (
  scene: Scene,
  ceremony: KeyCeremony,
  { board, key, person }: Here,
): readonly TellerRow[] =>
  ceremony.tellers.map((teller, at) => {
    const seat = board?.tellers[at];
    const fingerprint = seat?.certificate == null ? null : hex(sha256(seat.certificate));
    const filed = ceremony.certificates.find((one) => one.teller === teller)?.hash;
    return {
      person: teller,
      name: personName(scene, teller),
      delegation: speakerName(scene, teller),
      fingerprint,
      journal: filed === undefined ? "none" : filed === fingerprint ? "same" : "other",
      heard: fingerprint !== null && key?.heard[at] === fingerprint,
      shares: seat?.shares != null,
      output: seat?.output != null,
      own: teller === person,
    };
  });

interface Here {
  readonly board: CeremonyBoard | null;
  readonly key: TellerKey | null;
  readonly person: string | null;
}

/** The step of the Teller who sits here; null for whoever is none of them. */
export const tellerStep = (
  ceremony: KeyCeremony,
  rows: readonly TellerRow[],
  { board, key }: Pick<Here, "board" | "key">,
): TellerStep | null => {
  const at = rows.findIndex(({ own }) => own);
  const [own, seat] = [rows[at], board?.tellers[at]];
  if (own === undefined || seat === undefined) return null;
  if (ceremony.trustees !== null) return "done";
  if (own.fingerprint === null) return "make";
  if (key === null) return "lost";
  if (rows.some(({ fingerprint }) => fingerprint === null)) return "awaitCertificates";
  if (!own.shares) return rows.every(({ heard }) => heard) ? "share" : "compare";
  if (!own.output) return seat.delivery === null ? "awaitShares" : "accept";
  return board?.trustees === null ? "awaitOutputs" : "conclude";
};

/** A hash in groups of letters, as it is read aloud. */
export const spokenGroups = (hash: string): readonly string[] => hash.match(/.{4}/g) ?? [];

/** What was heard, with one more fingerprint compared, or one taken back. */
export const hearing = (
  key: TellerKey,
  at: number,
  { fingerprint, size }: { readonly fingerprint: string; readonly size: number },
): TellerKey => {
  const heard = Array.from({ length: size }, (_, place) => key.heard[place] ?? "");
  return { ...key, heard: heard.with(at, fingerprint) };
};
