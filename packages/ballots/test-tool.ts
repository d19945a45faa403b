/** For the tests: the official program. */
export * from "../../tools/belenios.ts";
