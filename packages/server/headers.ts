import type { IncomingMessage } from "node:http";

const always = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
};

/**
 * Trusted Types (W3C): no text becomes markup or a script, except through the policy that Svelte
 * makes for the templates that it has compiled itself; workers are files of ours, by another.
 */
const trusted = "svelte-trusted-html hemicycle-worker";

const pagePolicy = [
  "default-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trusted}`,
].join("; ");

const dataPolicy =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A worker has the policy of its own file: it computes, and fetches nothing. */
const workerPolicy = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const worker = /^\/assets\/[^/]*-worker-[^/]+\.js$/;

const remembered = { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" };

/** Scripts, styles and fonts: parts of a page, which has the policy that holds for them. */
const part = /^\/assets\/[^/]+\.(?:js|css|woff2)$/;

const ofParts = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** Headers of every answer; what is not a page may load nothing at all. */
export function securityHeaders(path: string, secure: boolean): Readonly<Record<string, string>> {
  const kept = secure ? remembered : {};
  if (worker.test(path)) return { ...ofParts, "Content-Security-Policy": workerPolicy, ...kept };
  if (part.test(path)) return { ...ofParts, ...kept };
  const isData = path.startsWith("/api/") || path === "/healthz" || path.startsWith("/problems/");
  const policy = { "Content-Security-Policy": isData ? dataPolicy : pagePolicy };
  return { ...always, ...policy, ...kept };
}

/**
 * Whether the browser speaks HTTPS with us or with a proxy before us. Whoever lies about it gets a
 * stricter cookie, no other.
 */
export function isSecure({ socket, headers }: IncomingMessage): boolean {
  return "encrypted" in socket || headers["x-forwarded-proto"] === "https";
}

/**
 * Whether a browser says that the request comes from a page of another origin (Fetch Metadata;
 * RFC 6454); where ours is fixed, a proxy may call us by another name. Programs that are no
 * browsers say nothing, and carry nobody's cookies unknowingly.
 */
export function isForeign({ headers }: IncomingMessage, fixed: string | null): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin, host } = headers;
  if (origin === undefined || origin === fixed) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
