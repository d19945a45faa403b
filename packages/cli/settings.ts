import { isIP } from "node:net";
import type { ServeOptions } from "@hemicycle/server";

/** What the operator has set about how people reach the server, and sign in to it. */
export type Settings = Pick<ServeOptions, "origin" | "proxies" | "institution">;

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, or what is wrong with them in one line. */
export const settingsIn = (env: Environment): Settings | { readonly wrong: string } => {
  const origin = env["HEMICYCLE_ORIGIN"] || undefined;
  if (origin !== undefined && !isOrigin(origin)) {
    return {
      wrong: `HEMICYCLE_ORIGIN is ${origin}; it is an origin, such as https://hall.example`,
    };
  }
  const proxies = (env["HEMICYCLE_PROXY"] ?? "").split(",").map((one) => one.trim());
  const named = proxies.filter((one) => one !== "");
  const unknown = named.find((one) => !isNetwork(one));
  if (unknown !== undefined) {
    return { wrong: `HEMICYCLE_PROXY names ${unknown}; it is an address, such as 10.0.0.1` };
  }
  const institution = institutionIn(env);
  if (typeof institution === "string") return { wrong: institution };
  return { origin, proxies: named, institution };
};

/** Scheme, host and port, and nothing behind them; HTTP for this machine alone. */
const isOrigin = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === "https:" || isHere({ protocol, hostname }));
};

const isHere = ({ protocol, hostname }: Pick<URL, "protocol" | "hostname">): boolean =>
  protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname);

/** An address, or one with the number of bits that count: 10.0.0.0/8. */
const isNetwork = (text: string): boolean => {
  const [address = "", bits, ...rest] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  const isShort = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return most > 0 && isShort && rest.length === 0;
};

const institutionIn = (env: Environment): Settings["institution"] | string => {
  const names = ["ISSUER", "CLIENT", "SECRET"] as const;
  const [issuer, client, secret] = names.map((name) => env[`HEMICYCLE_OIDC_${name}`] || undefined);
  if (issuer === undefined && client === undefined && secret === undefined) return undefined;
  if (issuer === undefined || client === undefined || secret === undefined) {
    return "HEMICYCLE_OIDC_ISSUER, _CLIENT and _SECRET are set together, or none of them";
  }
  const provider = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (provider === undefined || (provider.protocol !== "https:" && !isHere(provider))) {
    return `HEMICYCLE_OIDC_ISSUER is ${issuer}; it is an address that begins with https://`;
  }
  return { issuer, client, secret, name: env["HEMICYCLE_OIDC_NAME"] || provider.host };
};
