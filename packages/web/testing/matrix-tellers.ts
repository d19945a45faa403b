import { hex, sha256 } from "@hemicycle/base";
import type { Page } from "playwright-core";
import type { ScreenCase } from "./matrix.ts";
import { sitting } from "./sitting.ts";

/** Certificates that no device has made: what the screen shows of them is their hash. */
const certificates = ["FR", "IN"].map((member) => `{"message":"of ${member}"}`);
const [french = "", indian = ""] = certificates.map((one) => hex(sha256(one)));
const some = (digit: string): string => digit.repeat(64);

const tellers = ["FR.2", "IN.2"] as const;
const [begun, fr, india] = [
  "Teller begins key ceremony K1 of 2 of FR.2 and IN.2",
  `person FR.2 as Teller files certificate ${french} in ceremony K1`,
  `person IN.2 as Teller files certificate ${indian} in ceremony K1`,
];
const made = [begun, fr, india, `Teller concludes ceremony K1 with keys ${some("4")}`];
const registrar = `President names registrar "Registrar" with key ${some("1")}: "so"`;
const bound = 'Secretariat sets ipu.s16/fewest-behind-a-sum to 3: "the Assembly"';
const announced = 'President announces vote V1 on question Q1 "Shall it be?" by secret ballot';
const prepared = [
  ...sitting,
  ...made,
  registrar,
  bound,
  announced,
  `Secretariat prepares the box of vote V1 under ceremony K1 as AVoteForExamp1es, archive ${some("a")}, ` +
    "18 credentials, 3 behind a sum, for KE with 10, NO with 10, UY with 10",
];
const opened = [...prepared, "President opens vote V1"];
const closed = [
  ...opened,
  "person FR.2 as Teller takes 10 votes of NO in vote V1 to paper",
  `President closes vote V1 with 6 ballots of 10 votes, archive ${some("b")}`,
];
const decrypted = [
  ...closed,
  `person FR.2 as Teller gives decryption ${some("5")} of vote V1`,
  `person IN.2 as Teller gives decryption ${some("6")} of vote V1`,
];
const counted = [
  ...decrypted,
  `person FR.2 as Teller ascertains 6:3:1 in vote V1, archive ${some("c")}`,
  `person IN.2 as Teller ascertains 6:3:1 in vote V1, archive ${some("c")}`,
  "person FR.2 as Teller counts 10 votes on paper in vote V1: 8:2:0",
  "President declares the result of vote V1",
];

interface Posted {
  readonly certificate?: boolean;
  readonly shares?: boolean;
  readonly delivery?: boolean;
  readonly output?: boolean;
}

/** The board as the server shows it, with what each Teller has posted. */
const board = (posted: readonly Posted[], trustees = false): object => ({
  ceremony: "K1",
  group: "BELENIOS-2048",
  threshold: 2,
  tellers: tellers.map((person, at) => ({
    person,
    certificate: posted[at]?.certificate ? certificates[at] : null,
    fingerprint: posted[at]?.certificate ? [french, indian][at] : null,
    shares: posted[at]?.shares ? "{}" : null,
    delivery: posted[at]?.delivery ? "{}" : null,
    output: posted[at]?.output ? "{}" : null,
    key: null,
  })),
  trustees: trustees ? { text: "[]", hash: some("4") } : null,
});
const all = { certificate: true, shares: true, output: true } as const;

const plan = (units: boolean, received: boolean): object => ({
  ...{ assembly: "TEST", session: "S1", vote: "V1", questions: [], units },
  voters: ["KE", "NO", "UY"].map((member) => ({
    ...{ member, name: member, votes: 10 },
    weights: units ? Array(10).fill(1) : [4, 2, 2, 1, 1],
  })),
  revealed: units ? { voters: 10, weights: [1] } : { voters: 2, weights: [4, 2] },
  received: received
    ? {
        ...{ election: "AVoteForExamp1es", units: false, credentials: 15 },
        voters: ["KE", "NO", "UY"].map((member) => ({ member, votes: 10 })),
        revealed: { voters: 2, weights: [4, 2] },
      }
    : null,
});

const served = (posted: readonly Posted[], received = false) => ({
  "**/ceremonies/K1": board(
    posted,
    posted.every(({ output }) => output === true),
  ),
  "**/credentials?units=no": plan(false, received),
  "**/credentials?units=yes": plan(true, received),
});

const as = {
  teller: { person: "FR.2", member: "FR", offices: ["teller"] },
  other: { person: "IN.2", member: "IN", offices: ["teller"] },
  chair: { person: "CH.1", member: "CH", offices: ["president", "chair"] },
  clerk: { person: "SEC", offices: ["secretariat"] },
} as const;

/** A key of this device, as if it had been made on it. */
const withKey =
  (heard: readonly string[], more: (page: Page) => Promise<void> = async () => {}) =>
  async (page: Page): Promise<void> => {
    const kept = JSON.stringify({ seed: "1".repeat(22), certificate: certificates[0], heard });
    await page.evaluate((text) => {
      const name = JSON.stringify(["TEST", "K1", "FR.2"]);
      localStorage.setItem(`hemicycle.teller ${name}`, text);
    }, kept);
    // As if another window of this device had kept it.
    await page.evaluate(() => dispatchEvent(new StorageEvent("storage")));
    await more(page);
  };

const openDetails = (page: Page): Promise<void> =>
  page.locator("main details").evaluateAll((all) => {
    for (const one of all) one.setAttribute("open", "");
  });

const one = (state: string, more: Partial<ScreenCase>): ScreenCase => ({
  ...{ screen: "tellers", state, on: "desk", lines: sitting },
  ...more,
});

const nothing: readonly Posted[] = [{}, {}];
const filed: readonly Posted[] = [{ certificate: true }, { certificate: true }];

/** Secret ballots for those who hold them. */
export const tellerCases: readonly ScreenCase[] = [
  { screen: "tellers", state: "loading", on: "phone" },
  one("nothing yet, for the public", { on: "phone" }),
  one("nothing yet, for a Teller", { as: as.teller, on: "phone" }),
  one("nothing yet, for the President", { as: as.chair }),
  one("a key to make", {
    ...{ lines: [...sitting, begun], as: as.teller, on: "phone" },
    served: served(nothing),
  }),
  one("the board cannot be reached", {
    ...{ lines: [...sitting, begun], as: as.teller },
    served: { "**/ceremonies/K1": null },
  }),
  one("the key is on another device", {
    ...{ lines: [...sitting, begun, fr], as: as.teller, on: "phone" },
    served: served([{ certificate: true }, {}]),
  }),
  one("waiting for certificates", {
    ...{ lines: [...sitting, begun, fr], as: as.teller },
    served: served([{ certificate: true }, {}]),
    after: withKey([]),
  }),
  one("fingerprints to compare", {
    ...{ lines: [...sitting, begun, fr, india], as: as.teller, on: "phone" },
    served: served(filed),
    after: withKey([french, ""]),
  }),
  one("another certificate than in the journal", {
    ...{ lines: [...sitting, begun, fr, india.replace(indian, some("e"))], as: as.teller },
    served: served(filed),
  }),
  one("shares to send", {
    ...{ lines: [...sitting, begun, fr, india], as: as.teller, on: "phone" },
    served: served(filed),
    after: withKey([french, indian], openDetails),
  }),
  one("shares to check, which do not hold", {
    ...{ lines: [...sitting, begun, fr, india], as: as.teller },
    served: served([
      { certificate: true, shares: true, delivery: true },
      { certificate: true, shares: true, delivery: true },
    ]),
    after: withKey([french, indian], async (page) => {
      await page.locator(".step .button.primary").click();
      await page.locator(".notice").first().waitFor();
    }),
  }),
  one("the keys are made", {
    ...{ lines: [...sitting, ...made], as: as.other },
    served: served([all, all]),
    after: openDetails,
  }),
  one("announced, before the registrar", {
    ...{ lines: [...sitting, ...made, announced], as: as.chair },
    served: served([all, all]),
  }),
  one("before the credentials, for the Secretariat", {
    ...{ lines: [...sitting, ...made, registrar, announced], as: as.clerk },
    served: served([all, all]),
  }),
  one("weights that tell too much", {
    ...{ lines: [...sitting, ...made, registrar, bound, announced], as: as.clerk, on: "phone" },
    served: served([all, all], true),
  }),
  one("the box is prepared", {
    ...{ lines: prepared, as: as.chair },
    served: served([all, all]),
  }),
  one("open, with votes to take to paper", {
    ...{ lines: opened, as: as.teller, on: "phone" },
    served: served([all, all]),
    after: openDetails,
  }),
  one("to be counted, with papers", {
    ...{ lines: closed, as: as.teller, on: "phone" },
    served: served([all, all]),
    after: withKey([]),
  }),
  one("enough have decrypted", {
    ...{ lines: decrypted, as: as.teller },
    served: served([all, all]),
    after: withKey([]),
  }),
  one("declared", { lines: counted, as: as.chair, served: served([all, all]) }),
  one("declared, on a phone", { lines: counted, on: "phone", served: served([all, all]) }),
];
