import type { Group } from "./group.ts";
import { list, natural, optional, type Proof, proofOf, record, text } from "./shape.ts";
import {
  mostTrustees,
  type Signed,
  signedShape,
  type TrusteeKey,
  trusteeKeyShape,
} from "./signed.ts";

/** What a trustee sends in step 3 (specification, section 4.6.4). */
export interface Polynomial {
  readonly polynomial: string;
  readonly secrets: readonly string[];
  readonly coefexps: Signed;
  readonly signature: Proof | undefined;
}

export const polynomialShape = <E>(group: Group<E>) =>
  record<Polynomial>({
    polynomial: text,
    secrets: list(text, mostTrustees),
    coefexps: signedShape(group),
    signature: optional(proofOf(group)),
  });

/** Inside of messages that only their receiver can open: a polynomial and one of its values. */
export const rawPolynomialShape = record({ polynomial: list(natural, mostTrustees) });
export const secretShape = record({ secret: natural });

/** What the server routes to a trustee in step 4: a vinput (section 4.6.5). */
export interface Delivery {
  readonly polynomial: string;
  readonly secrets: readonly string[];
  readonly coefexps: readonly Signed[];
  readonly signatures: readonly Proof[] | undefined;
}

export const deliveryShape = <E>(group: Group<E>) =>
  record<Delivery>({
    polynomial: text,
    secrets: list(text, mostTrustees),
    coefexps: list(signedShape(group), mostTrustees),
    signatures: optional(list(proofOf(group), mostTrustees)),
  });

/** What a trustee answers in step 5: a voutput (section 4.6.6). */
export interface Output<E> {
  readonly private_key: string;
  readonly public_key: TrusteeKey<E>;
}

export const outputShape = <E>(group: Group<E>) =>
  record<Output<E>>({ private_key: text, public_key: trusteeKeyShape(group) });

/** What a trustee sends to itself. */
export const privateKeyShape = record({ decryption_key: natural });
