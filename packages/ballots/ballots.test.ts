import { nodeChance, nodeMachine } from "@hemicycle/ballots/node";
import { describe, expect, test } from "vitest";
import { type Ballot, ballotShape } from "./ballot.ts";
import { checkBallot } from "./ballot-check.ts";
import { auditBallot, type Choices, makeBallot } from "./ballot-make.ts";
import { base58 } from "./base58.ts";
import { BallotBox } from "./box.ts";
import { credentialKey, newCredential, readCredential } from "./credentials.ts";
import { type Question, readElection } from "./election.ts";
import { modulo, randomExponent } from "./group.ts";
import { belenios2048 } from "./modular.ts";
import { Refusal } from "./refusal.ts";
import { readText } from "./shape.ts";
import { sound } from "./test-ceremony.ts";
import { ballotsOf, type Plan, prepare } from "./test-election.ts";

const group = belenios2048(nodeMachine);
const question: Question = {
  answers: ["Yes", "No", "Abstain"],
  blank: undefined,
  min: 1,
  max: 1,
  question: "Approve?",
};
const people: Question = { ...question, answers: ["A", "B", "C"], blank: true, max: 2 };
const choices: Choices = [
  [0, 1, 0],
  [0, 1, 0, 1],
];
const plan: Plan = {
  questions: [question, people],
  votes: [
    { weight: 3, choices },
    {
      weight: 1,
      choices: [
        [1, 0, 0],
        [1, 0, 0, 0],
      ],
    },
  ],
  size: 1,
  threshold: 1,
  decrypting: [1],
};
const prepared = prepare(group, plan, nodeChance);
const { election, registered, voters } = prepared;
const [first = "", second = ""] = ballotsOf(prepared, plan, nodeChance);
const [key = 0n, otherKey = 0n] = voters;
const shape = ballotShape(election);

const idOf = (value: unknown): string => (value instanceof Refusal ? value.id : "accepted");
const checked = (text: string): string => {
  const read = checkBallot(election, text);
  return read instanceof Refusal ? `${read.id} ${read.where}` : "accepted";
};

/** A ballot with some of it changed, and signed again by its voter. */
const changed = (change: (ballot: Ballot<bigint>) => Partial<Ballot<bigint>>): string => {
  const ballot = sound(readText(shape, first));
  return resigned({ ...ballot, ...change(ballot) });
};

/** Signs as a voter would who wants an invalid ballot to be counted. */
const resigned = (ballot: Ballot<bigint>): string => {
  const { machine } = group;
  const base64 = (text: string): string =>
    Buffer.from(machine.sha256(text)).toString("base64").replaceAll("=", "");
  const unsigned = shape.write(ballot).replace(/,"signature":.*$/, "}");
  const hash = base64(unsigned);
  const w = randomExponent(group, nodeChance);
  const commitment = group.power(group.generator, w);
  const digest = Buffer.from(machine.sha256(`sig|${hash}|${commitment}`)).toString("hex");
  const challenge = BigInt(`0x${digest}`) % group.order;
  const response = modulo(w - key * challenge, group.order);
  return shape.write({ ...ballot, signature: { hash, proof: { challenge, response } } });
};

const swapped = <T>(items: readonly T[], a: number, b: number): readonly T[] =>
  items.map((item, at) => (at === a ? items[b] : at === b ? items[a] : item) ?? item);

describe("a ballot", () => {
  test("of ours holds, and signing it again does too", () => {
    expect(checked(first)).toBe("accepted");
    expect(checked(changed(() => ({})))).toBe("accepted");
  });

  test.each([
    ["an added blank", `${first} `, "canonical "],
    ["a blank inside", first.replace(",", ", "), "canonical "],
    ["a part only", first.slice(0, -1), "json "],
    ["nothing", "", "json "],
    ["a list", "[]", "field "],
  ])("is refused with %s", (_, text, reason) => {
    expect(checked(text)).toBe(reason);
  });

  test("for another election is refused", () => {
    const election_uuid = "11111111111111";
    expect(checked(changed(() => ({ election_uuid })))).toBe("foreign-ballot election_uuid");
    const hash = { election_hash: "A".repeat(43) };
    expect(checked(changed(() => hash))).toBe("foreign-ballot election_hash");
  });

  test("that somebody else signs is refused", () => {
    const ballot = sound(readText(shape, first));
    const credential = group.power(group.generator, otherKey);
    expect(checked(shape.write({ ...ballot, credential }))).toBe("signature-hash signature/hash");
    const { signature } = sound(readText(shape, second));
    expect(checked(shape.write({ ...ballot, signature }))).toBe("signature-hash signature/hash");
    const proof = { ...ballot.signature.proof, response: 1n };
    const wrong = { ...ballot.signature, proof };
    expect(checked(shape.write({ ...ballot, signature: wrong }))).toBe("signature signature/proof");
  });

  test("by a credential whose key everybody knows is refused", () => {
    expect(checked(changed(() => ({ credential: group.one })))).toBe("element credential");
  });

  test("whose answers come from another voter's ballot is refused", () => {
    const { answers } = sound(readText(shape, second));
    expect(checked(changed(() => ({ answers })))).toBe(
      "individual-proof answers/0/individual_proofs/0",
    );
  });

  type Answer = Ballot<bigint>["answers"][number];
  const withAnswer = (place: number, change: (answer: Answer) => Partial<Answer>): string =>
    changed(({ answers }) => ({
      answers: answers.map((one, at) => (at === place ? { ...one, ...change(one) } : one)),
    }));

  test.each([
    [
      "choices in another order",
      0,
      ({ choices: all }: Answer) => ({ choices: swapped(all, 0, 1) }),
      "individual-proof answers/0/individual_proofs/0",
    ],
    [
      "choices and their proofs in another order",
      0,
      ({ choices: all, individual_proofs }: Answer) => ({
        choices: swapped(all, 0, 1),
        individual_proofs: swapped(individual_proofs, 0, 1),
      }),
      "overall-proof answers/0/overall_proof",
    ],
    [
      "the blank choice exchanged with another",
      1,
      ({ choices: all, individual_proofs }: Answer) => ({
        choices: swapped(all, 0, 1),
        individual_proofs: swapped(individual_proofs, 0, 1),
      }),
      "blank-proof answers/1/blank_proof",
    ],
    [
      "a proof for the sum with its branches exchanged",
      1,
      ({ overall_proof }: Answer) => ({ overall_proof: swapped(overall_proof, 0, 1) }),
      "overall-proof answers/1/overall_proof",
    ],
    [
      "a proof too many",
      0,
      ({ overall_proof }: Answer) => ({ overall_proof: [...overall_proof, ...overall_proof] }),
      "overall-proof answers/0/overall_proof",
    ],
    [
      "a choice too few",
      0,
      ({ choices: [a, b] }: Answer) => ({ choices: [a, b].flatMap((one) => one ?? []) }),
      "field answers/0/choices",
    ],
    ["proofs too few", 0, () => ({ individual_proofs: [] }), "field answers/0/individual_proofs"],
    [
      "a blank proof where there is no blank vote",
      0,
      () => ({ blank_proof: [] }),
      "field answers/0/blank_proof",
    ],
    [
      "no blank proof where there is one",
      1,
      () => ({ blank_proof: undefined }),
      "field answers/1/blank_proof",
    ],
  ] as const)("is refused with %s", (...[, place, change, reason]) => {
    expect(checked(withAnswer(place, change))).toBe(reason);
  });

  test("with an answer too few is refused", () => {
    expect(checked(changed(({ answers }) => ({ answers: answers.slice(0, 1) })))).toBe(
      "field answers",
    );
  });

  test("with a number outside the group, or above the order, is refused", () => {
    const alpha = /"alpha":"(\d+)"/.exec(first)?.[1] ?? "";
    expect(checked(first.replace(alpha, "2"))).toBe("element answers/0/choices/0/alpha");
    expect(checked(first.replace(alpha, `0${alpha}`))).toBe("element answers/0/choices/0/alpha");
    const response = /"response":"(\d+)"/.exec(first)?.[1] ?? "";
    const above = String(BigInt(response) + group.order);
    expect(checked(first.replace(response, above))).toBe(
      "exponent answers/0/individual_proofs/0/0/response",
    );
  });
});

describe("choices", () => {
  test.each([
    [
      "two of one",
      [
        [1, 1, 0],
        [0, 1, 0, 0],
      ],
    ],
    [
      "none of one",
      [
        [0, 0, 0],
        [0, 1, 0, 0],
      ],
    ],
    [
      "blank and a name",
      [
        [1, 0, 0],
        [1, 1, 0, 0],
      ],
    ],
    [
      "neither blank nor a name",
      [
        [1, 0, 0],
        [0, 0, 0, 0],
      ],
    ],
    [
      "three of two",
      [
        [1, 0, 0],
        [0, 1, 1, 1],
      ],
    ],
    [
      "too few places",
      [
        [1, 0, 0],
        [1, 0, 0],
      ],
    ],
    ["too few questions", [[1, 0, 0]]],
  ] as const)("that are not allowed make no ballot: %s", (_, wrong) => {
    expect(idOf(makeBallot(election, { key, choices: wrong }, nodeChance))).toBe("choice");
  });

  test("are found again in a ballot that is audited, and no others", () => {
    const made = sound(makeBallot(election, { key, choices }, nodeChance));
    const ballot = sound(checkBallot(election, made.ballot));
    expect(auditBallot(election, ballot, made.opening)).toBeUndefined();
    const other: Choices = [
      [1, 0, 0],
      [0, 1, 0, 1],
    ];
    expect(auditBallot(election, ballot, { ...made.opening, choices: other })).toMatchObject({
      id: "choice",
      where: "answers/0/choices/0",
    });
    expect(idOf(auditBallot(election, sound(checkBallot(election, first)), made.opening))).toBe(
      "choice",
    );
  });
});

describe("the box", () => {
  test("takes one ballot of each credential, and those of nobody else", () => {
    const box = new BallotBox(election, registered);
    const tracking = box.cast(first);
    expect(tracking).toMatch(/^[A-Za-z0-9+/]{43}$/);
    expect(idOf(box.cast(first))).toBe("voted");
    const again = sound(makeBallot(election, { key, choices }, nodeChance)).ballot;
    expect(idOf(box.cast(again))).toBe("voted");
    const stranger = { key: randomExponent(group, nodeChance), choices };
    const foreign = sound(makeBallot(election, stranger, nodeChance)).ballot;
    expect(idOf(box.cast(foreign))).toBe("unregistered");
    expect(idOf(box.cast(second.replace('"choices"', '"choice"')))).toBe("field");
    // Whoever has voted has no proofs checked any more, however often a ballot is sent again.
    // Whoever cannot sign with a credential is not told that it has voted.
    expect(idOf(box.cast(first.replace('"choices"', '"choice"')))).toBe("field");
    expect(idOf(box.cast(second))).toBe("accepted");
    expect(box.count()).toMatchObject({ ballots: 2, weight: 4 });
  });
});

describe("a credential", () => {
  const credential = newCredential(nodeChance);

  test("is read however it is typed, and makes one key", () => {
    expect(credential).toMatch(/^(?:[1-9A-HJ-NP-Za-km-z]{3}-){4}[1-9A-HJ-NP-Za-km-z]{3}$/);
    const signs = credential.replaceAll("-", "");
    for (const typed of [credential, signs, ` ${credential} `, signs.replace(/(.{5})/g, "$1 ")]) {
      expect(readCredential(typed)).toBe(credential);
    }
    const keyIn = (uuid: string) => credentialKey(group, { credential, uuid });
    expect(keyIn("v8ytPL9YhPHaCz")).toBe(keyIn("v8ytPL9YhPHaCz"));
    expect(keyIn("v8ytPL9YhPHaCz")).not.toBe(keyIn("v8ytPL9YhPHaC1"));
  });

  test("with one sign mistyped is refused", () => {
    const signs = credential.replaceAll("-", "");
    for (const [at, sign] of [...signs].entries()) {
      const next = base58[(base58.indexOf(sign) + 1) % base58.length];
      const typed = signs.slice(0, at) + next + signs.slice(at + 1);
      expect(idOf(readCredential(typed)), typed).toBe("credential-form");
    }
    for (const typed of ["", signs.slice(1), `${signs}1`, signs.replace(/^./, "0")]) {
      expect(idOf(readCredential(typed)), typed).toBe("credential-form");
    }
  });
});

describe("an election is refused", () => {
  const source = prepared.texts.election;
  const read = (text: string): string => {
    const found = readElection(group, text, 4);
    return found instanceof Refusal ? `${found.id} ${found.where}` : "read";
  };

  test.each([
    ['"version":1', '"version":2', "version version"],
    ['"group":"BELENIOS-2048"', '"group":"RFC-3526-2048"', "field group"],
    ['"min":1,"max":1', '"min":2,"max":1', "question questions/0"],
    ['"min":1,"max":1', '"min":1,"max":4', "question questions/0"],
    ['"min":1,"max":1', '"min":-1,"max":1', "field questions/0/min"],
    ['{"answers":["Yes"', '{"type":"NonHomomorphic","answers":["Yes"', "unsupported questions/0"],
    ['"public_key":"', '"public_key":"0', "element public_key"],
    ['"name":', '"name" :', "canonical "],
  ])("with %s as %s", (from, to, reason) => {
    expect(source).toContain(from);
    expect(read(source.replace(from, to))).toBe(reason);
  });

  test("with more choices than anybody could read", () => {
    const answers = JSON.stringify(Array.from({ length: 1001 }, String));
    expect(read(source.replace('["Yes","No","Abstain"]', answers))).toBe(
      "too-large questions/0/answers",
    );
  });
});
