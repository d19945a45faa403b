/** What only Node lends to texts: archives, and with them Word documents. */
export { decoded, readDocx, writeDocx } from "./docx.ts";
export { type ZipLimits, zipFaultTexts, zipLimits } from "./zip-read.ts";
