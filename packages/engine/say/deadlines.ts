import type { Language } from "../say.ts";
import type { DeadlineKind } from "../words.ts";

type Names = Readonly<Record<DeadlineKind, string>>;

const en: Names = {
  decision: "Decision on place and dates",
  convocation: "Convocation",
  agenda: "Agenda sent",
  statutesProposal: "Proposals to amend the Statutes",
  ruleProposal: "Proposals to amend the Rules of the Assembly",
  statutesSubAmendment: "Sub-amendments to the Statutes",
  ruleSubAmendment: "Sub-amendments to the Rules of the Assembly",
  councilRulesSubAmendment: "Sub-amendments to the Rules of the Council",
  committeesRulesSubAmendment: "Sub-amendments to the Rules of the committees",
  forumRulesSubAmendment: "Sub-amendments to the Rules of the Forum",
  input: "Written input for the draft",
  amendment: "Amendments to the draft of the rapporteurs",
  forumAmendment: "Amendments of the Forum of Women Parliamentarians",
  emergencyRequest: "Requests for an emergency item",
  previousRecord: "Summary record of the session before",
  summaryRecord: "Summary record",
};

const fr: Names = {
  decision: "Décision sur le lieu et les dates",
  convocation: "Convocation",
  agenda: "Envoi de l’ordre du jour",
  statutesProposal: "Propositions d’amendement des Statuts",
  ruleProposal: "Propositions d’amendement du Règlement de l’Assemblée",
  statutesSubAmendment: "Sous-amendements aux Statuts",
  ruleSubAmendment: "Sous-amendements au Règlement de l’Assemblée",
  councilRulesSubAmendment: "Sous-amendements au Règlement du Conseil",
  committeesRulesSubAmendment: "Sous-amendements au Règlement des Commissions",
  forumRulesSubAmendment: "Sous-amendements au Règlement du Forum",
  input: "Contributions écrites au projet",
  amendment: "Amendements au projet des rapporteurs",
  forumAmendment: "Amendements du Forum des femmes parlementaires",
  emergencyRequest: "Demandes de point d’urgence",
  previousRecord: "Compte rendu de la session précédente",
  summaryRecord: "Compte rendu analytique",
};

const es: Names = {
  decision: "Decisión sobre el lugar y las fechas",
  convocation: "Convocatoria",
  agenda: "Envío del orden del día",
  statutesProposal: "Propuestas de enmienda de los Estatutos",
  ruleProposal: "Propuestas de enmienda del Reglamento de la Asamblea",
  statutesSubAmendment: "Subenmiendas a los Estatutos",
  ruleSubAmendment: "Subenmiendas al Reglamento de la Asamblea",
  councilRulesSubAmendment: "Subenmiendas al Reglamento del Consejo",
  committeesRulesSubAmendment: "Subenmiendas al Reglamento de las Comisiones",
  forumRulesSubAmendment: "Subenmiendas al Reglamento del Foro",
  input: "Contribuciones escritas al proyecto",
  amendment: "Enmiendas al proyecto de los relatores",
  forumAmendment: "Enmiendas del Foro de Mujeres Parlamentarias",
  emergencyRequest: "Solicitudes de un punto de urgencia",
  previousRecord: "Acta resumida de la reunión anterior",
  summaryRecord: "Acta resumida",
};

const ar: Names = {
  decision: "القرار بشأن المكان والتاريخ",
  convocation: "الدعوة إلى الانعقاد",
  agenda: "إرسال جدول الأعمال",
  statutesProposal: "مقترحات تعديل النظام الأساسي",
  ruleProposal: "مقترحات تعديل نظام الجمعية",
  statutesSubAmendment: "التعديلات الفرعية على النظام الأساسي",
  ruleSubAmendment: "التعديلات الفرعية على نظام الجمعية",
  councilRulesSubAmendment: "التعديلات الفرعية على نظام المجلس",
  committeesRulesSubAmendment: "التعديلات الفرعية على نظام اللجان",
  forumRulesSubAmendment: "التعديلات الفرعية على نظام المنتدى",
  input: "المساهمات الخطية في المشروع",
  amendment: "التعديلات على مشروع المقررين",
  forumAmendment: "تعديلات منتدى النساء البرلمانيات",
  emergencyRequest: "طلبات البند الطارئ",
  previousRecord: "المحضر الموجز للدورة السابقة",
  summaryRecord: "المحضر الموجز",
};

const ru: Names = {
  decision: "Решение о месте и сроках",
  convocation: "Созыв",
  agenda: "Рассылка повестки дня",
  statutesProposal: "Предложения о поправках к Уставу",
  ruleProposal: "Предложения о поправках к Регламенту Ассамблеи",
  statutesSubAmendment: "Субпоправки к Уставу",
  ruleSubAmendment: "Субпоправки к Регламенту Ассамблеи",
  councilRulesSubAmendment: "Субпоправки к Регламенту Совета",
  committeesRulesSubAmendment: "Субпоправки к Регламенту комитетов",
  forumRulesSubAmendment: "Субпоправки к Регламенту Форума",
  input: "Письменные материалы к проекту",
  amendment: "Поправки к проекту докладчиков",
  forumAmendment: "Поправки Форума женщин-парламентариев",
  emergencyRequest: "Просьбы о чрезвычайном пункте",
  previousRecord: "Краткий отчёт предыдущей сессии",
  summaryRecord: "Краткий отчёт",
};

const names: Readonly<Record<Language, Names>> = { en, fr, es, ar, ru };

/** What a deadline is called on a timeline, in a calendar and in a list. */
export const sayDeadline = (of: DeadlineKind, language: Language): string => names[language][of];
