import { situations } from "../situations.ts";

const question = 'question Q1 "A"';
const council = [
  'Secretariat establishes council CO1 "Council": "Regulations, 2.1"',
  ...Array.from(
    { length: 7 },
    (_, at) => `Secretariat names M${at + 1}.1 member of CO1: "head of the delegation"`,
  ),
  'Secretariat names M1.1 president of CO1: "elected"',
];
const six = ["M1", "M2", "M3", "M4", "M5", "M6"];

/** The situations that the examples start from: eight members with two delegates each. */
export const givens = situations({
  book: "ipa-cis",
  zone: "Europe/Moscow",
  founded: "2025-06-01",
  opens: "2025-11-14",
  closes: "2025-11-15",
  members: 8,
  officials: [
    ["CHC", "Chair of the Council"],
    ["COU", "Council of the Assembly"],
  ],
  convened: [
    'Council of the Assembly decides session S1 "Session of the examples" at "Tavricheskiy Palace" ' +
      'from 2025-11-14 to 2025-11-15: "invented"',
    'Chair of the Council convenes S1 "Session of the examples" at "Tavricheskiy Palace" ' +
      "from 2025-11-14 to 2025-11-15",
  ],
  opener: "Chair of the Council",
  macros: [
    [/^council$/, () => council],
    [
      /^council sits$/,
      () => [
        ...council,
        "in council CO1: President of the body opens sitting CO1.PL1",
        `in council CO1: Secretariat lets in ${six.map((id) => `${id}.1`).join(", ")}`,
      ],
    ],
    [
      /^commission sits$/,
      () => [
        'Secretariat establishes committee C1 "Commission": "list"',
        ...six.map((id) => `Secretariat names ${id}.2 member of C1: "letter"`),
        'Secretariat names M1.2 president of C1: "elected"',
        "in committee C1: President of the body opens sitting C1.PL1",
        `in committee C1: Secretariat lets in ${six.map((id) => `${id}.2`).join(", ")}`,
      ],
    ],
    [/^proposed(?: (.+))?$/, (asked) => [`Chair proposes ${asked ?? question} without a vote`]],
    [/^(M\d+) takes no part$/, (id) => [`${id} takes no part in ${question} for ${id}`]],
    [
      /^letter of (M\d+)$/,
      (id) => [
        `Secretariat files the objection of ${id} to ${question} with "Letter", ` +
          "received 2025-11-12T09:00Z",
      ],
    ],
    [
      /^presiding with (K\d+)$/,
      (key) => [
        "Secretariat issues card C9 to CHC",
        `person CHC enrols passkey ${key} with card C9`,
      ],
    ],
    [
      /^silence$/,
      () => [
        'Secretariat sets ipa-cis.q5/written-procedure to 1: "invented"',
        `Secretariat lets silence run on ${question} until 2025-12-01T09:00Z`,
      ],
    ],
    [/^text (\w+)$/, (id) => [`Secretariat deposits draft ${id} "A model law" on item I1`]],
  ],
});
