import type { ArticleContent, IntentContent, Localized } from '@tandem/contract'
import { useCommon } from '../../../i18n/common.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTexts as useShellTexts } from '../../../shell/texts.ts'
import { useTexts } from '../texts.ts'
import type { Value } from './changes.ts'

const blank = { zh: '', en: '' }

/** All that an article says, by the names of its form. */
export function useArticleValues(): (article: ArticleContent) => Value[] {
  const t = useTexts()
  const format = useFormat()
  const inBoth = useInBoth()
  return ({ title, body, tags, validUntil, forms: { card, voice = blank } = {} }) => [
    ...inBoth(t.articleTitle, title),
    ...inBoth(t.body, body),
    ...inBoth(t.forms.card, card?.text ?? blank),
    [t.forms.picture, card?.picture?.file ?? ''],
    ...inBoth(t.forms.pictureAlt, card?.picture?.alt ?? blank),
    [t.forms.links, card?.links.map(({ label, url }) => `${label.zh} / ${label.en}: ${url}`) ?? []],
    ...inBoth(t.forms.voice, voice),
    [t.tags, tags],
    [t.validUntil, validUntil === null ? '' : format.full(validUntil)],
  ]
}

/** All that an intent is, by the names of its form. */
export function useIntentValues(): (intent: IntentContent) => Value[] {
  const t = useTexts()
  const common = useCommon()
  const outcomeOf = useOutcome()
  const inBoth = useInBoth()
  return ({ title, triage, priority, outcome, withOrder = '', examples, followUps }) => [
    ...inBoth(t.intentTitle, title),
    [t.triage, common.triage[triage]],
    [t.priority, common.priority(priority)],
    [t.outcome, outcomeOf(outcome)],
    [`${t.examples} · ${t.languages.zh}`, examples.zh],
    [`${t.examples} · ${t.languages.en}`, examples.en],
    [t.withOrder, withOrder],
    [t.followUps, followUps],
  ]
}

function useInBoth() {
  const { languages } = useTexts()
  return (name: string, { zh, en }: Localized): Value[] => [
    [`${name} · ${languages.zh}`, zh],
    [`${name} · ${languages.en}`, en],
  ]
}

function useOutcome(): (outcome: IntentContent['outcome']) => string {
  const { outcomes } = useTexts()
  const reasons: Record<string, string> = useShellTexts().reason
  return (outcome) => {
    const { kind } = outcome
    if (kind === 'handover') return `${outcomes[kind]}: ${reasons[outcome.reason] ?? outcome.reason}`
    return `${outcomes[kind]}: ${kind === 'article' ? outcome.article : outcome.flow}`
  }
}
