import { Hono } from "hono";
import { methodNotAllowed } from "hono/method-not-allowed";
import { actRoutes } from "./act-routes.ts";
import { assemblyRoutes } from "./assembly-routes.ts";
import { cardRoutes } from "./card-routes.ts";
import { deadlineRoutes } from "./deadline-routes.ts";
import { demonstrationRoutes } from "./demonstration-routes.ts";
import { isForeign } from "./headers.ts";
import type { Env, House } from "./house.ts";
import { type Ctx, readQuery, sendProblem } from "./http.ts";
import { institutionRoutes } from "./institution-routes.ts";
import { openApi } from "./openapi.ts";
import { passkeyRoutes } from "./passkey-routes.ts";
import { meaningOf, problem } from "./problems.ts";
import { readingRoutes } from "./reading-routes.ts";
import { noQuery } from "./schemas.ts";
import { boxRoutes } from "./secret-box-routes.ts";
import { ceremonyRoutes } from "./secret-ceremony-routes.ts";
import { secretVoteRoutes } from "./secret-vote-routes.ts";
import { sessionRoutes } from "./session-routes.ts";

/** All that is served. */
export function makeApp(house: House): Hono<Env> {
  const app = new Hono<Env>();
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        sendProblem(problem("wrong-method", {}), { Allow: methods.join(", ") }),
    }),
  );
  app.use(async (c, next) => {
    const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
    if (changes && isForeign(c.env.incoming, house.origin))
      return sendProblem(problem("other-origin", {}));
    return next();
  });
  assemblyRoutes(app, house);
  actRoutes(app, house);
  readingRoutes(app, house);
  deadlineRoutes(app, house);
  ceremonyRoutes(app, house);
  boxRoutes(app, house);
  secretVoteRoutes(app, house);
  sessionRoutes(app, house);
  cardRoutes(app, house);
  passkeyRoutes(app, house);
  institutionRoutes(app, house);
  demonstrationRoutes(app, house);
  descriptionRoutes(app);
  pageRoutes(app, house);
  app.onError((error, c) => failed(c, error, house));
  return app;
}

function descriptionRoutes(app: Hono<Env>): void {
  let description: string | undefined;
  app.get("/api/openapi.json", (c) => {
    const query = readQuery(c, noQuery);
    if ("stop" in query) return query.stop;
    description ??= JSON.stringify(openApi());
    return new Response(description, { headers: { "Content-Type": "application/json" } });
  });
  app.get("/problems/:name", (c) => {
    const meaning = meaningOf(c.req.param("name"));
    if (meaning === undefined) return sendProblem(problem("not-found", {}));
    return new Response(`${meaning}.\n`, { headers: { "Content-Type": "text/plain" } });
  });
}

/** The page is one file for all its addresses; it finds its way by itself. */
function pageRoutes(app: Hono<Env>, { files }: House): void {
  const answer = (c: Ctx, path: string): Response => {
    const encodings = c.req.header("accept-encoding") ?? "";
    const tag = c.req.header("if-none-match");
    return files.answer(path, { encodings, tag }) ?? sendProblem(problem("not-found", {}));
  };
  app.get("/", (c) => answer(c, "/index.html"));
  app.get("/a/*", (c) => answer(c, "/index.html"));
  app.notFound((c) => {
    const reads = c.req.method === "GET" || c.req.method === "HEAD";
    return answer(c, reads ? c.req.path : "");
  });
}

function failed(c: Ctx, error: Error, { log }: House): Response {
  // Whoever went away in the middle of a request is told nothing, and neither is the operator.
  const gone = c.env.incoming.destroyed && !c.env.incoming.complete;
  if (!gone) log(`${c.req.method} ${c.req.path} failed: ${error.stack ?? error.message}`);
  return sendProblem(problem("fault", {}));
}
