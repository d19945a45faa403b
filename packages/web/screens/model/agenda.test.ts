import { expect, test } from "vitest";
import { convened, played, requests, sceneOf, sitting } from "../../testing/sitting.ts";
import { agenda, requestsShown } from "./agenda.ts";

const sceneAfter = (...lines: readonly string[]) => sceneOf(played(...sitting, ...lines).state);

test("what is dealt with now stands first, and says so", () => {
  const lines = agenda(sceneAfter("President takes up item I2"));
  expect(lines.map(({ id, about, status }) => [id, about, status])).toEqual([
    ["I2", "Subject item", "Under discussion"],
    ["I1", "General Debate", "To come"],
  ]);
});

test("a request says who asks, and what has become of it", () => {
  const scene = sceneAfter(...requests, "person KE.1 withdraws request R2 for KE");
  expect(requestsShown(scene).map(({ title, about, status }) => [title, about, status])).toEqual([
    ["Relief after the floods", "Uruguay", "Before the assembly"],
    ["Relief in the drought", "Kenya", "Withdrawn"],
  ]);
});

test("without a session there is nothing on the agenda", () => {
  const founded = sceneOf(played(...convened.slice(0, 2)).state);
  expect(agenda(founded)).toEqual([]);
  expect(requestsShown(founded)).toEqual([]);
});
