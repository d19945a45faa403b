/**
 * Signs with which a spreadsheet begins a formula, also in their wide forms; tab and line break
 * because programs skip them before they look (OWASP, "CSV Injection").
 */
const leading = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** Whether a spreadsheet could take a text for a formula. */
export const startsFormula = (text: string): boolean => leading.test(text);

/** The text with the apostrophe that makes a spreadsheet take it as text. */
export const guarded = (text: string): string => (startsFormula(text) ? `'${text}` : text);
