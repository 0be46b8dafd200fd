import type { Language, Notice } from '@tandem/contract'

/** What somebody who is called in reads. `personal` says whether the link answers by itself or leads to the console. */
export function noticeOfCall(
  language: Language,
  call: { organisation: string; answerBy: string; hours: number; url: string; phone: string | null; name: string },
): Notice {
  const { organisation, answerBy, hours, url, phone, name } = call
  const zh = {
    title: '现在需要您支援',
    text: `${name}，${organisation} 客服排队超出预期，请您上线支援约 ${hours} 小时。请在 ${answerBy} 前答复，不便也请点一下。`,
    link: { title: '去答复', url },
  }
  const en = {
    title: 'Can you come in now?',
    text: `${name}, more customers than expected are waiting at ${organisation}. Please come online for about ${hours} h. Answer by ${answerBy}; a no helps, too.`,
    link: { title: 'Answer', url },
  }
  return { ...{ zh, en }[language], phone }
}

export function noticeOfTest(language: Language, url: string, phone: string | null): Notice {
  const zh = { title: '测试通知', text: '通知已接通，无需处理。', link: { title: '我的班次', url } }
  const en = { title: 'Test notice', text: 'Notices come through; nothing to do.', link: { title: 'My shifts', url } }
  return { ...{ zh, en }[language], phone }
}
