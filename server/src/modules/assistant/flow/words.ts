import { normalise } from '@tandem/nlu'

const END = '[!?.~,。吧啊呀呢了谢 ]*'

const NO =
  /^(?:不|不是|不对|不要|不用|不行|不可以|不同意|不确认|不提交|否|别|先不|算了|取消|有误|错了)(?![\p{Script=Han}]{6})|^(?:no|nope|nah|n|not? (?:yet|now)|don't|do not|cancel|wrong|incorrect)\b/u
const YES =
  /^(?:是|对|好|行|嗯|可以|确认|确定|同意|提交|没错|没问题|要|麻烦|没有问题)|^(?:yes|y|yeah|yep|yup|ok|okay|sure|confirm(?:ed)?|correct|right|please do|go ahead|submit|file it|fine)\b/u

const CANCEL = [
  new RegExp(
    `^(?:(?:那|还是)?算了[,，。 ]*)?(?:那|还是|我)?(?:先)?(?:算了|取消|停止?|退出|结束|不(?:查|办|退|弄|用|想|需要|麻烦)(?:了|查了|办了|退了)|别(?:查|办|弄|问)了)(?:吧|了)?${END}$`,
    'u',
  ),
  /^(?:please )?(?:cancel|stop|quit|exit|never ?mind|forget (?:it|about it)|no longer needed|leave it)(?: (?:it|that|this|please))?[!. ]*$/u,
]

/** Yes, no, or neither. "没问题" is a yes. */
export function yesOrNo(text: string): boolean | null {
  const clean = normalise(text)
  if (YES.test(clean)) return true
  return NO.test(clean) ? false : null
}

/** Whether the customer wants to leave the flow. */
export const isCancel = (text: string): boolean => CANCEL.some((pattern) => pattern.test(normalise(text)))

/** Words of a change of mind; what they change is told by a value beside them. */
const CORRECTION =
  /^(?:啊|哦|噢|呃|等等|抱歉|不好意思)?[,，.。 ]*(?:不对|不是|错了|说错|写错|弄错|搞错|打错|更正|应该是|其实是)|改(?:成|为|到|一下)|(?:错了|换成|应该是)|^(?:oh |oops |sorry |no |wait )*[,. ]*(?:actually|sorry|no|wait|correction|i mean(?:t)?|make (?:it|that)|not )\b|\b(?:change|instead|should be|was wrong|is wrong|i meant)\b/u

/** Whether the customer seems to change what they told before. */
export const isCorrection = (text: string): boolean => CORRECTION.test(normalise(text))
