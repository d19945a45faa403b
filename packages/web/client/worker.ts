/** What a browser that has Trusted Types lends to whoever may make a policy of this name. */
interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => { readonly createScriptURL: (url: string) => string };
}

/** The page's policy allows one of this name, once a page. */
const name = "hemicycle-worker";

const ours = /^\/assets\/[^/]+\.js$/;

const own = (url: string): string => {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !ours.test(pathname)) throw new TypeError(`no worker: ${url}`);
  return url;
};

// Browsers without Trusted Types ask for no policy, and the types of the page know none.
const { trustedTypes } = globalThis as { readonly trustedTypes?: Policies };
const policy = trustedTypes?.createPolicy(name, { createScriptURL: own });

/** Starts a worker: `url` is that of a built file of ours, imported with `?worker&url`. */
export const startWorker = (url: string): Worker =>
  new Worker(policy?.createScriptURL(url) ?? own(url));
