import { dictionary } from '../../../i18n/dictionary.ts'

const zh = {
  intro:
    '不接模型，AI 也能完整工作。接上大语言模型以后，只有内置 AI 没把握时才会问它：个人信息先替换成代号再发出，回答逐句核对知识库，承诺、价格、日期查无出处就不用；超时或出错时，客户照常得到内置答复或转人工。',
  title: { language: '大语言模型', encoder: '向量模型' },
  hint: {
    language: '换个说法理解客户的问题、依据文章作答、给接手的同事写摘要。',
    encoder:
      '找文章、听懂问题时除了看字词，也看意思。训练用的问法和客户的问题都会发给它，个人信息先替换成代号；下一次训练后，听懂问题才用得上它。',
  },
  kind: '使用',
  none: '不使用',
  test: '测试',
  testOk: (millis: number) => `连接正常，用时 ${millis} 毫秒`,
  testLate: (deadline: number) =>
    `比“最长等待”（${deadline} 毫秒）慢：客户会先得到内置答复。可换更快的模型，或延长等待。`,
  testFailed: '测试没有成功',
  why: {
    slow: '超过等待时间没有答复',
    busy: '服务繁忙（429），请稍后再试或提高配额',
    down: '连不上，或服务内部出错；内网地址须写入 EGRESS_ALLOW',
    refused: '服务拒绝了请求，请检查密钥和模型名称',
    garbage: '答复的格式不对，请检查接口地址',
    too_long: '答复过长',
    budget: '今天的额度已用完',
    none: '还没有连接',
    resting: '连续失败后正在暂停',
  },
  untrained: '找文章已经用上它；听懂问题还要等 AI 用它训练过一次。',
  train: '到「学习 · 版本」训练',
  state: { closed: '正常', open: '暂停中', half_open: '即将重试' },
  until: (time: string) => `连续失败，${time} 后重试`,
  today: '今天的用量',
  calls: '调用',
  failed: '失败',
  tokens: '词元',
  cost: '费用',
  of: (used: string, most: string) => `${used} / ${most}`,
  yuan: (yuan: string) => `¥${yuan}`,
}

const en: typeof zh = {
  intro:
    'The assistant works in full without a model. A language model is asked only where the built-in assistant is not sure: personal data is replaced by marks before anything leaves, and answers are checked sentence by sentence against your articles; a promise, price or date that no article holds is not used. If it is late or fails, customers get the built-in answer or a person as before.',
  title: { language: 'Language model', encoder: 'Embeddings' },
  hint: {
    language: 'Understands a question in other words, answers from your articles, sums up for whoever takes over.',
    encoder:
      'Finds articles and understands questions by meaning as well as by words. Training examples and what customers ask are sent to it, personal data replaced by marks; it helps to understand questions once the AI has been trained again.',
  },
  kind: 'Use',
  none: 'None',
  test: 'Test',
  testOk: (millis) => `Connected; answered in ${millis} ms`,
  testLate: (deadline) =>
    `Slower than the deadline (${deadline} ms): customers get the built-in answer. Take a faster model, or let them wait longer.`,
  testFailed: 'The test did not succeed',
  why: {
    slow: 'No answer in time',
    busy: 'The service is busy (429): try later, or raise its quota',
    down: 'Not reachable, or failing inside; an inner host has to be named in EGRESS_ALLOW',
    refused: 'The service declined: please check key and model name',
    garbage: 'The answer has another format: please check the address',
    too_long: 'The answer was too long',
    budget: 'Today’s budget is used up',
    none: 'Nothing is connected',
    resting: 'Resting after failures in a row',
  },
  untrained: 'Articles are found with it already; to understand questions with it, the AI has to be trained once more.',
  train: 'Train under “Learning · Versions”',
  state: { closed: 'Working', open: 'Resting', half_open: 'About to retry' },
  until: (time) => `Failed in a row; tries again at ${time}`,
  today: 'Used today',
  calls: 'Calls',
  failed: 'Failed',
  tokens: 'Tokens',
  cost: 'Cost',
  of: (used, most) => `${used} / ${most}`,
  yuan: (yuan) => `¥${yuan}`,
}

export const useTexts = dictionary(zh, en)
