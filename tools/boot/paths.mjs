import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository, with a separator at its end. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Everything that is built lies here and can be deleted at any time. */
export const dist = join(root, "dist");

/** The program, one file; its native libraries stay in node_modules. */
export const program = join(dist, "hemicycle.mjs");
