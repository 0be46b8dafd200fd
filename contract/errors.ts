import { z } from 'zod'
import { type Language, Localized } from './base.ts'

/**
 * Every error that leaves the product: a stable code, its HTTP status, and a sentence that a person can act on.
 * `{name}` in a sentence is replaced from the error's details.
 */
const table = {
  bad_input: [400, '输入有误：{problem}', 'The input is not valid: {problem}'],
  bad_encoding: [400, '内容不是有效的 UTF-8 文本', 'The content is not valid UTF-8'],
  unauthenticated: [401, '请先登录', 'Please sign in first'],
  bad_credentials: [401, '账号、密码或验证码不正确', 'The account, password or code is not correct'],
  bad_signature: [401, '签名校验失败', 'The signature does not match'],
  totp_required: [401, '请输入动态验证码', 'Please enter the code of your authenticator'],
  password_expired: [403, '请先修改密码', 'Please change your password first'],
  forbidden: [
    403,
    '您没有进行此操作的权限，需要的话请找管理员',
    'You are not allowed to do this; ask an administrator if you need it',
  ],
  foreign_address: [
    403,
    '管理员只能从允许的网络地址操作',
    'Administrators work from the allowed network addresses only',
  ],
  four_eyes: [403, '须由另一位同事审核', 'Another person has to review this'],
  not_found: [404, '没有找到，可能已被移走或删除', 'Not found; it may have been moved or deleted'],
  unsupported_method: [405, '不支持这种请求方式', 'This method is not supported'],
  too_slow: [408, '请求传输过慢，请重试', 'The request came too slowly; please try again'],
  conflict: [
    409,
    '情况已经变了：{problem}。请刷新后再看',
    'Things have changed: {problem}. Please refresh to see how they stand',
  ],
  overtaken: [
    409,
    '他人刚保存了更新的内容，请先查看',
    'Somebody has just saved something newer; please look at it first',
  ],
  in_use: [409, '{what}已被使用，请换一个', '{what} is in use already; please choose another'],
  over: [409, '已经失效：超时、被收回，或已有结果', 'This is over: it ran out, was taken back, or is answered already'],
  taken: [409, '已被其他同事接起', 'Somebody else has taken this already'],
  stale: [409, '会话已有新进展，请刷新', 'The conversation has moved on; please refresh'],
  closed: [409, '会话已结束', 'The conversation is closed'],
  expired: [410, '链接或凭证已过期，请重新获取', 'The link or token has expired; please ask for a new one'],
  too_large: [413, '内容过大（上限 {limit}），请缩小后再试', 'This is too large (limit {limit}); please try less'],
  unsupported_media: [415, '不支持这种格式，请换一种', 'This format is not supported; please use another'],
  file_protected: [
    422,
    '文件有密码保护，请去掉密码后再试',
    'The file is protected by a password; please remove it and try again',
  ],
  file_broken: [
    422,
    '文件已损坏，或者不是它所称的格式，请换一份再试',
    'The file is damaged, or is not what its name says; please try another copy',
  ],
  no_text: [
    422,
    '里面没有文字（扫描件请先转成文字）',
    'There is no text in it (a scan has to be turned into text first)',
  ],
  no_intent_columns: [
    422,
    '没有找到例句和意图两列：请在第一行写“例句,意图”，或者只留这两列',
    'There are no columns of texts and intents; please write “text,intent” in the first row, or leave these two columns alone',
  ],
  broke_off: [
    503,
    '处理到一半意外中止，请稍后再试；内容很多时请拆小',
    'The work broke off half-way; please try again later, and with less at once if there is much of it',
  ],
  took_too_long: [422, '读取时间过长，请拆小后再试', 'Reading took too long; please try a smaller part'],
  address_refused: [422, '不允许访问这个地址：{problem}', 'This address may not be fetched: {problem}'],
  folder_refused: [
    422,
    '只能填写服务器模型目录下的文件夹；模型目录由运维人员以 TANDEM_MODELS 指定',
    'Only a folder below the server’s folder of models can be named; whoever runs the server sets it with TANDEM_MODELS',
  ],
  unreachable: [422, '对方网站没有正常应答：{problem}', 'The site did not answer as it should: {problem}'],
  weak_password: [422, '密码不符合要求：{problem}', 'The password does not meet the policy: {problem}'],
  not_trainable: [422, '无法用这些资料训练：{problem}', 'This material cannot be trained on: {problem}'],
  nothing_to_learn: [
    409,
    'AI 已经学了全部已发布的内容，再训练一次结果不会变',
    'The AI has learnt everything that is published; another training would come to the same',
  ],
  not_allowed: [422, '不能这样做：{problem}', 'This is not possible: {problem}'],
  worse_version: [
    422,
    '候选版本比线上版本差，或比近半年最好的版本差，说明理由后才能发布',
    'The candidate is worse than the live version, or than the best one of the last six months: publishing it takes a reason',
  ],
  is_example: [
    422,
    '这些是意图的问法，AI 要回答它们，不能又学着拒答：{texts}。确实不归我们答的，请先从意图里删掉',
    'These are examples of intents, which the AI is to answer, not to refuse: {texts}. Take what is not yours to answer out of the intent first',
  ],
  is_taught: [
    422,
    '这些问法已经教给了 AI，拿来评测不算数：{texts}。请换个客户会用的说法',
    'The AI has been taught these, so they measure nothing: {texts}. Put them in other words that customers use',
  ],
  is_case: [
    422,
    '这些问法是评测题，用来检验 AI，不能再教给它：{texts}。要让 AI 学，请先到「学习 · 评测集」里移除',
    'These are evaluation questions, which test the AI and must not be taught to it: {texts}. To have it learn them, remove them under “Learning · Evaluation set” first',
  ],
  learnt_to_refuse: [
    422,
    'AI 正在学着拒答这些问法：{texts}。请先到「学习 · 不归我们答」里移除，再作他用',
    'The AI learns to refuse these: {texts}. Take them out under “Learning · Not ours” first, then use them elsewhere',
  ],
  not_compared: [
    422,
    '候选版本还没有和现在的线上版本比较过，请先重新比较',
    'The candidate has not been compared with the version that is live now: compare it first',
  ],
  locked: [423, '尝试次数过多，请 {minutes} 分钟后再试', 'Too many attempts; try again in {minutes} minutes'],
  rate_limited: [429, '请求太频繁，请稍后再试', 'Too many requests; please try again shortly'],
  headers_too_large: [431, '请求头过大', 'The request headers are too large'],
  internal: [
    500,
    '系统出错，已有记录。请稍后再试；再出现时，请把编号 {requestId} 告诉管理员',
    'Something went wrong on our side and was noted. Please try again later; if it comes back, tell an administrator the reference {requestId}',
  ],
  unavailable: [503, '服务暂不可用：{problem}', 'The service is not available: {problem}'],
} as const satisfies Record<string, readonly [number, string, string]>

export type ErrorCode = keyof typeof table
export const errorCodes = Object.keys(table) as [ErrorCode, ...ErrorCode[]]

export const statusOf = (code: ErrorCode): number => table[code][0]

/** The sentence for a code in both languages, `details` filled in: each a word for both, or one for each. */
export function sentenceOf(code: ErrorCode, details: Record<string, unknown> = {}): Localized {
  const fill = (text: string, language: Language) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const both = Localized.safeParse(details[name])
      return both.success ? both.data[language] : String(details[name] ?? '')
    })
  const [, zh, en] = table[code]
  return { zh: fill(zh, 'zh'), en: fill(en, 'en') }
}

/** The body of every failed HTTP answer and the payload of an `error` frame. */
export const ErrorBody = z.object({
  code: z.enum(errorCodes),
  /** In the caller's language. */
  message: z.string(),
  requestId: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})
export type ErrorBody = z.infer<typeof ErrorBody>
