import type { Comment, State } from "@hemicycle/engine";
import { labelsOf, type Tree } from "@hemicycle/texts";
import type { Scene } from "../model/scene.ts";

/** The words of the version on which a consultation is, in the reader's language if it has it. */
const sentTree = ({ state, words }: Scene, consultation: string): Tree | undefined => {
  const round = state.consulting?.rounds.get(consultation);
  const trees = versionOf(state, round)?.trees ?? {};
  return trees[words.language] ?? Object.values(trees)[0];
};

const versionOf = (
  { laws }: State,
  round: { readonly law: string; readonly version: number } | undefined,
) =>
  laws
    .get(round?.law ?? "")
    ?.text?.versions.find(({ version }) => version.number === round?.version)?.version;

/** Where in the text a comment is: "Article 2, 1.", else its id where it has no number. */
export const placeText = (scene: Scene, { block, consultation }: Comment): string => {
  if (block === null) return scene.words.say("consult.whole");
  const tree = sentTree(scene, consultation);
  const place = tree === undefined ? [] : placeIn(tree, block);
  return place.length === 0 ? block : place.join(", ");
};

/** The labels of a block and of those that hold it, the outermost first. */
const placeIn = (tree: Tree, block: string): readonly string[] => {
  const labels = labelsOf(tree);
  const label = labels.get(block);
  const parent = tree.blocks.get(block)?.parent ?? null;
  const above = parent === null ? [] : placeIn(tree, parent);
  return label === undefined ? above : [...above, label];
};
