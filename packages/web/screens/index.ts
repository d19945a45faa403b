import type { Component } from "svelte";
import type { Route, Screen } from "../router.ts";

/** What a screen is given: where the person is. */
export interface ScreenProps {
  readonly route: Route;
}

type Loader = () => Promise<{ default: Component<ScreenProps> }>;

/** Each screen is a chunk of its own, fetched when someone goes there. */
const loaders: Partial<Record<Screen, Loader>> & { readonly missing: Loader } = {
  missing: () => import("./Missing.svelte"),
};

export async function screenOf(screen: Screen): Promise<Component<ScreenProps>> {
  return (await (loaders[screen] ?? loaders.missing)()).default;
}
