import { type Clause, is, type Office, prose, value } from "@hemicycle/engine";

const seats: readonly Office[] = [
  "president",
  "organisationPresident",
  "organisationVicePresident",
];

/** Rule 9.1: who sits in it. */
export const composition = value({
  id: "ipu.a9.1/composition",
  cites: "Rules of the Assembly, 9.1",
  reading:
    "The President of the Assembly, the President of the IPU and the Vice-President of the Executive " +
    "Committee: three persons, or two when one of them holds two of these offices, as in Geneva in " +
    "2004 and 2005. The Presidents of the Standing Committees may advise it.",
  status: "verified",
  source: "Rules of the Assembly (April 2017), 9.1",
  slot: "steeringCommittee",
  answer: ({ state }) => {
    const holders = seats.flatMap((office) => state.holders.get(office) ?? []);
    return is([...new Set(holders)]);
  },
  examples: [
    "a convened session | steeringCommittee | IPUP VPE",
    "a sitting | steeringCommittee | M1.3 IPUP VPE",
    "first sitting, 5 delegations in the room; Governing Council proposes IPUP as President of the Assembly in E9; President proposes election E9 without a vote; President declares election E9 adopted without a vote | steeringCommittee | IPUP VPE",
  ],
});

/** Rule 9.1: it speaks through one person. */
export const advisers = prose({
  id: "ipu.a9.1/advisers",
  cites: "Rules of the Assembly, 9.1",
  reading:
    "The Presidents of the Standing Committees advise the Steering Committee; they do not decide in " +
    "it under this edition.",
  why:
    "How it comes to its decisions the Rules do not say: whoever holds its office in the register " +
    "enters them, and it is for the three members to see that they are theirs.",
});

/** Rule 9.2: what it does. */
export const organises = prose({
  id: "ipu.a9.2/organises",
  cites: "Rules of the Assembly, 9.2",
  reading:
    "With the Secretary General it organises the proceedings: opinions on requests (12), speaking " +
    "time (22.2), advice to the President (8.2).",
  why: "Each of these acts has its guard at its own rule; beyond them, organising is no act.",
});

export const clauses: readonly Clause[] = [composition, advisers, organises];
