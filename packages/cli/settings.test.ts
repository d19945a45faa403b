import { describe, expect, test } from "vitest";
import { settingsIn } from "./settings.ts";

const institution = {
  HEMICYCLE_OIDC_ISSUER: "https://login.parliament.example",
  HEMICYCLE_OIDC_CLIENT: "hemicycle",
  HEMICYCLE_OIDC_SECRET: "a secret",
};

describe("the settings of a server", () => {
  test("are none where nothing is set, or set to nothing", () => {
    const none = { origin: undefined, proxies: [], institution: undefined };
    expect(settingsIn({})).toEqual(none);
    const empty = { HEMICYCLE_ORIGIN: "", HEMICYCLE_PROXY: " ,", HEMICYCLE_OIDC_ISSUER: "" };
    expect(settingsIn(empty)).toEqual(none);
  });

  test("say where people reach it, through what, and where they have accounts", () => {
    const set = {
      ...institution,
      HEMICYCLE_ORIGIN: "https://hall.example",
      HEMICYCLE_PROXY: "10.0.0.0/8, ::1",
      HEMICYCLE_OIDC_NAME: "House of Examples",
    };
    expect(settingsIn(set)).toEqual({
      origin: "https://hall.example",
      proxies: ["10.0.0.0/8", "::1"],
      institution: {
        issuer: "https://login.parliament.example",
        client: "hemicycle",
        secret: "a secret",
        name: "House of Examples",
      },
    });
    const unnamed = { institution: { name: "login.parliament.example" } };
    expect(settingsIn(institution)).toMatchObject(unnamed);
    expect(settingsIn({ HEMICYCLE_ORIGIN: "http://localhost:4747" })).toMatchObject({
      origin: "http://localhost:4747",
    });
  });

  test.each([
    ["HEMICYCLE_ORIGIN", "hall.example"],
    ["HEMICYCLE_ORIGIN", "https://hall.example/"],
    ["HEMICYCLE_ORIGIN", "https://hall.example/a"],
    ["HEMICYCLE_ORIGIN", "http://hall.example"],
    ["HEMICYCLE_PROXY", "proxy.example"],
    ["HEMICYCLE_PROXY", "10.0.0.1/33"],
    ["HEMICYCLE_PROXY", "10.0.0.0/8/8"],
    ["HEMICYCLE_OIDC_ISSUER", "login.parliament.example"],
    ["HEMICYCLE_OIDC_ISSUER", "http://login.parliament.example"],
    ["HEMICYCLE_OIDC_CLIENT", ""],
    ["HEMICYCLE_OIDC_SECRET", ""],
  ])("that are wrong are told in a line: %s is %s", (name, value) => {
    const told = settingsIn({ ...institution, [name]: value });
    expect("wrong" in told ? told.wrong : "").toMatch(/^HEMICYCLE_[A-Z]+.*[^\n]$/);
  });
});
