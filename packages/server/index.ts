/** The assembly on the network: acts in, entries out. */

export { makeApp } from "./app.ts";
export type { Line, Piece } from "./book.ts";
export { openApi } from "./openapi.ts";
export { type CredentialPlan, credentialPlanSchema } from "./secret-schemas.ts";
export {
  type HouseOptions,
  type ServeOptions,
  type Serving,
  serve,
  serveStore,
} from "./serve.ts";
