import type { Language, Message, QueuePlace } from '@tandem/contract'
import { normalise } from '@tandem/nlu'
import { texts } from './texts.ts'

const MOST_SIGNS = 40
const ABOUT_WAITING =
  /(?:多久|多长时间|什么时候|啥时候|几点).{0,6}(?:接通|轮到|有人|人工|排到|来人|接待|上班)|(?:要|得|还)(?:等|排)(?:多久|多长|几)|^还[要得有]多(?:久|长时间)(?:[啊呀呢吗]|才)*[?？!！。]*$|前面.{0,4}(?:几|多少)|(?:排到?|第)(?:了)?(?:第)?(?:几|多少)|(?:有人|(?:^|[人你您还])在)(?:[吗嘛么]|不(?:在|[?!.。]*$))|人呢|(?:怎么|咋|都|还)(?:还)?不(?:回|理|说话|接)|^[?？]+$|^(?:能不能|可不可以|可以|麻烦|你们?|请)*快(?:点儿?|一?点)(?:啊|呀|吧|好吗|行吗|吗|嘛|好不好)*[!！。~]*$|催(?:一?下)?(?:人工|客服|同事)|怎么还没(?:人|接|来)|没人(?:理|接|吗)|^how (?:much )?long(?:er)?(?: now| more| left)?[?!. ]*$|\bhow long.{0,24}\b(?:wait|queue|line|take)|\bhow many .{0,20}(?:ahead|before me|in front)|\b(?:anyone|anybody|somebody|someone) (?:there|here)|\bstill there\b|^hello[?!. ]*$|^(?:please )?(?:hurry(?: up)?|be quick|faster)\b.{0,10}$|\bno (?:reply|answer|response)\b/u

/** Whether a customer who waits asks how long it takes, or whether anybody is there. */
export const asksAboutWaiting = (text: string): boolean => {
  const clean = normalise(text)
  return clean.length <= MOST_SIGNS && ABOUT_WAITING.test(clean)
}

/** The place in the queue, in words, as far as it is known. */
export function placeInWords(place: QueuePlace, language: Language, zone: string): string {
  const { position, minutes, atLeast, open, opensAt } = place
  if (!open) return opensAt ? closed[language](clockOf(opensAt, language, zone)) : closedNow[language]
  if (minutes === null) return unknown[language](position)
  const range = atLeast !== null && atLeast < minutes ? `${atLeast}–${minutes}` : String(minutes)
  return waits[language](position, range, range === '1')
}

const waits = {
  zh: (position: number, range: string) =>
    `我在。您排在第 ${position} 位，估计还要 ${range} 分钟，人工客服会按顺序接待。`,
  en: (position: number, range: string, isOne: boolean) =>
    `I am here. You are number ${position} in line, and it should take about ${range} ${isOne ? 'minute' : 'minutes'} until a colleague is with you.`,
}
const unknown = {
  zh: (position: number) => `我在。您排在第 ${position} 位，还要多久暂时估不准，人工客服会按顺序接待。`,
  en: (position: number) =>
    `I am here. You are number ${position} in line; how long it takes cannot be told for sure yet, but your place is kept.`,
}
const closed = {
  zh: (at: string) => `我在。现在没有人工客服在线，${at}恢复服务；您的位置和问题都保留着。`,
  en: (at: string) =>
    `I am here. No colleague is on duty now; service starts again ${at}. Your place and your question are kept.`,
}
const closedNow = {
  zh: '我在。现在没有人工客服在线，您的位置和问题都保留着，有人上线就会接待。',
  en: 'I am here. No colleague is on duty now. Your place and your question are kept until somebody is.',
}

const clockOf = (instant: string, language: Language, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    ...{
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
      timeZone,
    },
  }).format(new Date(instant))

/** Several things are often written in a row: one word for all of them is enough, and silence for longer is not. */
const NOTED_MS = 60_000

/** Whether a customer was told lately that what they write is kept for the person who comes. */
export const wasNoted = (messages: readonly Message[], now: number): boolean =>
  messages.some(
    ({ author, body, at }) =>
      author.kind === 'bot' &&
      body.kind === 'text' &&
      now - Date.parse(at) < NOTED_MS &&
      [texts.noted, texts.stillComes].some(({ zh, en }) => body.text.startsWith(zh) || body.text.startsWith(en)),
  )
