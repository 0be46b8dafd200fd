import type { Module } from '../../kernel/module.ts'
import { adoptPhrase } from './adopt-phrase.ts'
import { agreement } from './agreement.ts'
import { appeal } from './appeal.ts'
import { appeals } from './appeals.ts'
import { oneCase } from './case.ts'
import { cases } from './cases.ts'
import { decideAppeal } from './decide-appeal.ts'
import { draw, drawDeadline } from './draw.ts'
import { forms } from './forms.ts'
import { inspected } from './holding.ts'
import { inspectors } from './inspectors.ts'
import { mine } from './mine.ts'
import { figures } from './overview.ts'
import { phrases } from './phrases.ts'
import { plans } from './plans.ts'
import { policy } from './policy.ts'
import { publishRules } from './publish-rules.ts'
import { onEpisodes } from './react.ts'
import { removeCase } from './remove-case.ts'
import { result } from './result.ts'
import { results } from './results.ts'
import { reviews } from './reviews.ts'
import { rules } from './rules.ts'
import { saveCase } from './save-case.ts'
import { saveForm } from './save-form.ts'
import { savePlan } from './save-plan.ts'
import { saveRules } from './save-rules.ts'
import { tables } from './schema.ts'
import { score } from './score.ts'
import { setPolicy } from './set-policy.ts'
import { startReview } from './start-review.ts'
import { tryRules } from './try-rules.ts'
import { tryTalk } from './try-talk.ts'

/**
 * Inspection: every closed episode is checked by rules, some are scored by people, agents may object, and what is learnt
 * becomes cases and canned replies. Scores of agents and cases are read by others (`scoresOf`, `cases`, `oneCase`).
 */

export const quality: Module = {
  name: 'quality',
  tables,
  verbs: [
    ...[rules, saveRules, publishRules, tryRules, tryTalk, policy, setPolicy],
    ...[results, result, figures, agreement],
    ...[forms, saveForm, plans, savePlan, draw, inspectors, reviews, startReview, score],
    ...[mine, appeal, appeals, decideAppeal],
    ...[cases, oneCase, saveCase, removeCase, phrases, adoptPhrase],
  ],
  reactors: [onEpisodes],
  holdings: [inspected],
  deadlines: [drawDeadline],
}
