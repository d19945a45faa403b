import type { Component } from "svelte";
import type { Route, Screen } from "../router.ts";

/** What a screen is given: where the person is. Who they are, it has from `useVisit`. */
export interface ScreenProps {
  readonly route: Route;
}

type Loader = () => Promise<{ default: Component<ScreenProps> }>;

/** Each screen is a chunk of its own, fetched when someone goes there. */
const loaders: Partial<Record<Screen, Loader>> & { readonly missing: Loader } = {
  start: () => import("./Start.svelte"),
  seat: () => import("./Seat.svelte"),
  presidency: () => import("./Presidency.svelte"),
  hall: () => import("./Hall.svelte"),
  delegate: () => import("./Delegate.svelte"),
  rules: () => import("./Rules.svelte"),
  rule: () => import("./Rule.svelte"),
  missing: () => import("./Missing.svelte"),
};

/** Rejects when the chunk cannot be fetched. */
export async function screenOf(screen: Screen): Promise<Component<ScreenProps>> {
  return (await (loaders[screen] ?? loaders.missing)()).default;
}
