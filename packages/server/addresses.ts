import { BlockList, isIP } from "node:net";
import type { Ctx } from "./http.ts";

/** The proxies that may say for whom they ask. */
export class Proxies {
  readonly #list = new BlockList();

  /** Addresses, or networks such as 10.0.0.0/8. Throws on what is neither. */
  constructor(named: readonly string[]) {
    for (const name of named) this.#add(name);
  }

  /**
   * Whoever has sent a request: the sender of the connection, or, where that is one of ours, the
   * last in X-Forwarded-For that is none of ours. Everything before it was written by strangers,
   * and is not looked at where that one is no address. Of IPv6 it is the network.
   */
  addressOf(c: Ctx): string {
    const sender = plain(c.env.incoming.socket.remoteAddress ?? "");
    if (!this.#isOurs(sender)) return networkOf(sender);
    const named = (c.req.header("x-forwarded-for") ?? "").split(",").map((one) => one.trim());
    const stranger = plain(named.reverse().find((one) => !this.#isOurs(plain(one))) ?? "");
    return networkOf(isIP(stranger) === 0 ? sender : stranger);
  }

  #add(name: string): void {
    const [address = "", bits] = name.split("/");
    const family = familyOf(address);
    if (family === undefined) throw new RangeError(`${name} is no address`);
    if (bits === undefined) this.#list.addAddress(address, family);
    else this.#list.addSubnet(address, Number(bits), family);
  }

  #isOurs(address: string): boolean {
    const family = familyOf(address);
    return family !== undefined && this.#list.check(address, family);
  }
}

const families = { 0: undefined, 4: "ipv4", 6: "ipv6" } as const;
const familyOf = (address: string) => families[isIP(address) as 0 | 4 | 6];

/** An IPv4 address that came over IPv6 is written as itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Whoever has an address of IPv6 has the whole network behind its first 64 bits (RFC 4291, 2.5.1;
 * RFC 6177), and could come from another one each time: they count as one.
 */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  // The parser of URLs writes each address in one way (RFC 5952), without its zone.
  const [bare = ""] = address.split("%");
  const [head = "", tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
  const [before, behind] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  if (before === undefined || behind === undefined) return address;
  const gap = Array.from({ length: Math.max(0, 8 - before.length - behind.length) }, () => "0");
  return `${[...before, ...(tail === undefined ? [] : gap), ...behind].slice(0, 4).join(":")}::/64`;
}
