import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directionOf, type Language, languages } from "./messages/index.ts";
import { assemblyScreens, routeOf, type Screen } from "./router.ts";
import { CasePage } from "./testing/case-page.ts";
import { chromiumPath, sayMissing } from "./testing/chromium.ts";
import { matrix } from "./testing/matrix.ts";

const path = chromiumPath();
if (!path) sayMissing("packages/web/matrix.test.ts");

const themes = ["light", "dark"] as const;

test("every screen is in the matrix, each state under a name of its own", () => {
  const shown = new Set<Screen>(
    matrix.map(({ screen }) => routeOf(CasePage.pathOf(screen)).screen),
  );
  const all: readonly Screen[] = ["start", "rule", "missing", ...assemblyScreens];
  expect(all.filter((screen) => !shown.has(screen))).toEqual([]);
  const names = matrix.map(({ screen, state }) => `${screen} ${state}`);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.runIf(path)("in a browser axe finds nothing, in every language and light", () => {
  let place: CasePage;

  beforeAll(async () => {
    place = await CasePage.open(path ?? "");
  }, 90_000);

  afterAll(() => place?.close());

  /** What is wrong with the page as it stands. */
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
  });

  for (const one of matrix) {
    test(`${one.screen === "" ? "public" : one.screen}: ${one.state}`, async () => {
      const found: string[] = [];
      for (const language of languages) {
        await place.show(one, language);
        for (const theme of themes) {
          await place.light(theme);
          const all = await findings(language);
          found.push(...all.map((what) => `${language} ${theme}: ${what}`));
        }
      }
      expect(found).toEqual([]);
      expect(place.complaints()).toEqual([]);
    }, 120_000);
  }
});
