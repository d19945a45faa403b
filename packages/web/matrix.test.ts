import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directionOf, type Language, languages } from "./messages/index.ts";
import { routeOf, type Screen } from "./router.ts";
import { CasePage } from "./testing/case-page.ts";
import { chromiumPath, sayMissing } from "./testing/chromium.ts";
import { matrix } from "./testing/matrix.ts";

const path = chromiumPath();
if (!path) sayMissing("packages/web/matrix.test.ts");

const limits = { timeout: 120_000, retry: 1 } as const;

/** The compiler asks for a screen that is forgotten here, and the test for its states. */
const every: Readonly<Record<Screen, true>> = {
  start: true,
  seat: true,
  card: true,
  hall: true,
  presidency: true,
  delegate: true,
  secretariat: true,
  public: true,
  publicVote: true,
  secretBallot: true,
  rules: true,
  rule: true,
  coverage: true,
  texts: true,
  text: true,
  members: true,
  member: true,
  institutions: true,
  institution: true,
  tellers: true,
  consultation: true,
  use: true,
  council: true,
  councilPack: true,
  plan: true,
  laws: true,
  law: true,
  missing: true,
};

test("every screen is in the matrix, each state under a name of its own", () => {
  const shown = new Set<Screen>(
    matrix.map(({ screen }) => routeOf(CasePage.pathOf(screen)).screen),
  );
  expect([...shown].sort()).toEqual(Object.keys(every).sort());
  const names = matrix.map(({ screen, state }) => `${screen} ${state}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.runIf(path)(
  "in a browser axe finds nothing, in every language and light, and nothing written is lost",
  () => {
    let place: CasePage;

    beforeAll(async () => {
      place = await CasePage.open(path ?? "");
    }, 90_000);

    afterAll(() => place?.close());

    /** What is wrong with the page as it stands, in the light. */
    async function findings(language: Language): Promise<readonly string[]> {
      const { lang, dir } = await place.spoken();
      const spoken = lang === language && dir === directionOf(language);
      const over = await place.overflow();
      return [
        ...(await place.faults()),
        ...(over > 0 ? [`${over} pixels over the side`] : []),
        ...(spoken ? [] : [`speaks ${lang}, ${dir}`]),
      ];
    }

    test("what it must find, it finds", async () => {
      const [, one] = matrix;
      if (one === undefined) throw new Error("the matrix is empty");
      await place.show(one, "ar");
      await place.page.evaluate(() => {
        const faint = document.createElement("p");
        faint.textContent = "faint";
        faint.style.cssText = "color: #777; background: #888; inline-size: 5000px";
        document.querySelector("main")?.append(faint);
        document.documentElement.dir = "ltr";
      });
      const found = (await findings("ar")).join();
      expect(found).toMatch(/color-contrast.*pixels over the side.*speaks ar, ltr/);
      await place.light("dark");
      expect((await place.faultsOfColour()).join()).toMatch(/color-contrast/);
    });

    // A case that fails is shown once more: what is the fault of the page is there again.
    for (const one of matrix) {
      test(`${one.screen === "" ? "public" : one.screen}: ${one.state}`, limits, async () => {
        const found: string[] = [];
        for (const language of languages) {
          await place.show(one, language);
          const light = await findings(language);
          await place.light("dark");
          const dark = await place.faultsOfColour();
          found.push(...light.map((what) => `${language}: ${what}`));
          found.push(...dark.map((what) => `${language}, dark: ${what}`));
        }
        expect(found).toEqual([]);
        expect(await place.lost(one)).toEqual([]);
        expect(place.complaints()).toEqual([]);
      });
    }
  },
);
