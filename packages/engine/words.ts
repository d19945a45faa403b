/** Lists first, unions derived from them. One word, one meaning: GLOSSARY.md. */

export const affiliations = ["member", "associate", "observer", "suspended", "former"] as const;
export type Affiliation = (typeof affiliations)[number];

/** What a member can be to the assembly in a period; `notAttending` stands beside the others. */
export const periodKinds = [
  "party",
  "signatory",
  ...(["member", "associate", "observer", "partner", "guest"] as const),
  ...(["suspended", "withdrawing", "former", "notAttending"] as const),
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** In what capacity a person attends a session. */
export const capacities = [
  ...(["delegate", "substitute", "honorary"] as const),
  ...(["observer", "adviser", "official"] as const),
] as const;
export type Capacity = (typeof capacities)[number];

export const sexes = ["woman", "man"] as const;
export type Sex = (typeof sexes)[number];

/** How a delegation was made up at a session: counted for the rule on single-sex delegations. */
export const compositions = ["mixed", "single-sex", "absent"] as const;
export type Composition = (typeof compositions)[number];

/**
 * Offices that an act can be done in. `chair` is whoever presides over the sitting at that
 * moment; the others are held by name. Bodies that speak through one person are offices here.
 */
export const offices = [
  "chair",
  "president",
  "vicePresident",
  "teller",
  "rapporteur",
  "organisationPresident",
  "organisationVicePresident",
  "steeringCommittee",
  "council",
  "secretaryGeneral",
  "secretariat",
] as const;
export type Office = (typeof offices)[number];

/** What a person is known by at sign-in: a passkey, or the account of an institution. */
export const credentialKinds = ["passkey", "institution"] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** Acts for which a gesture can be asked: casting, opening and closing a vote, a ruling. */
export const gestureActs = ["cast", "openVote", "closeVote", "ruling"] as const;
export type GestureAct = (typeof gestureActs)[number];

export const itemKinds = ["generalDebate", "subject", "emergency", "report", "other"] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Why somebody has the floor. */
export const purposes = [
  "statement",
  "sponsor",
  "contrary",
  "mover",
  "opponent",
  "pointOfOrder",
  "clarification",
  "explanation",
  "reply",
  "opinion",
  "advice",
  "rapporteur",
] as const;
export type Purpose = (typeof purposes)[number];

/** The lists of speakers in the General Debate, in the order in which they are heard. */
export const debateLists = ["presidingOfficers", "first", "second"] as const;
export type DebateList = (typeof debateLists)[number];

export const motionKinds = [
  "adjournSineDie",
  "adjournDebate",
  "closeList",
  "closeSitting",
  "adjournSitting",
  "inCamera",
  "other",
] as const;
export type MotionKind = (typeof motionKinds)[number];

export const methods = ["showOfHands", "rollCall", "electronic", "secret"] as const;
export type Method = (typeof methods)[number];

/** Who may read an event from the moment it is recorded. */
export const audiences = ["public", "participants", "bureau", "sealed"] as const;
export type Audience = (typeof audiences)[number];

/** What a speech or a request for the floor can be about. */
export const subjectKinds = [
  ...(["item", "request", "draft", "amendment"] as const),
  ...(["motion", "vote", "speech"] as const),
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What has to be done by a day that the rules give. */
export const deadlineKinds = [
  "decision",
  "convocation",
  "agenda",
  "statutesProposal",
  "ruleProposal",
  "statutesSubAmendment",
  "ruleSubAmendment",
  "councilRulesSubAmendment",
  "committeesRulesSubAmendment",
  "forumRulesSubAmendment",
  "input",
  "amendment",
  "forumAmendment",
  "emergencyRequest",
  "previousRecord",
  "summaryRecord",
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** The day from which a deadline is reckoned; `published`: by no rule, but as it was published. */
export const deadlineAnchors = [
  "opening",
  "firstSitting",
  "forum",
  "committeeSittingClosed",
  "nextOpening",
  "published",
] as const;
export type DeadlineAnchor = (typeof deadlineAnchors)[number];

export const documentKinds = [
  "convocation",
  "agenda",
  "draft",
  "memorandum",
  "amendment",
  "report",
  "rules",
  "resolution",
  "summaryRecord",
  "other",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Languages of documents and of interpretation. */
export const documentLanguages = ["en", "fr", "es", "ar", "ru"] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** The plenary, and the kinds of bodies beside it. */
export const bodyKinds = [
  "plenary",
  "committee",
  "council",
  "executive",
  "bureau",
  "forum",
  "steering",
  "jointCommission",
  "standingCommittee",
  "workingGroup",
  "secretariat",
  "institute",
  "expertCouncil",
  "analyticalCentre",
  "youthAssembly",
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** What somebody can be named to a body as: three ways to belong to it, and its own offices. */
export const termKinds = [
  "titular",
  "substitute",
  "member",
  "president",
  "vicePresident",
  "rapporteur",
  "teller",
  "plenipotentiary",
  "head",
  "viceHead",
  "expert",
] as const;
export type TermKind = (typeof termKinds)[number];

/** What kind of act a model law is. */
export const lawKinds = [
  "modelLaw",
  "modelCode",
  "codePart",
  "amendment",
  "recommendation",
  "commentary",
  "glossary",
  "concept",
  "strategy",
  "convention",
] as const;
export type LawKind = (typeof lawKinds)[number];

/** Where a model law can be in its life; in which order, each rulebook says. */
export const lawStages = [
  "proposed",
  "planned",
  "drafting",
  "commission",
  "revision",
  "expertReview",
  "consultation",
  "commentsConsolidated",
  "approved",
  "councilAgenda",
  "plenary",
  "adopted",
  "returned",
  "postponed",
  "withdrawn",
  "transmitted",
  "published",
  "superseded",
] as const;
export type LawStage = (typeof lawStages)[number];

/** What comes of a reading: it goes on to the next body, or the work goes on. */
export const readingOutcomes = ["approved", "continued"] as const;
export type ReadingOutcome = (typeof readingOutcomes)[number];
