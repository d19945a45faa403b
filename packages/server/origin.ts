import { isIP } from "node:net";
import { isSecure } from "./headers.ts";
import type { Ctx } from "./http.ts";

/** Where people reach this server. */
export interface Party {
  /** "https://hall.example", without a slash at the end. */
  readonly origin: string;
  /** The name for which passkeys are made; null where there is none that they could be made for. */
  readonly id: string | null;
}

/** Whether people speak HTTPS with us; a fixed origin says so by itself. */
export const isSecureFor = (c: Ctx, fixed: string | null): boolean =>
  fixed?.startsWith("https:") === true || isSecure(c.env.incoming);

/**
 * The origin of a request: the fixed one, or the host that it names. Passkeys are made for names,
 * over HTTPS or at localhost (Web Authentication, 5.1.3 and 13.4.9); null: it names no host.
 */
export function partyOf(c: Ctx, fixed: string | null): Party | null {
  const scheme = isSecureFor(c, fixed) ? "https" : "http";
  const text = fixed ?? `${scheme}://${c.req.header("host") ?? ""}`;
  if (!URL.canParse(text)) return null;
  const { origin, hostname, protocol } = new URL(text);
  const isLocal = hostname === "localhost" || hostname.endsWith(".localhost");
  const isName = isIP(hostname.replace(/^\[|\]$/g, "")) === 0;
  return { origin, id: isLocal || (isName && protocol === "https:") ? hostname : null };
}
