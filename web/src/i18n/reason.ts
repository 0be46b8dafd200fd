import { dictionary } from './dictionary.ts'

const zh = {
  asked_for_human: '客户要求人工',
  safety_words: '涉及人身或财产安全',
  same_intent_third_time: '第三次询问同一问题',
  angry_complaint: '客户情绪激动地投诉',
  intent: '此类问题须由人工处理',
  flow_gone: '流程已变更',
  second_refusal: '连续两次没有把握回答',
  assistant_failed: 'AI 未能及时处理',
  no_text: '无法识别客户发来的内容',
  intent_sure: '对意图有把握',
  article_found: '按字面找到一篇文章',
  articles_near: '按字面找到几篇相近的文章，请客户选择',
  several_questions: '一次问了几个问题，逐一回答',
  one_part_sure: '几个问题中有一个有把握',
  two_candidates_close: '两个意图很接近，请客户选择',
  word_alone: '只说了一个词，请客户选择',
  thing_unnamed: '没说是什么东西，请客户选择',
  hazard_words: '有人受伤、不适，或商品有危险',
  no_valid_article: '没有有效的文章可答',
  not_sure: '没有把握',
  outside: '看起来不是我们的业务',
  flow: '按流程办理',
  flow_cancelled: '客户中止了流程',
  digression: '流程中途的其他问题',
  acknowledged: '客户表示知道了',
  courtesy: '客户打招呼、道谢或道别',
  unreadable_media: '图片、语音或文件无法识别',
  abusive_words: '客户言语过激',
  model_wrote: '语言模型依据文章作答',
  model_looked_up: '语言模型选了查询',
  model_proposed: '语言模型建议的操作须由人工决定',
}

const en: typeof zh = {
  asked_for_human: 'Asked for a person',
  safety_words: 'A matter of safety',
  same_intent_third_time: 'Asked the same a third time',
  angry_complaint: 'An angry complaint',
  intent: 'People handle such matters',
  flow_gone: 'The flow has changed',
  second_refusal: 'Twice not sure enough to answer',
  assistant_failed: 'The AI did not answer in time',
  no_text: 'Could not read what the customer sent',
  intent_sure: 'Sure of the intent',
  article_found: 'An article has the words of the question',
  articles_near: 'Articles with words of the question: the customer chooses',
  several_questions: 'Several questions at once, answered one by one',
  one_part_sure: 'Sure of one of several questions',
  two_candidates_close: 'Two intents are close: the customer chooses',
  word_alone: 'A word alone: the customer chooses',
  thing_unnamed: 'What it is about is not named: the customer chooses',
  hazard_words: 'Somebody is hurt or unwell, or goods are dangerous',
  no_valid_article: 'No valid article to answer with',
  not_sure: 'Not sure enough',
  outside: 'Does not seem to be our business',
  flow: 'Following a flow',
  flow_cancelled: 'The customer stopped the flow',
  digression: 'Another question in the middle of a flow',
  acknowledged: 'The customer took note',
  courtesy: 'A greeting, thanks or a farewell',
  unreadable_media: 'A picture, recording or file that could not be read',
  abusive_words: 'Abusive words',
  model_wrote: 'A language model answered from the articles',
  model_looked_up: 'A language model chose the look-up',
  model_proposed: 'A language model proposed what a person decides',
}

const useTexts = dictionary(zh, en)

/** Puts the code with which the assistant explains a decision into words. A detail may follow the code after a colon. */
export function useReason(): (reason: string) => string {
  const texts: Record<string, string> = useTexts()
  return (reason) => texts[reason.split(':')[0] ?? ''] ?? reason
}
