import table from "./members.json" with { type: "json" };

/** A member of the demonstration: a real State with its population, as Unicode CLDR has them. */
export interface TableMember {
  /** ISO 3166-1 alpha-2, which is also the member's id. */
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number;
}

/** The member States of the United Nations, and Palestine, by code. Source: members.json. */
export const members: readonly TableMember[] = table.members;

/** What the figures were taken from, and the day on which that was published. */
export const populationSource = {
  title: `Unicode CLDR ${table.version}, territoryInfo.json`,
  published: table.published,
};
