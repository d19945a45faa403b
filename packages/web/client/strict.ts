/**
 * The schemas of the engine may not make code from text here: the page's policy forbids it, and
 * even the attempt would be reported. To be imported before the engine is.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
