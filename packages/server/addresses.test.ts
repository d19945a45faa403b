import { describe, expect, test } from "vitest";
import { Proxies } from "./addresses.ts";
import type { Ctx } from "./http.ts";
import { partyOf } from "./origin.ts";

/** A request as far as it says where it comes from and where it goes. */
const request = (
  sender: string,
  { encrypted = false, ...headers }: Record<string, string | boolean | undefined> = {},
): Ctx => {
  const socket = encrypted ? { remoteAddress: sender, encrypted } : { remoteAddress: sender };
  const header = (name: string) => headers[name];
  // Nothing else of a request is looked at.
  return { env: { incoming: { socket, headers } }, req: { header } } as never;
};

describe("the address of whoever asks", () => {
  const from = (sender: string, forwarded?: string, proxies: readonly string[] = ["10.0.0.1"]) =>
    new Proxies(proxies).addressOf(request(sender, { "x-forwarded-for": forwarded }));

  test("is that of the connection, whatever a stranger writes before it", () => {
    expect(from("203.0.113.7")).toBe("203.0.113.7");
    expect(from("203.0.113.7", "198.51.100.1")).toBe("203.0.113.7");
    expect(from("203.0.113.7", "198.51.100.1", [])).toBe("203.0.113.7");
  });

  test("is the last that a proxy of ours has not written itself", () => {
    expect(from("10.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
    expect(from("10.0.0.1", "1.1.1.1, 198.51.100.1")).toBe("198.51.100.1");
    const both = ["10.0.0.0/8", "2001:db8::/32"];
    expect(from("10.0.0.1", "1.1.1.1, 198.51.100.1, 10.9.9.9, 2001:db8::7", both)).toBe(
      "198.51.100.1",
    );
    expect(from("2001:db8::1", "2001:db9::1", both)).toBe("2001:db9:0:0::/64");
  });

  test("is not what a stranger wrote before what is no address", () => {
    for (const last of ["unknown", "_hidden", "198.51.100.1:4711", "[2001:db9::1]:4711", ""]) {
      expect(from("10.0.0.1", `1.1.1.1, ${last}`)).toBe("10.0.0.1");
    }
  });

  test("is one for all of a network that somebody has to themself", () => {
    const network = "2001:db8:0:7::/64";
    for (const one of [
      "2001:db8:0:7::1",
      "2001:0DB8::7:ffff:ffff:ffff:ffff",
      "2001:db8:0:7:1:2:3:4",
      "2001:db8:0:7:1:2:3.4.5.6",
    ]) {
      expect(from(one)).toBe(network);
    }
    expect(from("2001:db8:0:8::1")).toBe("2001:db8:0:8::/64");
    expect(from("::1")).toBe("0:0:0:0::/64");
    expect(from("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
    expect(from("2001:db8::")).toBe("2001:db8:0:0::/64");
  });

  test("is that of the proxy where it names nobody", () => {
    for (const forwarded of [undefined, "", "unknown", "<script>", "10.0.0.1"]) {
      expect(from("10.0.0.1", forwarded)).toBe("10.0.0.1");
    }
  });

  test("is one address, over IPv4 and over IPv6", () => {
    expect(from("::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(from("::ffff:10.0.0.1", "::ffff:198.51.100.1")).toBe("198.51.100.1");
  });

  test("cannot be set for what is no address", () => {
    for (const name of ["proxy.example", "10.0.0.1/99", "", "10.0.0.0/x"]) {
      expect(() => new Proxies([name])).toThrow();
    }
  });
});

describe("the place for which passkeys are made", () => {
  const place = (headers: Record<string, string | boolean>, fixed: string | null = null) =>
    partyOf(request("203.0.113.7", headers), fixed);

  test("is the name of the request, over HTTPS", () => {
    const named = { origin: "https://hall.example:8443", id: "hall.example" };
    expect(place({ host: "hall.example:8443", encrypted: true })).toEqual(named);
    expect(place({ host: "hall.example:8443", "x-forwarded-proto": "https" })).toEqual(named);
    expect(place({ host: "hall.example" })?.id).toBe(null);
  });

  test("is localhost without it", () => {
    expect(place({ host: "localhost:4747" })).toEqual({
      origin: "http://localhost:4747",
      id: "localhost",
    });
    expect(place({ host: "hall.localhost" })?.id).toBe("hall.localhost");
    expect(place({ host: "localhost.example" })?.id).toBe(null);
  });

  test("is no address, and nothing where no host is named", () => {
    for (const host of ["127.0.0.1", "[::1]:4747", "192.168.1.9"]) {
      expect(place({ host, encrypted: true })?.id).toBe(null);
    }
    expect(place({})).toBe(null);
    expect(place({ host: "a b" })).toBe(null);
  });

  test("is the fixed one, whatever a request says", () => {
    const fixed = { origin: "https://hall.example", id: "hall.example" };
    for (const host of ["evil.example", "localhost", "127.0.0.1"]) {
      expect(place({ host }, "https://hall.example")).toEqual(fixed);
    }
    expect(place({ host: "hall.example" }, "https://192.168.1.9")?.id).toBe(null);
  });
});
