/** What the simulation takes for granted; printed with its result. */
export const assumptions = {
  /** Four months. */
  weeks: 17,
  /** Questions of customers a week, and the share of them that is about something else. */
  questionsAWeek: 400,
  outside: 0.12,
  /** The share of the pack's intents that the knowledge base begins with, and questions of each and language. */
  knownIntents: 0.3,
  startExamples: 4,
  /** The n-th commonest intent is asked for 1/n^popularity as often as the commonest. */
  popularity: 0.7,
  /** A customer who got a wrong answer says so; one who does not, gives up without a person. */
  dislikes: 0.25,
  givesUp: 0.3,
  /** The reviewer deals with so many groups of the inbox a week, and writes so many new articles. */
  groupsAWeek: 40,
  articlesAWeek: 6,
  /** How often the reviewer sees what most questions of a group are about; otherwise another intent gets them. */
  reviewerRight: 0.95,
} as const
