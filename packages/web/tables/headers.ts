import { plainWord } from "./plain.ts";
import { type FieldKey, fieldsOf, type RowKind, rowKinds } from "./register.ts";

/** How people call the columns, in five languages; compared without case, accents and spaces. */
const names: Readonly<Record<FieldKey, readonly string[]>> = {
  member: [
    ...["member", "member id", "member code", "code", "country", "country code", "delegation"],
    ...["parliament", "iso", "iso code", "membre", "code du membre", "pays", "code pays"],
    ...["délégation", "parlement", "miembro", "código", "código del miembro", "país"],
    ...["delegación", "parlamento", "العضو", "رمز العضو", "الرمز", "البلد", "الدولة", "الوفد"],
    ...["член", "код", "код члена", "страна", "код страны", "делегация", "парламент"],
  ],
  name: [
    ...["name", "full name", "member name", "person name", "name of the person", "delegate"],
    ...["nom", "nom complet", "nom et prénom", "nombre", "nombre completo", "nombre y apellidos"],
    ...["nombre y apellido", "الاسم", "الاسم الكامل", "имя", "имя и фамилия", "фио"],
    ...["название", "наименование", "полное имя"],
  ],
  affiliation: [
    ...["affiliation", "membership", "membership status", "type of membership", "qualité"],
    ...["type d'affiliation", "statut du membre", "afiliación", "tipo de afiliación"],
    ...["الانتساب", "العضوية", "نوع العضوية", "صفة العضوية", "членство", "вид членства"],
  ],
  from: [
    ...["from", "since", "member since", "affiliated since", "depuis", "membre depuis"],
    ...["desde", "miembro desde", "منذ", "عضو منذ", "с", "с даты", "член с"],
  ],
  inhabitants: [
    ...["inhabitants", "population", "number of inhabitants", "habitants", "nombre d'habitants"],
    ...["habitantes", "población", "número de habitantes", "عدد السكان", "السكان", "население"],
    ...["численность населения", "число жителей", "жителей"],
  ],
  asOf: [
    ...["as of", "population as of", "date of population", "population date", "au"],
    ...["population au", "date de la population", "a fecha de", "población a fecha de"],
    ...["fecha de la población", "حتى تاريخ", "تاريخ عدد السكان", "на дату", "дата населения"],
    ...["население на дату"],
  ],
  populationSource: [
    ...["source", "population source", "source of the population", "source de la population"],
    ...["fuente", "fuente de la población", "المصدر", "مصدر عدد السكان", "источник"],
    ...["источник данных о населении"],
  ],
  person: [
    ...["person", "id", "person id", "personal id", "badge", "identifier", "personne"],
    ...["identifiant", "identifiant de la personne", "identificador de la persona"],
    ...["id de la personne", "persona", "identificador", "id de la persona"],
    ...["الشخص", "المعرف", "معرف الشخص", "лицо", "идентификатор", "идентификатор лица", "id лица"],
  ],
  capacity: [
    ...[
      "capacity",
      "function",
      "as",
      "qualité",
      "qualité de la personne",
      "fonction",
      "en qualité de",
    ],
    ...["calidad", "función", "en calidad de", "الصفة", "بصفة", "качество", "в качестве"],
    ...["функция", "capacité", "capacidad"],
  ],
  sex: [...["sex", "gender", "sexe", "genre", "sexo", "género", "الجنس", "النوع", "пол"]],
  parliamentarian: [
    ...["parliamentarian", "sitting parliamentarian", "mp", "parlementaire"],
    ...["parlementaire en exercice", "parlamentario", "parlamentario en ejercicio"],
    ...["برلماني", "نائب حالي", "парламентарий", "действующий парламентарий", "депутат"],
  ],
  office: [
    ...["office", "position", "post", "charge", "fonction officielle", "mandat", "cargo"],
    ...["المنصب", "المهمة", "должность", "пост"],
  ],
  period: ["period", "period id", "période", "período", "الفترة", "период"],
  kind: [
    ...["kind", "what it is", "status", "ce qu'il est", "statut", "qué es", "estado"],
    ...["الوضع", "статус"],
  ],
  begins: [
    ...["from", "since", "effective", "effective from", "du", "à partir du", "depuis"],
    ...["desde el", "desde", "من", "منذ", "с даты", "с"],
  ],
  until: ["until", "to", "jusqu'au", "au", "hasta el", "hasta", "إلى", "по дату", "до"],
  notice: [
    ...["notice", "notice given on", "préavis", "préavis donné le", "aviso", "aviso dado el"],
    ...["تاريخ الإشعار", "дата уведомления", "уведомление"],
  ],
  instrument: [
    "instrument",
    "treaty",
    "traité",
    "instrumento",
    "tratado",
    "الصك",
    "акт",
    "договор",
  ],
  basis: ["basis", "legal basis", "fondement", "fundamento", "السند", "основание"],
  heldBy: ["held by", "tenu par", "sostenido por", "صاحب القراءة", "кто так считает"],
  contention: ["reading", "lecture", "lectura", "القراءة", "прочтение"],
  works: ["worked by", "retenue", "aplicada", "المعمول بها", "применяется"],
};

const byName = new Map(
  Object.entries(names).map(([key, all]) => [key, new Set(all.map(plainWord))] as const),
);

/** Which column each field is in, counted from zero; null where none is. */
export type Columns = Readonly<Partial<Record<FieldKey, number | null>>>;

/** The columns of a kind of row, found by their heads; a column is used once. */
export const columnsIn = (heads: readonly string[], kind: RowKind): Columns => {
  const plain = heads.map(plainWord);
  const used = new Set<number>();
  const found = fieldsOf[kind].map(({ key }) => {
    const at = plain.findIndex((head, index) => !used.has(index) && byName.get(key)?.has(head));
    if (at >= 0) used.add(at);
    return [key, at < 0 ? null : at] as const;
  });
  return Object.fromEntries(found);
};

/** What kind of rows stand under these heads: the kind of which most columns are there. */
export const kindUnder = (heads: readonly string[]): RowKind => {
  const scores = rowKinds.map((kind) => {
    const columns = columnsIn(heads, kind);
    const found = Object.values(columns).filter((at) => at !== null).length;
    const missing = fieldsOf[kind].filter(({ key, must }) => must && columns[key] === null).length;
    return { kind, found, score: found - missing };
  });
  // Of heads that nobody knows, most lists are of people.
  if (scores.every(({ found }) => found === 0)) return "people";
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).kind;
};
