/**
 * Read by the build and by svelte-check. Runes everywhere; TypeScript in components is erased by
 * Svelte itself.
 */
export default { compilerOptions: { runes: true } };
