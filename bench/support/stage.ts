import type { Seat } from "./crowd.ts";
import { ask, clock, cookieIn, exchange } from "./exchange.ts";
import type { HallServer } from "./hall-server.ts";

/** What of the state is looked at here. */
interface SeenState {
  readonly people: Readonly<Record<string, { capacity: string; member: string | null }>>;
  readonly holders: Readonly<Record<string, readonly string[]>>;
  readonly session: {
    readonly sitting: { readonly chair: string | null } | null;
    readonly presence: { readonly people: Readonly<Record<string, unknown>> };
    readonly voteTable: Readonly<Record<string, number>> | null;
  };
}

/** Those who conduct the sitting, by the same interface as everybody. */
export class Stage {
  readonly #server: HallServer;
  #chair = "";
  #secretary = "";
  #acts = 0;
  #votes = 0;
  /** Who presides: the person. */
  president = "";
  /** The delegates, all of them in the room. */
  seats: readonly Seat[] = [];

  constructor(server: HallServer) {
    this.#server = server;
  }

  /** Brings every delegate into the room. */
  async prepare(): Promise<void> {
    const { people, holders, session } = (await this.#state()).state;
    this.president = session.sitting?.chair ?? "";
    this.#chair = await this.#sit(this.president);
    this.#secretary = await this.#sit(holders["secretariat"]?.[0] ?? "");
    const delegates = Object.entries(people).filter(([, { capacity }]) => capacity === "delegate");
    const outside = delegates.filter(([id]) => session.presence.people[id] === undefined);
    if (outside.length > 0) {
      const enter = { type: "EnterRoom", people: outside.map(([id]) => id) };
      await this.#act(this.#secretary, "secretariat", enter);
    }
    this.seats = delegates.flatMap(([person, { member }]) => {
      const votes = member === null ? undefined : session.voteTable?.[member];
      return member === null || votes === undefined ? [] : [{ person, member, votes }];
    });
  }

  /** Announces a vote and opens it; answers its id. */
  async openVote(): Promise<string> {
    this.#votes += 1;
    const vote = `HALL${this.#votes}`;
    const question = { kind: "other", question: vote, title: `Question ${this.#votes}` };
    const announce = { type: "AnnounceVote", vote, questions: [question], method: "electronic" };
    await this.#act(this.#chair, "chair", announce);
    await this.#act(this.#chair, "chair", { type: "OpenVote", vote });
    return vote;
  }

  /** Closes a vote. Answers the number of the event, and when the President pressed. */
  async closeVote(vote: string): Promise<{ readonly seq: number; readonly since: number }> {
    const since = clock();
    const seq = await this.#act(this.#chair, "chair", { type: "CloseVote", vote });
    return { seq, since };
  }

  async declare(vote: string): Promise<number> {
    return this.#act(this.#chair, "chair", { type: "DeclareResult", vote });
  }

  /** One small event that everybody gets. */
  async ring(): Promise<{ readonly seq: number; readonly since: number }> {
    const since = clock();
    const title = `Item of the agenda ${this.#acts}`;
    const place = { type: "PlaceItem", item: `hall-${this.#acts}`, title, kind: "report" };
    return { seq: await this.#act(this.#secretary, "secretariat", place), since };
  }

  /** A draft with its words, as the secretariat deposits them: in as many acts as they take. */
  async deposit(draft: string, words: readonly object[]): Promise<void> {
    const item = `${draft}-item`;
    const place = { type: "PlaceItem", item, title: "A long text", kind: "subject" };
    await this.#act(this.#secretary, "secretariat", place);
    const made = {
      type: "DepositDraft",
      draft,
      item,
      title: "A long text",
      parts: [],
      subjects: [],
    };
    await this.#act(this.#secretary, "secretariat", made);
    for (const act of words) await this.#act(this.#secretary, "secretariat", act);
  }

  /** Issues a card to each of so many delegates; answers their codes. */
  async cards(count: number): Promise<readonly string[]> {
    const { port, assembly } = this.#server;
    const people = this.seats.slice(0, count).map(({ person }) => person);
    const path = `/api/assemblies/${assembly}/cards`;
    const request = {
      port,
      method: "POST",
      path,
      cookie: this.#secretary,
      body: { people },
    } as const;
    const { cards } = await ask<{ cards: readonly { code: string }[] }>(request);
    return cards.map(({ code }) => code);
  }

  async head(): Promise<number> {
    return (await this.#state()).seq;
  }

  #state(): Promise<{ readonly seq: number; readonly state: SeenState }> {
    const { port, assembly } = this.#server;
    return ask({ port, method: "GET", path: `/api/assemblies/${assembly}/state` });
  }

  async #sit(person: string): Promise<string> {
    const { port, assembly } = this.#server;
    const path = `/api/assemblies/${assembly}/seat`;
    const { head, socket, status } = await exchange({
      ...{ port, method: "POST", path, body: { person } },
    });
    socket.destroy();
    if (status !== 200) throw new Error(`${person} cannot take a seat: ${status}`);
    return cookieIn(head);
  }

  async #act(cookie: string, office: string, act: object): Promise<number> {
    const { port, assembly } = this.#server;
    this.#acts += 1;
    const headers = { "Idempotency-Key": `stage-${process.pid}-${this.#acts}` };
    const path = `/api/assemblies/${assembly}/acts`;
    const body = { act, office };
    const request = { port, method: "POST", path, cookie, headers, body } as const;
    const { seq } = await ask<{ seq: readonly [number, number] }>(request);
    return seq[1];
  }
}
