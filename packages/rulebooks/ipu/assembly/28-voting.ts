import { type Clause, prose } from "@hemicycle/engine";

/** Rule 28: where the rules on votes stand. */
export const byStatutes = prose({
  id: "ipu.a28/by-statutes",
  cites: "Rules of the Assembly, 28",
  reading:
    "Who has how many votes, and how they are cast, stands in Articles 15 and 16 of the Statutes.",
  why: "It refers to the Statutes, whose clauses (ipu.s15 and ipu.s16) are asked for every vote.",
});

export const clauses: readonly Clause[] = [byStatutes];
