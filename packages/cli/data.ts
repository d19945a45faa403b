import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { StoreOptions } from "@hemicycle/store";
import type { Surroundings } from "./surroundings.ts";

/** Where the journals are, by the environment: DATABASE_URL, or the folder HEMICYCLE_DATA. */
export const storeOptions = ({ env }: Pick<Surroundings, "env">): StoreOptions => ({
  databaseUrl: env["DATABASE_URL"],
  dataFolder: resolve(env["HEMICYCLE_DATA"] || "data"),
});

/** Whether there is a folder to read from; opening a store would make one. */
export const hasData = ({ databaseUrl = "", dataFolder }: StoreOptions): boolean =>
  databaseUrl !== "" || existsSync(dataFolder);
