import type { HandoverReason, Localized } from '@tandem/contract'

/** What the assistant itself says; everything else comes from the tenant's knowledge. */
export const texts = {
  handover: {
    zh: '好的，已为您转人工客服，前面的对话会一并转过去，您不用重复说明。',
    en: 'All right, I have passed you on to our team, together with our conversation, so you need not repeat it.',
  },
  meanwhile: {
    zh: '人工客服会按顺序为您接待。您问的这个，先供您参考：',
    en: 'You keep your place and a colleague will be with you. Meanwhile, this may answer your question:',
  },
  leaveOrStay: {
    zh: '您还在排队等人工客服，位置没有变。要取消排队、由我继续为您服务吗？',
    en: 'You are still waiting for a colleague and keep your place. Shall I end the wait and go on helping you myself?',
  },
  leaveLine: { zh: '取消排队', en: 'End the wait' },
  keepWaiting: { zh: '继续等人工', en: 'Keep waiting' },
  left: {
    zh: '好的，已取消排队，由我继续为您服务；需要真人时再说“转人工”。还有什么可以帮您？',
    en: 'All right, you are no longer waiting, and I go on helping you; say "human agent" for a person. What else can I do?',
  },
  leftFor: {
    zh: '好的，已取消排队，由我继续为您服务。',
    en: 'All right, you are no longer waiting, and I go on helping you.',
  },
  stays: {
    zh: '好的，继续为您排队，人工客服会按顺序为您接待。',
    en: 'All right, you keep your place, and a colleague will be with you in turn.',
  },
  stillComes: {
    zh: '我还是想请同事来和您聊一聊，已经在为您联系，请稍等一下。',
    en: 'I would still like a colleague to talk with you. They are on their way; please stay with us a moment.',
  },
  complaint: {
    zh: '非常抱歉给您带来不好的体验。我马上请人工客服优先为您处理，前面的内容会一并转过去。',
    en: 'I am very sorry about this. I am asking a colleague to take care of it with priority; they will see our conversation.',
  },
  safety: {
    zh: '我很在意您的安全，已请人工客服马上与您联系。如果您或身边的人正处在危险中，请立即拨打 120 或 110；心理援助热线 12356 随时可以拨打。',
    en: 'Your safety matters. A colleague will be with you at once. If you or somebody near you is in danger, please call 120 or 110 (or your local emergency number) now; in China the mental health line is 12356.',
  },
  repeated: {
    zh: '看来我的回答没有解决您的问题，我请人工客服来看一下。',
    en: 'My answers do not seem to solve this, so I am asking a colleague to look at it.',
  },
  stuck: {
    zh: '抱歉，这个问题我回答不了，我为您转接人工客服。',
    en: 'Sorry, I cannot answer this. I am passing you to a colleague.',
  },
  failed: {
    zh: '抱歉，智能客服暂时无法回答，已为您转接人工客服，请稍候。',
    en: 'Sorry, the AI assistant cannot answer right now. A colleague will take over; one moment please.',
  },
  unknown: {
    zh: '抱歉，这个问题我没有把握，不想给您不准确的答复。您可以换个说法，或者说“转人工”。',
    en: 'Sorry, I am not sure about this and do not want to give you a wrong answer. Please try other words, or say "human agent".',
  },
  outside: {
    zh: '抱歉，这个问题看起来不属于我们的业务，我帮不上忙。像下面这些都可以直接问我；需要真人请说“转人工”。',
    en: 'Sorry, this does not seem to be something that we deal with, so I cannot help. You can ask me things like these; say "human agent" for a person.',
  },
  cannotSee: {
    zh: '收到。这份图片、语音或文件我没能看懂，已请人工客服来看；您也可以先用文字说说您的问题。',
    en: 'Received. I could not make out this picture, recording or file, so I have asked a colleague to look at it; you may also describe the problem in words.',
  },
  hazard: {
    zh: '请先断电、停止使用，远离有危险的商品；有人受伤请立即拨打 120，起火请拨打 119。我马上请人工客服优先为您处理，请保留商品和照片。',
    en: 'Please switch it off, stop using it and keep away from it. If somebody is hurt or something burns, call your emergency number now (in China 120, fire 119). A colleague takes care of it with priority; please keep the item and photos.',
  },
  injury: {
    zh: '听到这个我很担心，人最要紧。请先停止使用，有不舒服请尽快就医；误吞、呼吸困难或情况严重时请立即拨打 120。我马上请人工客服优先为您处理，商品、包装和就诊单据请先留着。',
    en: 'I am sorry to hear this; you come first. Please stop using it and see a doctor if you feel unwell. If something was swallowed, breathing is hard or it is serious, call your emergency number now (in China 120). A colleague takes care of it with priority; please keep the item, its packaging and any medical papers.',
  },
  onlyIf: {
    zh: '明白，先不办：没有提交任何申请，订单没有变化。真到那时告诉我，我马上帮您办；现在就想办，也可以直接选。',
    en: 'I see, so nothing for now: nothing was filed and your order is unchanged. Tell me if it comes to that, or choose it here to have it done now.',
  },
  takeYourTime: {
    zh: '好的，不着急，您准备好了再发给我。现在什么都还没有提交。',
    en: 'All right, take your time and send it when you are ready. Nothing has been filed yet.',
  },
  unknownBetween: {
    zh: '这一点我不确定，不想乱说；同事可以告诉您，说“转人工”就行。您这件事可以先接着办：',
    en: 'I am not sure about this and do not want to guess; a colleague can tell you, just say "human agent". Meanwhile we can go on with this:',
  },
  opened: { zh: '您请说，我在听。', en: 'Please go ahead, I am listening.' },
  denied: {
    zh: '明白，是我理解错了，没有为您办理任何事。您想问的是什么？',
    en: 'I see, I misunderstood, and nothing was done. What would you like to ask?',
  },
  missed: {
    zh: '抱歉，没有答到点上。请换个说法告诉我最想解决的是什么；也可以直接转人工。',
    en: 'Sorry, that did not answer your question. Please tell me in other words what you need most, or talk to a person.',
  },
  goOn: {
    zh: '您想接着了解哪一点？可以选一个，也可以直接说出您想问的。',
    en: 'What would you like to know next? Choose one, or just tell me what you want to ask.',
  },
  lookUp: { zh: '好的，我来帮您看这一单。', en: 'All right, let me look at that order.' },
  detailNoted: {
    zh: '好的，我记下了。您想知道的是哪一点？可以选一个，也可以直接问我。',
    en: 'All right, noted. What would you like to know about it? Choose one, or just ask me.',
  },
  needsPerson: {
    zh: '这一步需要人工客服确认后才会办理，已为您转接。目前还没有提交，订单没有变化。',
    en: 'A colleague has to confirm this step first, so I have passed you on. Nothing has been filed yet, and your order is unchanged.',
  },
  anythingElse: { zh: '好的。还有什么可以帮您？', en: 'All right. Is there anything else I can help with?' },
  praised: {
    zh: '谢谢您的肯定！还有什么可以帮您？',
    en: 'Thank you for the kind words! Is there anything else I can help with?',
  },
  whenever: { zh: '好的，需要时随时告诉我。', en: 'All right. I am here whenever you need me.' },
  sayMore: {
    zh: '请用文字告诉我您想问什么，比如“我的订单到哪了”；也可以直接转人工。',
    en: 'Please tell me in words what you need, for example "where is my order"; or talk to a person.',
  },
  foreign: {
    zh: '抱歉，我只懂中文和英文，请用其中一种再说一次，或者转人工。\nSorry, I only understand Chinese and English. Please use one of them, or ask for a person.',
    en: 'Sorry, I only understand English and Chinese. Please use one of them, or ask for a person.\n抱歉，我只懂中文和英文，请用其中一种再说一次，或者转人工。',
  },
  noted: {
    zh: '记下了，同事接手时会看到。您还在排队，位置没有变。',
    en: 'Noted; the colleague who takes over will see it. You are still in line and keep your place.',
  },
  done: { zh: '好的。', en: 'All right.' },
  which: { zh: '请问您想问的是哪一个？', en: 'Which of these do you mean?' },
  perhaps: { zh: '您想问的是不是下面这些？', en: 'Do you perhaps mean one of these?' },
  person: { zh: '转人工', en: 'Talk to a person' },
} as const satisfies Record<string, Localized>

/** What a handover is announced with. */
export const handoverText: Record<HandoverReason, Localized> = {
  asked_for_human: texts.handover,
  unknown_question: texts.stuck,
  repeated_question: texts.repeated,
  flow_handover: texts.handover,
  complaint: texts.complaint,
  emotion: texts.complaint,
  safety: texts.safety,
  assistant_failed: texts.failed,
  agent_request: texts.handover,
  transfer: texts.handover,
}

/** What stands over an article that was found by its words: the customer sees whether it is what was asked. */
export const foundUnder = (title: string): Localized => ({
  zh: `为您找到「${title}」：`,
  en: `This is what I found under “${title}”:`,
})

/** Said where a message wants several things done, which begin one after the other. @param titles in their order */
export const inTurn = (titles: readonly string[]): Localized => ({
  zh: `好的，一件一件来：先「${titles.join('」，再「')}」。`,
  en: `All right, one after the other: “${titles.join('”, then “')}”.`,
})
