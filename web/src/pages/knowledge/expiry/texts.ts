import { counted } from '../../../i18n/counted.ts'
import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  summary: (expired: number, soon: number) =>
    [expired > 0 && `${expired} 篇文章已过期，AI 不再用它们回答`, soon > 0 && `${soon} 篇文章将在两周内到期`]
      .filter(Boolean)
      .join('；'),
  since: (date: string) => `已于 ${date} 过期`,
  until: (date: string) => `${date} 到期`,
}

const en: typeof zh = {
  summary: (expired, soon) =>
    [
      expired > 0 && `${counted(expired, 'article has', 'articles have')} expired: no answers come from there`,
      soon > 0 && `${counted(soon, 'article expires', 'articles expire')} within two weeks`,
    ]
      .filter(Boolean)
      .join('; '),
  since: (date) => `expired ${date}`,
  until: (date) => `expires ${date}`,
}

export const useTexts = dictionary(zh, en)
