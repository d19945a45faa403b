import { createHash } from "node:crypto";
import { canonical } from "@hemicycle/base";
import { describe, expect, test } from "vitest";
import { gestureChallenge, institutionStart, institutionWhy } from "./identity.ts";

describe("a gesture", () => {
  const made = {
    after: 7,
    assembly: "a",
    chain: "ab".repeat(32),
    key: "a-key-of-chance",
    mark: "m1",
  };
  const proposal = { act: { type: "CloseVote", vote: "V1" }, office: "chair" } as const;

  test("signs the SHA-256 of the canonical JSON of the act, its key and its entry", () => {
    const digest = createHash("sha256").update(canonical({ ...made, act: proposal }));
    expect(gestureChallenge({ ...made, proposal })).toBe(digest.digest("base64url"));
  });

  test("signs something else for each part that is changed", () => {
    const others = [
      { ...made, proposal: { ...proposal, act: { type: "CloseVote", vote: "V2" } } as const },
      { ...made, proposal: { act: proposal.act } },
      { ...made, proposal, after: 8 },
      { ...made, proposal, assembly: "b" },
      { ...made, proposal, chain: "cd".repeat(32) },
      { ...made, proposal, mark: "m2" },
      { ...made, proposal, key: "another-key-of-chance" },
    ];
    const all = [{ ...made, proposal }, ...others].map(gestureChallenge);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe("an institution", () => {
  test("is reached by a link for the assembly", () => {
    expect(institutionStart("a/b")).toBe("/api/assemblies/a%2Fb/institution/start");
  });

  test("tells why it has sent somebody back, in words that we know", () => {
    expect(institutionWhy("?institution=unknown")).toBe("unknown");
    expect(institutionWhy("?institution=<b>")).toBe(null);
    expect(institutionWhy("")).toBe(null);
  });
});
