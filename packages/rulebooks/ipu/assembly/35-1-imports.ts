import { type Clause, guard } from "@hemicycle/engine";
import { whileImportIsUnused } from "../../identity.ts";

/** For the examples: a list by its name and its hash, and delegates of a member that is new. */
const list = `"list.csv" sha256:${"0".repeat(64)}`;
const newMember = 'M99 "M99" as member population 3,000,000 on 2017-01-01';
const delegate = (number: number): string =>
  `M99.${number} "Delegate ${number}" of M99 as delegate man parliamentarian yes`;
const delegates = (count: number): string =>
  Array.from({ length: count }, (_, at) => delegate(at + 1)).join(", ");
const importOf = (count: number): string =>
  `Secretariat imports IM1 from ${list} with members ${newMember} with delegations M99 ` +
  `with people ${delegates(count)}`;
const imported = importOf(2);
const ann = `Secretariat imports IM1 from ${list} with people X1 "Ann" as official`;

/** Rule 35.1: what was entered by mistake, and only that, goes as if it had never been there. */
export const importUnused = guard({
  id: "ipu.a35.1/import-unused",
  cites: "Rules of the Assembly, 35.1",
  reading:
    "A list that the Secretariat has entered is taken back as a whole, as long as the journal has " +
    "spoken of nobody and nothing in it since: nobody in it has come in, acted, got an office, a " +
    "card or a vote. After that its entries are mended one by one. The Rules do not speak of lists " +
    "(inferred: who keeps the registers corrects a slip in them, and rewrites no history).",
  on: ["UndoImport"],
  says: {
    en: "The import of {title} cannot be taken back: it has been used since ({used}; in all: {count}).",
    fr: "L'importation de {title} ne peut être annulée : elle a servi depuis ({used} ; en tout : {count}).",
    es: "La importación de {title} no puede deshacerse: ya se ha utilizado ({used}; en total: {count}).",
    ar: "لا يمكن التراجع عن استيراد {title}: فقد استُعمل منذ ذلك الحين ({used}؛ المجموع: {count}).",
    ru: "Импорт {title} нельзя отменить: им уже воспользовались ({used}; всего: {count}).",
  },
  check: whileImportIsUnused,
  examples: [
    `a convened session; ${imported} | Secretariat undoes import IM1 | accepted; ImportUndone`,
    `a convened session; ${imported}; Secretariat undoes import IM1 | ${imported.replace("IM1", "IM2")} | accepted`,
    `a convened session; ${imported}; Secretariat undoes import IM1 | Secretariat undoes import IM1 | impossible status import`,
    `a convened session; ${imported}; Secretariat admits M98 "M98" as member | Secretariat undoes import IM1 | accepted`,
    `a sitting; ${imported}; Secretariat lets in M99.2 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused title=list.csv used="Delegate 2" count=1`,
    `a sitting; ${importOf(5)}; Secretariat lets in M99.5, M99.3, M99.4, M99.2, M99.1 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used="Delegate 1, Delegate 2, Delegate 3" count=5`,
    `a sitting; ${imported}; person M99.1 lets in M99.1; Secretariat lets out M99.1 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used="Delegate 1"`,
    `a convened session; ${imported}; Secretariat assigns Rapporteur to M99.1: "later" | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used="Delegate 1"`,
    `a convened session; ${imported}; Secretariat issues card C1 to M99.1 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used="Delegate 1"`,
    `a convened session; ${imported}; Secretariat registers M99.9 "Nine" of M99 as adviser, man | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used=M99 count=1`,
    `a convened session; ${imported}; Secretariat publishes the table of votes | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used=M99 count=1`,
    `a convened session; ${imported}; Secretariat records 1 years of arrears of M99 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used=M99`,
    `a sitting; ${imported}; President proposes M99.1 as Teller in E9 | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used="Delegate 1"`,
    `a founded assembly; ${ann} in office Secretariat; person X1 as Secretariat admits M1 "M1" as member | Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used=Ann`,
    `a founded assembly; ${ann} in office Secretariat | person X1 as Secretariat undoes import IM1 | refused ipu.a35.1/import-unused used=Ann count=1`,
    `a founded assembly; ${ann} in office Secretary General | Secretariat on behalf of Secretary General 2 undoes import IM1 | refused ipu.a35.1/import-unused used=Ann count=1`,
    `a convened session; ${imported} | M5 undoes import IM1 | refused ipu.a35.1/registers`,
  ],
});

export const clauses: readonly Clause[] = [importUnused];
