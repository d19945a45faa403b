import type { CredentialKind, State } from "@hemicycle/engine";

/** Something that a person signs in with. */
export interface OwnDevice {
  readonly id: string;
  readonly kind: CredentialKind;
  /** The first signs of its id, to tell two of a kind apart; no name of a device is known. */
  readonly sign: string;
  readonly isThis: boolean;
}

const signs = 4;

/** What a person can sign in with at present; what they are signed in with stands first. */
export const devicesOf = (
  { credentials }: Pick<State, "credentials">,
  { person, signedInWith }: { readonly person: string; readonly signedInWith: string | null },
): readonly OwnDevice[] =>
  credentials
    .entries()
    .filter(([, known]) => known.person === person && known.status === "active")
    .map(([id, { kind }]) => ({
      id,
      kind,
      sign: id.slice(0, signs).toUpperCase(),
      isThis: id === signedInWith,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
