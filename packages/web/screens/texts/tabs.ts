/** The views of a text; the one that is open stands behind the # of the address. */
export const textTabs = ["place", "now", "compare", "amendments", "order", "languages"] as const;
export type TextTab = (typeof textTabs)[number];

export const textTabOf = (hash: string): TextTab =>
  textTabs.find((tab) => hash === `#${tab}`) ?? "place";
