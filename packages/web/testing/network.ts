import { connect, createServer, type Server, type Socket } from "node:net";

/** A connection of a device, and the one that leads on to the server. */
interface Pair {
  readonly device: Socket;
  readonly server: Socket;
  /** An act has gone out on it, and its answer is not to arrive. */
  mute: boolean;
}

/** What is to be lost next: an act on its way to the server, or the answer to it. */
type Loss = "act" | "answer";

const isAct = (bytes: Buffer): boolean =>
  /^POST \/api\/assemblies\/[^/ ]+\/acts /.test(bytes.toString("latin1", 0, 200));

/**
 * The network of a hall between devices and the server, which fails when it is told to: on the
 * bytes, so that neither browser nor server knows of it beforehand.
 */
export class Network {
  readonly url: string;
  readonly #entrance: Server;
  readonly #target: { readonly host: string; readonly port: number };
  readonly #pairs = new Set<Pair>();
  #isDown = false;
  #isSilent = false;
  #losing: { readonly what: Loss; readonly done: () => void } | null = null;

  private constructor(entrance: Server, to: URL) {
    const address = entrance.address();
    const port = typeof address === "object" && address ? address.port : 0;
    this.#entrance = entrance;
    this.#target = { host: to.hostname, port: Number(to.port) };
    this.url = `${to.protocol}//${to.hostname}:${port}`;
    entrance.on("connection", (device) => this.#join(device));
  }

  /** A way to a server; devices go to its `url`. */
  static async to(url: string): Promise<Network> {
    const entrance = createServer();
    const to = new URL(url);
    await new Promise<void>((done) => entrance.listen(0, to.hostname, done));
    return new Network(entrance, to);
  }

  /** Every line ends, and no other is taken. */
  cut(): void {
    this.#isDown = true;
    for (const pair of this.#pairs) this.#end(pair);
  }

  /** Lines stay and new ones are taken, but nothing comes through any of them. */
  silence(): void {
    this.#isSilent = true;
  }

  /** What was lost stays lost; new lines are as they should be. */
  mend(): void {
    if (this.#isSilent) for (const pair of this.#pairs) this.#end(pair);
    this.#isDown = false;
    this.#isSilent = false;
  }

  /**
   * Cuts at the next act: before it has reached the server, or when the server has answered it.
   * Resolves when that has happened.
   */
  cutAtNext(what: Loss): Promise<void> {
    return new Promise((done) => {
      this.#losing = { what, done };
    });
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((done) => this.#entrance.close(() => done()));
  }

  #join(device: Socket): void {
    device.on("error", () => {});
    if (this.#isDown) {
      device.destroy();
      return;
    }
    const server = connect(this.#target);
    const pair: Pair = { device, server, mute: false };
    this.#pairs.add(pair);
    server.on("error", () => {});
    device.on("data", (bytes) => this.#go(pair, bytes));
    server.on("data", (bytes) => this.#come(pair, bytes));
    for (const socket of [device, server]) socket.on("close", () => this.#end(pair));
  }

  #go(pair: Pair, bytes: Buffer): void {
    if (this.#isSilent) return;
    const losing = isAct(bytes) ? this.#losing?.what : undefined;
    if (losing === "act") {
      this.#lose();
      return;
    }
    if (losing === "answer") pair.mute = true;
    pair.server.write(bytes);
  }

  #come(pair: Pair, bytes: Buffer): void {
    if (this.#isSilent) return;
    if (pair.mute) this.#lose();
    else pair.device.write(bytes);
  }

  #lose(): void {
    const losing = this.#losing;
    this.#losing = null;
    this.cut();
    losing?.done();
  }

  #end(pair: Pair): void {
    this.#pairs.delete(pair);
    pair.device.destroy();
    pair.server.destroy();
  }
}
