import type { Fault } from "@hemicycle/base";
import type { Reason } from "../../components/types.ts";
import type { Key } from "../../messages/index.ts";
import type { Scene } from "../model/scene.ts";

const texts: Readonly<Record<string, Key>> = {
  exists: "secretariat.fault.exists",
  unknown: "secretariat.fault.unknown",
  status: "secretariat.fault.status",
  twice: "secretariat.fault.twice",
  contradicts: "secretariat.fault.twice",
};

/** A fault in the reader's words: what an act names that is not there, or is there already. */
export const faultText = ({ words }: Pick<Scene, "words">, { id, facts }: Fault): string => {
  const named = String(facts["id"] ?? "");
  // A session or a sitting has no name while there is none.
  if (named === "") return words.say("secretariat.fault.nothing");
  const [, member] = /^delegations\/(.+)$/.exec(String(facts["with"] ?? "")) ?? [];
  if (id === "exists" && member !== undefined)
    return words.say("secretariat.fault.elsewhere", { id: named, member });
  if (id === "overlaps") {
    return words.say("secretariat.fault.overlaps", { with: String(facts["with"] ?? "") });
  }
  return words.say(texts[id] ?? "secretariat.fault.other", { id: named });
};

export const faultReasons = (scene: Scene, faults: readonly Fault[]): readonly Reason[] => {
  const says = new Set(faults.map((fault) => faultText(scene, fault)));
  return [...says].map((text) => ({ says: text, citations: [] }));
};
