import type { Language } from "@hemicycle/engine";
import type { VotedOn } from "./requests.ts";

/** A sentence in every language of the screens; {part} and {parts} are figures. */
export type Wording = Readonly<Record<Language, string>>;

/** What happens at each step, said to whoever watches. */
export const stepWords = {
  jointProposed: {
    en: "Palestine proposes to join the four requests on Jerusalem. Only requests on one subject can be joined.",
    fr: "La Palestine propose de réunir les quatre demandes sur Jérusalem. Seules des demandes sur un même sujet peuvent être réunies.",
    es: "Palestina propone unir las cuatro solicitudes sobre Jerusalén. Solo pueden unirse solicitudes sobre un mismo tema.",
    ar: "تقترح فلسطين دمج الطلبات الأربعة بشأن القدس. ولا تُدمج إلا الطلبات المتعلقة بموضوع واحد.",
    ru: "Палестина предлагает объединить четыре запроса об Иерусалиме. Объединять можно только запросы по одной теме.",
  },
  jointSigned: {
    en: "Kuwait, Bahrain and Türkiye sign. With the last signature the joint request takes the place of the four.",
    fr: "Le Koweït, Bahreïn et la Türkiye signent. Avec la dernière signature, la demande commune prend la place des quatre.",
    es: "Firman Kuwait, Bahréin y Türkiye. Con la última firma, la solicitud conjunta ocupa el lugar de las cuatro.",
    ar: "توقّع الكويت والبحرين وتركيا. وبالتوقيع الأخير يحل الطلب المشترك محل الطلبات الأربعة.",
    ru: "Подписывают Кувейт, Бахрейн и Турция. С последней подписью совместный запрос занимает место четырёх.",
  },
  lastHandedIn: {
    en: "Iran hands in the eighth request, on the day of the decision. It comes with a memorandum and a draft, and goes to all Members at once.",
    fr: "L’Iran dépose la huitième demande, le jour même de la décision. Un mémoire et un projet l’accompagnent, et elle est aussitôt envoyée à tous les Membres.",
    es: "Irán presenta la octava solicitud, el mismo día de la decisión. Viene con una memoria y un proyecto, y se envía de inmediato a todos los Miembros.",
    ar: "تقدّم إيران الطلب الثامن يوم اتخاذ القرار. ويرافقه بيان إيضاحي ومشروع، ويُرسل فورا إلى جميع الأعضاء.",
    ru: "Иран подаёт восьмой запрос в день принятия решения. К нему приложены записка и проект, и он сразу рассылается всем членам.",
  },
  opinions: {
    en: "The Steering Committee finds both new requests admissible. What it said in 2018 is not reported.",
    fr: "Le Comité de direction juge recevables les deux nouvelles demandes. Ce qu’il a dit en 2018 n’est pas rapporté.",
    es: "El Comité de Dirección considera admisibles las dos solicitudes nuevas. No consta lo que dijo en 2018.",
    ar: "ترى اللجنة التوجيهية أن الطلبين الجديدين مقبولان شكلا. ولم يرد ما قالته في عام 2018.",
    ru: "Руководящий комитет признаёт оба новых запроса приемлемыми. Что он сказал в 2018 году, не сообщается.",
  },
  hearing: {
    en: "The President gives the floor to the sponsor: one speaker for the request, who is to be brief.",
    fr: "Le Président donne la parole à l’auteur : un seul orateur pour la demande, et il doit être bref.",
    es: "El Presidente da la palabra al autor: un solo orador a favor de la solicitud, que ha de ser breve.",
    ar: "يعطي الرئيس الكلمة لمقدم الطلب: متحدث واحد لصالح الطلب، وعليه الإيجاز.",
    ru: "Председатель даёт слово автору: один оратор за запрос, и он должен быть краток.",
  },
  heard: {
    en: "The sponsor has spoken. One delegate could now speak against the request; here nobody does, as it is not reported who did.",
    fr: "L’auteur a parlé. Un délégué pourrait maintenant s’opposer à la demande ; ici personne ne le fait, car on ne rapporte pas qui l’a fait.",
    es: "El autor ha hablado. Un delegado podría ahora oponerse a la solicitud; aquí nadie lo hace, porque no consta quién lo hizo.",
    ar: "تحدث مقدم الطلب. ويمكن الآن أن يعارضه مندوب واحد؛ ولا يفعل ذلك أحد هنا لأنه لم يرد من عارضه.",
    ru: "Автор выступил. Теперь один делегат мог бы возразить; здесь этого не делает никто, так как не сообщается, кто возражал.",
  },
  announced: {
    en: "The President announces the vote: on which question, and how it is taken.",
    fr: "Le Président annonce le vote : sur quelle question, et de quelle manière.",
    es: "El Presidente anuncia la votación: sobre qué cuestión y de qué modo.",
    ar: "يعلن الرئيس التصويت: على أي مسألة وبأي طريقة.",
    ru: "Председатель объявляет голосование: по какому вопросу и каким способом.",
  },
  opened: {
    en: "The President opens the vote: at least half of the delegations counted at the first sitting are in the room. Now you can vote, too.",
    fr: "Le Président ouvre le vote : la moitié au moins des délégations comptées à la première séance sont dans la salle. Vous pouvez voter aussi.",
    es: "El Presidente abre la votación: al menos la mitad de las delegaciones contadas en la primera sesión están en la sala. Ahora usted también puede votar.",
    ar: "يفتح الرئيس باب التصويت: نصف الوفود المحصاة في الجلسة الأولى على الأقل حاضر في القاعة. ويمكنكم الآن التصويت أيضا.",
    ru: "Председатель открывает голосование: в зале не менее половины делегаций, учтённых на первом заседании. Теперь можете проголосовать и вы.",
  },
  voting: {
    en: "Delegations vote on their devices, part {part} of {parts}. Nobody sees how before the vote is closed.",
    fr: "Les délégations votent sur leurs appareils, partie {part} sur {parts}. Personne ne voit comment avant la clôture du vote.",
    es: "Las delegaciones votan en sus dispositivos, parte {part} de {parts}. Nadie ve cómo antes del cierre de la votación.",
    ar: "تصوّت الوفود من أجهزتها، الجزء {part} من {parts}. ولا يرى أحد كيف صوّتت قبل إغلاق التصويت.",
    ru: "Делегации голосуют с устройств, часть {part} из {parts}. Как именно, до закрытия голосования не видит никто.",
  },
  rollCall: {
    en: "The roll is called, part {part} of {parts}: each delegation answers when it is called. Those that are not in the room are called as well.",
    fr: "Appel nominal, partie {part} sur {parts} : chaque délégation répond à l’appel de son nom. Les absentes sont appelées aussi.",
    es: "Votación nominal, parte {part} de {parts}: cada delegación responde cuando se la llama. También se llama a las ausentes.",
    ar: "نداء الأسماء، الجزء {part} من {parts}: يجيب كل وفد عند ندائه. وتُنادى الوفود الغائبة أيضا.",
    ru: "Поимённый вызов, часть {part} из {parts}: каждая делегация отвечает, когда её вызывают. Отсутствующих вызывают тоже.",
  },
  closed: {
    en: "The President closes the vote. All ballots open at the same moment.",
    fr: "Le Président clôt le vote. Tous les bulletins s’ouvrent au même instant.",
    es: "El Presidente cierra la votación. Todas las papeletas se abren en el mismo instante.",
    ar: "يغلق الرئيس التصويت. وتُفتح جميع الأصوات في اللحظة نفسها.",
    ru: "Председатель закрывает голосование. Все голоса раскрываются в один миг.",
  },
  accepted: {
    en: "The President announces the emergency item: the one request with two thirds of the votes cast. The programme has its debate the next morning at 9:00. From here the sitting is yours.",
    fr: "Le Président annonce le point d’urgence : la seule demande qui a les deux tiers des suffrages exprimés. Au programme, le débat a lieu le lendemain à 9 h. À partir d’ici, la séance est à vous.",
    es: "El Presidente anuncia el punto de urgencia: la única solicitud con dos tercios de los votos emitidos. Según el programa, el debate es a la mañana siguiente, a las 9. Desde aquí la sesión es suya.",
    ar: "يعلن الرئيس البند الطارئ: الطلب الوحيد الذي نال ثلثي الأصوات المدلى بها. وموعد مناقشته في البرنامج صباح الغد في الساعة 9:00. ومن هنا الجلسة لكم.",
    ru: "Председатель объявляет чрезвычайный пункт: единственный запрос с двумя третями поданных голосов. По программе прения следующим утром в 9:00. Дальше заседание ваше.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** What is reported of a result, and what of it is invented. */
export const declaredWords: Readonly<Record<VotedOn, Wording>> = {
  R5: {
    en: "The President declares the result. It is reported that this request was voted down; the figures are invented.",
    fr: "Le Président proclame le résultat. On rapporte que cette demande a été rejetée ; les chiffres sont inventés.",
    es: "El Presidente proclama el resultado. Consta que esta solicitud fue rechazada; las cifras son inventadas.",
    ar: "يعلن الرئيس النتيجة. ورد أن هذا الطلب رُفض في التصويت؛ أما الأرقام فوهمية.",
    ru: "Председатель объявляет результат. Сообщается, что этот запрос был отклонён; цифры вымышлены.",
  },
  R6: {
    en: "The President declares the result. It is reported that this request lost narrowly; the figures are invented.",
    fr: "Le Président proclame le résultat. On rapporte que cette demande a échoué de peu ; les chiffres sont inventés.",
    es: "El Presidente proclama el resultado. Consta que esta solicitud perdió por poco; las cifras son inventadas.",
    ar: "يعلن الرئيس النتيجة. ورد أن هذا الطلب خسر بفارق ضئيل؛ أما الأرقام فوهمية.",
    ru: "Председатель объявляет результат. Сообщается, что этому запросу не хватило немного; цифры вымышлены.",
  },
  R7: {
    en: "The President declares the result. 843 votes in favour are reported; those against and the abstentions are invented. It takes two thirds of the votes cast, and a third of all votes allocated.",
    fr: "Le Président proclame le résultat. On rapporte 843 voix pour ; les voix contre et les abstentions sont inventées. Il faut les deux tiers des suffrages exprimés et le tiers de toutes les voix attribuées.",
    es: "El Presidente proclama el resultado. Constan 843 votos a favor; los votos en contra y las abstenciones son inventados. Hacen falta dos tercios de los votos emitidos y un tercio de todos los votos asignados.",
    ar: "يعلن الرئيس النتيجة. ورد أن 843 صوتا كانت مؤيدة؛ أما المعارضة والممتنعة فوهمية. ويلزم ثلثا الأصوات المدلى بها وثلث جميع الأصوات المخصصة.",
    ru: "Председатель объявляет результат. Сообщается о 843 голосах за; голоса против и воздержавшиеся вымышлены. Нужны две трети поданных голосов и треть всех распределённых.",
  },
  R8: {
    en: "The President declares the result. It is reported only that this request was not chosen; the figures are invented.",
    fr: "Le Président proclame le résultat. On rapporte seulement que cette demande n’a pas été retenue ; les chiffres sont inventés.",
    es: "El Presidente proclama el resultado. Consta únicamente que esta solicitud no fue elegida; las cifras son inventadas.",
    ar: "يعلن الرئيس النتيجة. ولم يرد سوى أن هذا الطلب لم يقع عليه الاختيار؛ أما الأرقام فوهمية.",
    ru: "Председатель объявляет результат. Сообщается лишь, что этот запрос не был выбран; цифры вымышлены.",
  },
};

/** What the play is divided into. */
export const chapterWords = {
  requests: {
    en: "Eight requests become four",
    fr: "De huit demandes à quatre",
    es: "De ocho solicitudes a cuatro",
    ar: "من ثمانية طلبات إلى أربعة",
    ru: "Из восьми запросов четыре",
  },
  R5: {
    en: "Request of Israel: Iran’s policy in the Middle East",
    fr: "Demande d’Israël : la politique de l’Iran au Moyen-Orient",
    es: "Solicitud de Israel: la política de Irán en Oriente Medio",
    ar: "طلب إسرائيل: سياسة إيران في الشرق الأوسط",
    ru: "Запрос Израиля: политика Ирана на Ближнем Востоке",
  },
  R6: {
    en: "Request of Sweden: violence against women",
    fr: "Demande de la Suède : la violence à l’égard des femmes",
    es: "Solicitud de Suecia: la violencia contra las mujeres",
    ar: "طلب السويد: العنف ضد المرأة",
    ru: "Запрос Швеции: насилие в отношении женщин",
  },
  R8: {
    en: "Request of Iran: support for the Palestinian people",
    fr: "Demande de l’Iran : le soutien au peuple palestinien",
    es: "Solicitud de Irán: el apoyo al pueblo palestino",
    ar: "طلب إيران: دعم الشعب الفلسطيني",
    ru: "Запрос Ирана: поддержка палестинского народа",
  },
  R7: {
    en: "Joint request of four: Jerusalem",
    fr: "Demande commune de quatre Membres : Jérusalem",
    es: "Solicitud conjunta de cuatro: Jerusalén",
    ar: "الطلب المشترك لأربعة أعضاء: القدس",
    ru: "Совместный запрос четырёх: Иерусалим",
  },
  outcome: {
    en: "The emergency item",
    fr: "Le point d’urgence",
    es: "El punto de urgencia",
    ar: "البند الطارئ",
    ru: "Чрезвычайный пункт",
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type Chapter = keyof typeof chapterWords;
