/** Texts: trees of blocks with permanent ids, operations on them, and how two of them differ. */

export {
  type AknAmendment,
  type Amended,
  amendmentWorkOf,
  writeAknAmendment,
  writeAknAmendmentList,
} from "./akn-amendment.ts";
export { aknFaultTexts, checkAkn } from "./akn-check.ts";
export type {
  Institution,
  Modification,
  Publication,
} from "./akn-meta.ts";
export { readPublication } from "./akn-publication.ts";
export { type AknFile, type AknReading, aknRemarkTexts, readAkn } from "./akn-read.ts";
export { rewriteAkn } from "./akn-rewrite.ts";
export { writeAkn } from "./akn-write.ts";
export {
  anchorAll,
  anchorAt,
  anchorOf,
  type Resolution,
  resolve,
} from "./anchors.ts";
export { apply } from "./apply.ts";
export { type Carried, carry, type Gone, goneReasons } from "./carry.ts";
export { applyChange, applyTo, type CarriedChange, carryChange, readChange } from "./change.ts";
export { compare, type Row } from "./compare.ts";
export { compareWords, type Piece, type WordComparison } from "./compare-words.ts";
export {
  adopt,
  type Consolidated,
  consolidate,
  type ExclusivePair,
  subAmended,
  unamended,
} from "./consolidate.ts";
export type { Adopted, Consolidation } from "./consolidate-state.ts";
export {
  type AdoptedInLanguages,
  consolidateVersion,
  type Lacking,
} from "./consolidate-version.ts";
export { changesBetween } from "./differences.ts";
export { isDocxPart, readDocxParts } from "./docx-read.ts";
export { type Report, type ReportPiece, reportParts } from "./docx-report.ts";
export { docxParts } from "./docx-write.ts";
export { type Result, type TextFaultId, textFaults } from "./faults.ts";
export { mayHold } from "./holds.ts";
export { invert } from "./invert.ts";
export { labelsOf } from "./labels.ts";
export { limits } from "./limits.ts";
export { readLine, writeLine } from "./notation.ts";
export {
  insertedNumber,
  type Numbering,
  numbersOf,
  usualNumbering,
  withReferences,
} from "./numbers.ts";
export { readOperation } from "./operation-shape.ts";
export {
  type Anchor,
  type BlockOperation,
  blockOf,
  type Change,
  isOnWords,
  type Operation,
  type WordOperation,
} from "./operations.ts";
export { type ParagraphReading, paragraphRemarkTexts } from "./paragraphs.ts";
export { readPlain } from "./plain-read.ts";
export { isFromRight, writePlain } from "./plain-write.ts";
export { type Planned, type PlannedAmendment, type PlanRequest, planOf } from "./plan.ts";
export { type BlocCandidate, type LeftOut, type ProposedBloc, proposeBloc } from "./plan-bloc.ts";
export { type PlanFaultId, planFaults, reordered } from "./plan-change.ts";
export { type DividedPart, divisionFault, divisionFaults, keptRanges } from "./plan-divide.ts";
export {
  type Because,
  type Consequence,
  type Decided,
  type Foreseen,
  foreseen,
  nextRow,
  type Standing,
  type Standings,
  standingsOf,
} from "./plan-outcome.ts";
export { unsureSteps } from "./plan-rows.ts";
export { planByParts, planByWords } from "./plan-settings.ts";
export {
  type AmendmentRow,
  type Edge,
  isPut,
  type Plan,
  type PlanChange,
  type PlanMark,
  type PlanRow,
  type PlanSettings,
  type Spot,
  type Step,
  type StepReason,
} from "./plan-types.ts";
export { areCompatible, type Relation, relation, relations, strongest } from "./relation.ts";
export { rewriting } from "./rewrite.ts";
export { cut, joined, type Mark, plain, type Range, type Run, type Runs, wordsOf } from "./runs.ts";
export { sentencesOf } from "./sentence.ts";
export { applyAll } from "./sequence.ts";
export { authorAt, type BlockTrail, type Trail } from "./trail.ts";
export {
  type Block,
  type BlockId,
  type BlockStatus,
  type Branch,
  blockStatuses,
  type Header,
  type Language,
  type Place,
  type Role,
  roles,
  type Tree,
} from "./tree.ts";
export { type Reading, readingTree, readTree } from "./tree-read.ts";
export {
  blockHash,
  isStale,
  missingIn,
  nextVersion,
  readText,
  readVersion,
  type Text,
  type TextType,
  textTypes,
  treeIn,
  type Version,
  type VersionContent,
  type VersionReason,
  writeVersion,
} from "./version.ts";
export { branchOf, danglingReferences, inOrder, rootBranch } from "./walk.ts";
export { xmlFaultTexts } from "./xml.ts";
