import type { Language, Ticket } from '@tandem/contract'

/** What the customer may be told of a ticket that was opened, in their language. */
export function told({ number, dueAt }: Pick<Ticket, 'number' | 'dueAt'>, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const until = dueAt && format.format(new Date(dueAt))
  if (language === 'zh')
    return until
      ? `您的问题已登记，编号 ${number}，我们会在${until}前给您答复。`
      : `您的问题已登记，编号 ${number}，有结果会第一时间告诉您。`
  return until
    ? `Your request is on record under number ${number}. You will have our answer by ${until}.`
    : `Your request is on record under number ${number}. We will tell you as soon as there is a result.`
}
