import { type Clause, prose } from "@hemicycle/engine";

/** CIS Charter, 36: what the Assembly is for. */
const purpose = prose({
  id: "ipa-cis.u36/purpose",
  cites: "CIS Charter, 36",
  reading:
    "The Assembly consults among parliaments, discusses cooperation within the Commonwealth and " +
    "works out joint proposals in what is the business of parliaments.",
  why: "What a draft is about is for those who work on it: no act is allowed or refused by its subject.",
});

/** CIS Charter, 37: who makes it up, and where the rest stands. */
const organisation = prose({
  id: "ipa-cis.u37/organisation",
  cites: "CIS Charter, 37",
  reading:
    "Delegations make up the Assembly, a Council of their heads runs it, its Regulations settle how " +
    "it proceeds, and its seat is Saint Petersburg.",
  why: "The Convention and the Regulations say it again where something is done by it; the seat is given when an assembly is founded.",
});

export const clauses: readonly Clause[] = [purpose, organisation];
