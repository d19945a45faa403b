import type { Proposal } from "@hemicycle/engine";
import { type Sign, stopAsking, type ToSign } from "./gesture.ts";

/** What whoever sits here is asked to confirm before it is sent. */
export interface Asking {
  readonly proposal: Proposal;
  /**
   * `ahead`: the device is asked when a button has been pressed, as nobody has just asked for the
   * act; `device`: it is asking; `declined`: it came to nothing, and can be asked again.
   */
  readonly stage: "ahead" | "device" | "declined";
  /** The name of what came in between; null but where it was declined. */
  readonly problem: string | null;
}

/** A gesture, good for one act. */
export interface Gesture {
  /** What is sent as Hemicycle-Gesture. */
  readonly header: string;
  /** Milliseconds of this device's clock. */
  readonly madeAt: number;
}

export type Confirmed =
  | { readonly kind: "made"; readonly gesture: Gesture }
  /** The person leaves it: the act is not to be sent. */
  | { readonly kind: "left" }
  /** The server, which knows what has to be signed, was not reached. */
  | { readonly kind: "away" };

interface Wanted {
  /** The act, with the entry that is the last one when the device is asked. */
  readonly act: () => ToSign;
  readonly first: "ahead" | "device";
}

/** Asks for gestures, one after the other, until each is made or left. */
export class Confirmation {
  readonly #sign: Sign;
  #asking = $state.raw<Asking | null>(null);
  #last: Promise<unknown> = Promise.resolve();
  #press: (goesOn: boolean) => void = () => {};
  #isLeft = false;

  constructor(sign: Sign) {
    this.#sign = sign;
  }

  get asking(): Asking | null {
    return this.#asking;
  }

  ask(wanted: Wanted): Promise<Confirmed> {
    const asked = this.#last.then(() => this.#askOne(wanted));
    this.#last = asked;
    return asked;
  }

  /** A button was pressed: the device is asked, or asked again. */
  goOn(): void {
    this.#press(true);
  }

  /** The act is not to be sent. */
  leave(): void {
    this.#isLeft = true;
    if (this.#asking?.stage === "device") void stopAsking().catch(() => {});
    this.#press(false);
  }

  async #askOne({ act, first }: Wanted): Promise<Confirmed> {
    const { proposal } = act();
    this.#isLeft = false;
    try {
      if (first === "ahead") await this.#pressed({ proposal, stage: "ahead", problem: null });
      while (!this.#isLeft) {
        this.#asking = { proposal, stage: "device", problem: null };
        const got = await this.#sign(act());
        if (got.kind === "got") return madeWith(got.value);
        if (got.problem === "unreachable") return { kind: "away" };
        if (this.#isLeft) break;
        await this.#pressed({ proposal, stage: "declined", problem: got.problem });
      }
      return { kind: "left" };
    } finally {
      this.#asking = null;
    }
  }

  async #pressed(asking: Asking): Promise<void> {
    this.#asking = asking;
    await new Promise<boolean>((press) => {
      this.#press = press;
    });
  }
}

const madeWith = (header: string): Confirmed => ({
  kind: "made",
  gesture: { header, madeAt: Date.now() },
});
