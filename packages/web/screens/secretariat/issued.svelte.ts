import type { IssuedCard } from "../../client/identity.ts";

/** Cards whose codes are on this page and nowhere else. */
export interface Issued {
  readonly assembly: string;
  /** Who has issued them: nobody else may see them. */
  readonly by: string;
  readonly cards: readonly IssuedCard[];
}

let held = $state.raw<Issued | null>(null);

/** What was issued last, while somebody has not said that the codes can be forgotten. */
export const issuedHere = (assembly: string, by: string | null): Issued | null =>
  held !== null && held.assembly === assembly && held.by === by ? held : null;

export const holdIssued = (issued: Issued): void => {
  held = issued;
};

export const forgetIssued = (): void => {
  held = null;
};

/**
 * Asks before somebody leaves the page, by the browser, and before they go elsewhere on it: `ask`
 * hears the address. Until the answer is called.
 */
export const guardLeaving = (ask: (path: string) => void): (() => void) => {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  const hold = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!(link instanceof HTMLAnchorElement) || link.target || link.download) return;
    if (link.origin !== location.origin || link.pathname === location.pathname) return;
    event.preventDefault();
    event.stopPropagation();
    ask(link.pathname + link.search + link.hash);
  };
  addEventListener("beforeunload", warn);
  document.addEventListener("click", hold, { capture: true });
  return () => {
    removeEventListener("beforeunload", warn);
    document.removeEventListener("click", hold, { capture: true });
  };
};
