import type { Draft } from "./akn-draft.ts";
import { labelOf } from "./akn-draft.ts";
import { inFigures } from "./figures.ts";
import { usualNumbering } from "./numbers.ts";
import type { BlockId } from "./tree.ts";

/**
 * The labels of a file that its blocks would not get by counting: they are numbers given by hand,
 * such as the 8 of a resolution of which paragraphs 4 to 7 are left out. A file of ours says which.
 */
export const countedLabels = (root: Draft, isOurs: boolean): ReadonlyMap<BlockId, string> => {
  const byHand = new Map<BlockId, string>();
  if (isOurs) return byHand;
  const through = new Map<string, number>();
  visit(root, through, byHand);
  return byHand;
};

const visit = (draft: Draft, through: Map<string, number>, byHand: Map<BlockId, string>): void => {
  const here = new Map<string, number>();
  for (const child of draft.children) {
    const label = labelOf(child.element);
    const counter = usualNumbering.through.includes(child.role) ? through : here;
    const next = (counter.get(child.role) ?? 0) + 1;
    if (label !== undefined && usualNumbering.figures[child.role] !== undefined) {
      if (saysNumber(label, next)) counter.set(child.role, next);
      else byHand.set(child.id, label.slice(0, 40).normalize("NFC"));
    }
    visit(child, through, byHand);
  }
};

/** Whether a label is this number, in figures, letters or Roman figures: "(c)", "Article III". */
const saysNumber = (label: string, number: number): boolean => {
  const parts = label.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const [last = ""] = parts.slice(-1);
  const figures = parts.filter((part) => /^\d+$/.test(part));
  if (figures.length > 0)
    return figures.length === 1 && Number(figures[0]) === number && parts.length <= 2;
  return (["letters", "roman"] as const).some((one) => inFigures(number, one, "en") === last);
};
