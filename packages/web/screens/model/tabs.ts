/** The parts of a delegate's screen; the part that is open stands behind the # of the address. */
export const tabs = ["floor", "vote", "agenda"] as const;
export type Tab = (typeof tabs)[number];

export const tabOf = (hash: string): Tab => tabs.find((tab) => hash === `#${tab}`) ?? "floor";
