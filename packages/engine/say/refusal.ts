import type { Facts } from "@hemicycle/base";
import type { Refusal } from "../judge-act.ts";
import { fillSays, type Language } from "../say.ts";

/** Languages of the words below, in their order. */
const spoken: readonly Language[] = ["fr", "es", "ar", "ru"];

/**
 * In which state something is, as refusals tell it. In facts, as in the journal, it stands by its
 * permanent name, which is the English word.
 */
const states: readonly (readonly [name: string, ...words: string[]])[] = [
  // Of requests for an emergency item.
  [
    "proposed",
    "en attente de signatures",
    "a la espera de firmas",
    "بانتظار التوقيعات",
    "ожидает подписей",
  ],
  ["deposited", "à l'examen", "en examen", "قيد النظر", "на рассмотрении"],
  ["joined", "joint(e) à d'autres", "unido/a a otros", "ضُم إلى غيره", "объединено с другими"],
  ["passed", "majorité obtenue", "mayoría obtenida", "نال الأغلبية", "получено большинство"],
  ["accepted", "accepté(e)", "aceptado/a", "قُبل", "принято"],
  ["twice", "nommé(e) deux fois", "nombrado/a dos veces", "ذُكر مرتين", "указано дважды"],
  // Of drafts, and of the division of one.
  ["rapporteurs", "rapporteurs", "relatores", "المقررون", "докладчики"],
  ["committee", "commission", "comisión", "اللجنة", "комитет"],
  ["plenary", "séance plénière", "sesión plenaria", "الجلسة العامة", "пленарное заседание"],
  ["Secretariat", "Secrétariat", "Secretaría", "الأمانة", "Секретариат"],
  ["requested", "division demandée", "división solicitada", "طُلبت التجزئة", "разделение запрошено"],
  ["agreed", "division acceptée", "división acordada", "أُقرت التجزئة", "разделение принято"],
  ["refused", "division refusée", "división denegada", "رُفضت التجزئة", "в разделении отказано"],
  ["none", "aucune", "ninguna", "لا يوجد", "нет"],
  // Of amendments.
  ["tabled", "déposé(e)", "presentado/a", "مقدَّم", "внесено"],
  ["inadmissible", "irrecevable", "inadmisible", "غير مقبول شكلاً", "недопустимо"],
  ["fallen", "devenu(e) sans objet", "decaído/a", "سقط", "отпало"],
  ["displaced", "texte remplacé", "texto sustituido", "استُبدل نصه", "текст заменён"],
  ["sub-amendment", "sous-amendement", "subenmienda", "تعديل فرعي", "субпоправка"],
  // Of several.
  ["adopted", "adopté(e)", "aprobado/a", "اعتُمد", "принято"],
  ["rejected", "rejeté(e)", "rechazado/a", "رُفض", "отклонено"],
  ["withdrawn", "retiré(e)", "retirado/a", "سُحب", "отозвано"],
  ["decided", "tranché(e)", "decidido/a", "بُتّ فيه", "решено"],
  ["voted", "mis(e) aux voix", "sometido/a a votación", "طُرح للتصويت", "поставлено на голосование"],
  // Of votes and sittings.
  ["announced", "annoncé(e)", "anunciado/a", "أُعلن عنه", "объявлено"],
  ["open", "ouvert(e)", "abierto/a", "مفتوح", "открыто"],
  ["closed", "clos(e)", "cerrado/a", "مغلق", "закрыто"],
  ["declared", "résultat proclamé", "resultado proclamado", "أُعلنت نتيجته", "результат объявлен"],
  ["annulled", "annulé(e)", "anulado/a", "أُلغي", "аннулировано"],
  ["unknown", "inconnu(e)", "desconocido/a", "غير معروف", "неизвестно"],
];

const byName = new Map(states.map(([name, ...words]) => [name, words] as const));

/** Facts by which a refusal tells in which state something is. */
const told: readonly string[] = ["status", "stage"];

/** The facts of a refusal with states in words of the language. */
export const tellStates = (facts: Facts, language: Language): Facts => {
  const place = spoken.indexOf(language);
  const inWords = told.flatMap((name) => {
    const words = byName.get(String(facts[name]))?.[place];
    return words === undefined ? [] : [[name, words] as const];
  });
  return inWords.length === 0 ? facts : { ...facts, ...Object.fromEntries(inWords) };
};

/** Why an act is refused, as a sentence that the President could read out. */
export const sayRefusal = (
  { says, facts }: Pick<Refusal, "says" | "facts">,
  language: Language,
): string => fillSays(says, tellStates(facts, language), language);
