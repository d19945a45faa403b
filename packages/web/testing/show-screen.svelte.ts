import type { Frame } from "@hemicycle/assembly";
import type { Proposal, Recorded } from "@hemicycle/engine";
import { flushSync, mount, unmount } from "svelte";
import { showLanguage, showTheme, type Theme } from "../appearance.ts";
import type { Outcome } from "../client/api.ts";
import type { Follower } from "../client/feed.ts";
import type { ToSign } from "../client/gesture.ts";
import type { Got } from "../client/identity.ts";
import type { ActKeeper, KeptAct } from "../client/kept-acts.ts";
import { Visit } from "../client/visit.svelte.ts";
import { type Language, loadWords } from "../messages/index.ts";
import { routeOf } from "../router.ts";
import { screenOf } from "../screens/index.ts";
import { CurrentWords } from "../words.svelte.ts";
import ScreenFrame from "./ScreenFrame.svelte";
import "../styles/fonts.css";
import "../styles/tokens.css";
import "../styles/components.css";

/** What a test asks of the page of screens. Its feed is what the test has the engine make. */
export interface ScreenShower {
  /** Shows the screen of a path, with this journal; without one, nothing has come yet. */
  show(
    path: string,
    how?: { language?: Language; theme?: Theme; recorded?: readonly Recorded[] },
  ): Promise<void>;
  /** Entries that come later; ballots of others can come sealed. */
  feed(recorded: readonly Recorded[], how?: { seal?: "ballots" }): void;
  /** The ballots that were sealed, opened by the close of their vote. */
  open(recorded: readonly Recorded[]): void;
  /** The server says that whoever sits here may read more, or less. */
  reload(): void;
  /** How often the feed was begun. */
  readonly begun: number;
  lose(): void;
  find(): void;
  suspend(suspended: boolean): void;
  /** Asks the server again who sits here. */
  look(): Promise<void>;
  /** What the device has kept of whoever sits here, before its screen is shown. */
  readonly kept: KeptAct[];
  /** What the server is to answer, one act after the other; then it accepts. */
  readonly answers: (Outcome | "late")[];
  /** The server accepts what it was to answer late. */
  answerLate(): void;
  /** What the device is to answer where a gesture is asked; then it makes each. */
  readonly gestures: (Got<string> | "waits")[];
  readonly sent: Proposal[];
  /** The gestures that came with what was sent; null where one had none. */
  readonly signed: (string | null)[];
  readonly went: string[];
}

declare global {
  var screens: ScreenShower;
}

/** More than one `Later` stands within another. */
const turns = 6;

const accepted: Outcome = { kind: "accepted", seq: [1, 1] };
const late: (() => void)[] = [];
let begun = 0;
let follower: Follower | undefined;
let standing: ReturnType<typeof mount> | undefined;
let visiting: Visit | undefined;

globalThis.screens = {
  kept: [],
  answers: [],
  gestures: [],
  sent: [],
  signed: [],
  went: [],
  async show(path, { language = "en", theme = "light", recorded } = {}) {
    if (standing) await unmount(standing);
    // Whoever was here before does not begin to follow anew.
    visiting?.arrive({ screen: "start" });
    follower = undefined;
    screens.sent.length = 0;
    screens.signed.length = 0;
    showTheme(theme);
    await showLanguage(language);
    const words = new CurrentWords(await loadWords(language));
    const line = { follow, send, sign, keeper };
    const visit = new Visit({ words, go: (to) => screens.went.push(to), line });
    visiting = visit;
    const route = routeOf(path);
    visit.arrive(route);
    await visit.look();
    const of = await screenOf(route.screen, language);
    const target = document.getElementById("stage") ?? document.body;
    standing = mount(ScreenFrame, { target, props: { visit, route, of } });
    if (recorded) this.feed(recorded);
    // A long journal is folded in turns.
    while (recorded && visit.live?.line === "connecting") await new Promise((on) => setTimeout(on));
    flushSync();
    // What stands further down is drawn in turns (`Later.svelte`), some of it within others of it.
    for (let turn = 0; turn < turns; turn += 1) await new Promise((on) => setTimeout(on));
    flushSync();
  },
  feed(recorded, { seal } = {}) {
    for (const entry of recorded) follower?.frame(frameOf(entry, seal === "ballots"));
    follower?.ready();
    flushSync();
  },
  open(recorded) {
    for (const entry of recorded) {
      if (entry.event.type === "BallotCast") {
        follower?.frame({ kind: "opened", recorded: entry, text: "" });
      }
    }
    follower?.ready();
    flushSync();
  },
  reload() {
    follower?.reload();
    flushSync();
  },
  get begun() {
    return begun;
  },
  lose() {
    follower?.lost();
    flushSync();
  },
  find() {
    follower?.ready();
    flushSync();
  },
  async look() {
    await visiting?.look();
    flushSync();
  },
  answerLate() {
    for (const answer of late.splice(0)) answer();
  },
  suspend(suspended) {
    follower?.suspended(suspended);
    flushSync();
  },
};

/** Of what is asked for on the stage nothing is kept, so that no screen finds that of another. */
const keeper: ActKeeper = {
  keep: () => false,
  has: (_, key) => screens.kept.some((one) => one.key === key),
  all: () => screens.kept,
  drop(_, key) {
    const at = screens.kept.findIndex((one) => one.key === key);
    if (at >= 0) screens.kept.splice(at, 1);
  },
  leaveOnly: () => {},
};

function follow(_: string, next: Follower): () => void {
  follower = next;
  begun += 1;
  return () => {};
}

async function sign({ key, after }: ToSign): Promise<Got<string>> {
  const answer = screens.gestures.shift();
  if (answer === "waits") return new Promise(() => {});
  return answer ?? { kind: "got", value: `${key} after ${after}` };
}

async function send(
  _: string,
  proposal: Proposal,
  { gesture }: { readonly gesture?: string },
): Promise<Outcome> {
  screens.sent.push(proposal);
  screens.signed.push(gesture ?? null);
  const answer = screens.answers.shift() ?? accepted;
  if (answer !== "late") return answer;
  return new Promise((answered) => {
    late.push(() => answered(accepted));
  });
}

function frameOf(recorded: Recorded, seals: boolean): Frame {
  const { event, seq } = recorded;
  if (!seals || event.type !== "BallotCast") return { kind: "event", recorded, text: "" };
  const ballot = { vote: event.vote, member: event.member };
  return { kind: "sealed", seq, commitment: "", ballot };
}
