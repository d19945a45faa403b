import { motionKinds, offices, purposes } from "@hemicycle/engine";
import { expect, test } from "vitest";
import { type Language, languages } from "../../messages/index.ts";
import { played, sceneOf, sitting } from "../../testing/sitting.ts";
import {
  memberCode,
  memberName,
  motionKindName,
  numberIn,
  officeName,
  purposeName,
  speakerName,
  speakerParts,
} from "./names.ts";

const { state } = played(...sitting, 'Secretariat admits LONGID "Éthiopie du Sud" as member');
const scene = sceneOf(state);

test("whoever speaks for a delegation goes by its name, an official by their own", () => {
  expect(speakerName(scene, "KE.2")).toBe("Kenya");
  expect(speakerParts(scene, "KE.2")).toEqual({
    delegation: "Kenya",
    person: "Mr. Second of KE",
  });
  expect(speakerParts(scene, "SG")).toEqual({ delegation: "Secretary General" });
  expect(speakerName(scene, "nobody")).toBe("nobody");
});

test("a member under its ISO code and usual English name is called in the reader's language", () => {
  const names = Object.fromEntries(
    languages.map((language: Language) => [language, memberName(sceneOf(state, language), "KE")]),
  );
  expect(names).toEqual({ en: "Kenya", fr: "Kenya", es: "Kenia", ar: "كينيا", ru: "Кения" });
  expect(speakerName(sceneOf(state, "ru"), "CH.1")).toBe("Швейцария");
  expect(speakerParts(sceneOf(state, "ar"), "NO.1").delegation).toBe("النرويج");
});

test("so is one under the shorter of two usual names", () => {
  const { state: admitted } = played(...sitting, 'Secretariat admits PS "Palestine" as member');
  expect(memberName(sceneOf(admitted, "es"), "PS")).toBe("Palestina");
  expect(memberName(sceneOf(admitted, "ar"), "PS")).toBe("فلسطين");
});

test("a name that the assembly has chosen itself is left as it is", () => {
  expect(memberName(sceneOf(state, "ru"), "VN")).toBe("Viet Nam");
  expect(memberName(sceneOf(state, "fr"), "LONGID")).toBe("Éthiopie du Sud");
  expect(memberName(sceneOf(state, "ar"), "ZZ")).toBe("ZZ");
});

test("a narrow place takes a short id, or the start of the name", () => {
  expect(memberCode(scene, "KE")).toBe("KE");
  expect(memberCode(scene, "LONGID")).toBe("ÉTH");
});

test("a counted id shows its number, another one itself", () => {
  expect(numberIn("V17")).toBe("17");
  expect(numberIn("PL1")).toBe("1");
  expect(numberIn("shared-waters")).toBe("shared-waters");
});

test("every office, purpose and motion has a name of its own in every language", () => {
  for (const language of ["en", "fr", "es", "ar", "ru"] as const) {
    const read = sceneOf(state, language);
    const said = [
      ...offices.map((office) => officeName(read, office)),
      ...purposes.map((purpose) => purposeName(read, purpose)),
      ...motionKinds.map((kind) => motionKindName(read, kind)),
    ];
    expect(new Set(said).size, language).toBe(said.length);
  }
});
