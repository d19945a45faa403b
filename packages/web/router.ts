/** Where a person is. A clause id may contain slashes: it is the rest of the path. */
export type Route =
  | { readonly screen: "start" }
  | { readonly screen: AssemblyScreen | "public"; readonly assembly: string }
  | {
      readonly screen: "publicVote" | "secretBallot";
      readonly assembly: string;
      readonly vote: string;
    }
  | { readonly screen: "coverage"; readonly assembly: string }
  | { readonly screen: "text"; readonly assembly: string; readonly draft: string }
  | { readonly screen: AroundScreen; readonly assembly: string; readonly law: string }
  | { readonly screen: "councilPack"; readonly assembly: string }
  | { readonly screen: "member"; readonly assembly: string; readonly member: string }
  | { readonly screen: "institution"; readonly assembly: string; readonly body: string }
  | { readonly screen: "rule"; readonly assembly: string; readonly clause: string }
  | {
      readonly screen: "secretariat";
      readonly assembly: string;
      readonly section: SecretariatSection;
    }
  | { readonly screen: "missing"; readonly path: string };

export const assemblyScreens = [
  "hall",
  "presidency",
  "delegate",
  "seat",
  "card",
  "rules",
  "texts",
  "members",
  "institutions",
  "tellers",
  "council",
  "plan",
  "laws",
] as const;
export type AssemblyScreen = (typeof assemblyScreens)[number];

/** What stands around a model law, below its own page. */
const aroundScreens = ["consultation", "use"] as const;
type AroundScreen = (typeof aroundScreens)[number] | "law";

/** What the desk of the secretariat is divided into; the session is what it opens with. */
export const secretariatSections = [
  "session",
  "delegations",
  "people",
  "cards",
  "agenda",
  "debate",
  "bodies",
  "import",
  "record",
] as const;
export type SecretariatSection = (typeof secretariatSections)[number];

export type Screen = Route["screen"];

/** Below the rules stand their clauses, whose ids all begin with their rulebook, and this page. */
const coverage = "coverage";

/** Reads a path; a path that names no screen, or that is badly encoded, is `missing`. */
export function routeOf(path: string): Route {
  const [top, assembly, screen, ...rest] = segmentsOf(path);
  if (top === undefined) return { screen: "start" };
  if (top !== "a" || assembly === undefined) return { screen: "missing", path };
  if (screen === undefined) return { screen: "public", assembly };
  const [vote, ...more] = rest;
  if (screen === "votes" && vote !== undefined && more.length === 0) {
    return { screen: "publicVote", assembly, vote };
  }
  if (screen === "votes" && vote !== undefined && rest.length === 2 && more[0] === "ballot") {
    return { screen: "secretBallot", assembly, vote };
  }
  if (screen === "texts" && vote !== undefined && more.length === 0) {
    return { screen: "text", assembly, draft: vote };
  }
  if (screen === "members" && vote !== undefined && more.length === 0) {
    return { screen: "member", assembly, member: vote };
  }
  if (screen === "institutions" && vote !== undefined && more.length === 0) {
    return { screen: "institution", assembly, body: vote };
  }
  if (screen === "rules" && rest.length > 0) {
    if (rest.join("/") === coverage) return { screen: "coverage", assembly };
    return { screen: "rule", assembly, clause: rest.join("/") };
  }
  if (screen === "council" && rest.join("/") === "pack") return { screen: "councilPack", assembly };
  if (screen === "laws" && vote !== undefined && more.length === 0) {
    return { screen: "law", assembly, law: vote };
  }
  const around = aroundScreens.find((name) => name === rest[1]);
  if (screen === "laws" && vote !== undefined && around && rest.length === 2) {
    return { screen: around, assembly, law: vote };
  }
  if (screen === "secretariat") return secretariatAt(path, assembly, rest);
  const known = assemblyScreens.find((name) => name === screen);
  return known && rest.length === 0 ? { screen: known, assembly } : { screen: "missing", path };
}

function secretariatAt(path: string, assembly: string, rest: readonly string[]): Route {
  const section = secretariatSections.find((name) => name === (rest[0] ?? "session"));
  return section && rest.length < 2 && rest[0] !== "session"
    ? { screen: "secretariat", assembly, section }
    : { screen: "missing", path };
}

/** Writes the path of a route, so that `routeOf(pathOf(route))` is that route. */
export function pathOf(route: Exclude<Route, { screen: "missing" }>): string {
  if (route.screen === "start") return "/";
  const assembly = `/a/${encodeURIComponent(route.assembly)}`;
  if (route.screen === "secretariat") {
    return `${assembly}/secretariat${route.section === "session" ? "" : `/${route.section}`}`;
  }
  if (route.screen === "public") return assembly;
  if (route.screen === "coverage") return `${assembly}/rules/${coverage}`;
  if (route.screen === "publicVote" || route.screen === "secretBallot") {
    const vote = `${assembly}/votes/${encodeURIComponent(route.vote)}`;
    return route.screen === "publicVote" ? vote : `${vote}/ballot`;
  }
  if (route.screen === "text") return `${assembly}/texts/${encodeURIComponent(route.draft)}`;
  if (route.screen === "councilPack") return `${assembly}/council/pack`;
  if (route.screen === "consultation" || route.screen === "use") {
    return `${assembly}/laws/${encodeURIComponent(route.law)}/${route.screen}`;
  }
  if (route.screen === "law") return `${assembly}/laws/${encodeURIComponent(route.law)}`;
  if (route.screen === "member") {
    return `${assembly}/members/${encodeURIComponent(route.member)}`;
  }
  if (route.screen === "institution") {
    return `${assembly}/institutions/${encodeURIComponent(route.body)}`;
  }
  if (route.screen !== "rule") return `${assembly}/${route.screen}`;
  return `${assembly}/rules/${route.clause.split("/").map(encodeURIComponent).join("/")}`;
}

/** Follows the address bar: calls `show` now, on every move, and on clicks on links of ours. */
export function startRouter(show: (route: Route) => void): (path: string) => void {
  const showHere = () => show(routeOf(location.pathname));
  const go = (path: string) => {
    history.pushState(null, "", path);
    showHere();
    scrollTo(0, 0);
  };
  addEventListener("popstate", showHere);
  document.addEventListener("click", (event) => {
    const path = ownPathOf(event);
    if (path === undefined) return;
    event.preventDefault();
    go(path);
  });
  showHere();
  return go;
}

function segmentsOf(path: string): string[] {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return ["not", "readable"];
  }
}

/** The path of a plain click on a link to a screen; undefined where the browser knows better. */
function ownPathOf(event: MouseEvent): string | undefined {
  const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || held) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.download) return undefined;
  if (link.origin !== location.origin || routeOf(link.pathname).screen === "missing")
    return undefined;
  return link.pathname + link.search + link.hash;
}
