const cited = [
  { book: "IPU", number: "33.1", name: "IPU Rules of the Assembly, 33.1", href: "/r" },
];
const reasons = [{ says: "71 delegations are in the room and 76 are needed", citations: cited }];

/** One of each component, with something in every part. */
export const samples: Record<string, Record<string, unknown>> = {
  AnsweredGrid: {
    delegations: [
      { code: "TZA", name: "Tanzania", answered: true },
      { code: "KEN", name: "Kenya", answered: false },
    ],
  },
  Blocked: { blocked: [{ id: "a", act: "Open the vote", reasons }] },
  ConfirmDialog: { open: true, title: "Close vote 17?", confirm: "Close the vote", reasons },
  ConnectionBar: { connection: { kind: "offline", since: "15:44", seq: 4822 } },
  Hemicycle: {
    votes: { totals: { yes: 9, no: 4, abstain: 2, none: 3 } },
    label: "9 yes",
    figure: "9",
    caption: "in favour",
  },
  JournalList: {
    entries: [
      { seq: 2, time: "15:46:09", text: "Sealed", seal: "sealed", citations: [] },
      { seq: 1, time: "15:43:00", text: "Vote opened", seal: "open", citations: cited },
    ],
  },
  Loading: { what: "Speakers" },
  Masthead: {
    title: "137th Assembly",
    place: "Saint Petersburg",
    links: [{ label: "Hall", href: "/", here: true }],
  },
  MeasureBar: {
    parts: [
      { fill: "yes", count: 7 },
      { fill: "no", count: 2 },
    ],
    base: 9,
    needed: 6,
    neededWord: "6 needed",
    baseWord: "9 cast",
    label: "7 of 9",
  },
  Motions: {
    motions: [
      {
        id: "m",
        title: "Adjourn the debate",
        by: "Chile",
        facts: "Then the vote",
        citations: cited,
      },
    ],
  },
  Notice: { kind: "refused", lead: "The vote cannot be opened", reasons },
  Offers: {
    offers: [
      {
        id: "1",
        act: "Open the vote",
        facts: "131 present",
        citations: cited,
        ruling: "Needs your ruling",
      },
    ],
  },
  Quorum: { present: 71, base: 152, needed: 76, holds: false, look: "bar", citation: cited[0] },
  ResultPanel: {
    question: "The request",
    outcome: "Accepted",
    sentence: ["7 in favour"],
    totals: { yes: 7, no: 2, abstain: 1, none: 0 },
  },
  SpeakersQueue: {
    speakers: [{ id: "k", delegation: "Kenya", person: "Mr. Otieno", asked: "15:21" }],
  },
  Timer: { left: -23, of: 480 },
  VoteCard: {
    questions: [
      { id: "q", title: "Amendment 11", about: "3. Calls on parliaments", consequence: reasons[0] },
    ],
    votes: 18,
    correction: "allowed",
    status: { kind: "open" },
    limit: reasons[0],
  },
};
