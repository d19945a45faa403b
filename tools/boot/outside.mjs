import { writeFileSync } from "node:fs";

/** Counts the errors that vitest saw outside every test: its report in JSON does not have them. */
export default class Outside {
  onTestRunEnd(_modules, errors) {
    writeFileSync(process.env.HEMICYCLE_OUTSIDE, String(errors.length));
  }
}
