import { askOf } from "@hemicycle/engine";
import type { Scene } from "./scene.ts";

/**
 * The votes of a member, and the clause that gives them: as distributed for the session, or as its
 * file has them. A figure that is unset is nought here; the judge says so where it matters.
 */
export const allotted = (
  { state, edition }: Pick<Scene, "state" | "edition">,
  member: string,
): { readonly votes: number; readonly clause: string } => {
  const asked = askOf(edition)("entitlement", { state, member });
  const tabled = state.session?.voteTable?.get(member) ?? 0;
  if (tabled > 0) return { votes: tabled, clause: asked.clause };
  return { votes: asked.kind === "is" ? asked.value : 0, clause: asked.clause };
};
