import { createHmac, timingSafeEqual } from 'node:crypto'
import { Limit } from './limit.ts'

/** A request as a platform sees it. */
export interface Asked {
  url: URL
  headers: Record<string, string | string[] | undefined>
  text: string
  body: Record<string, unknown>
}

/** The text that went through, with whom it is for; or the answer of the platform that refuses. */
export type Outcome = { text: string; to: string[] } | { status: number; body: object }

export interface Platform {
  path: string
  take(asked: Asked, now: number): Outcome
  done: object
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text)
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
const words = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(words) : [])
const isRecent = (sent: number, now: number) => Math.abs(now - sent) <= HOUR_MS

export function dingtalk(token: string, secret: string): Platform {
  const limit = new Limit(20, MINUTE_MS)
  const refuse = (errcode: number, errmsg: string) => ({ status: 200, body: { errcode, errmsg } })
  return {
    path: '/robot/send',
    done: { errcode: 0, errmsg: 'ok' },
    take({ url, body }, now) {
      if (url.searchParams.get('access_token') !== token) return refuse(300001, 'token is not exist')
      const timestamp = url.searchParams.get('timestamp') ?? ''
      const wanted = hmac(secret, `${timestamp}\n${secret}`).digest('base64')
      if (!isRecent(Number(timestamp), now) || !same(url.searchParams.get('sign') ?? '', wanted))
        return refuse(310000, 'sign not match')
      const { title, text } = record(body.markdown)
      if (body.msgtype !== 'markdown' || !words(title) || !words(text)) return refuse(40035, 'missing parameter')
      const to = list(record(body.at).atMobiles)
      if (to.some((mobile) => !words(text).includes(`@${mobile}`))) return refuse(40035, 'at is not in text')
      if (!limit.take(now)) return refuse(130101, 'send too fast, exceed 20 times per minute')
      return { text: words(text), to }
    },
  }
}

export function wecom(key: string): Platform {
  const limit = new Limit(20, MINUTE_MS)
  const refuse = (errcode: number, errmsg: string) => ({ status: 200, body: { errcode, errmsg } })
  return {
    path: '/cgi-bin/webhook/send',
    done: { errcode: 0, errmsg: 'ok' },
    take({ url, body }, now) {
      if (url.searchParams.get('key') !== key) return refuse(93000, 'invalid webhook url')
      const { content, mentioned_mobile_list } = record(body.text)
      if (body.msgtype !== 'text' || !words(content)) return refuse(40008, 'invalid message type')
      if (Buffer.byteLength(words(content)) > 2048) return refuse(40058, 'text exceed max length 2048')
      if (!limit.take(now)) return refuse(45009, 'api freq out of limit')
      return { text: words(content), to: list(mentioned_mobile_list) }
    },
  }
}

export function feishu(hook: string, secret: string): Platform {
  const aMinute = new Limit(100, MINUTE_MS)
  const aSecond = new Limit(5, 1000)
  const refuse = (code: number, msg: string) => ({ status: 200, body: { code, msg } })
  return {
    path: `/open-apis/bot/v2/hook/${hook}`,
    done: { code: 0, msg: 'success' },
    take({ text, body }, now) {
      if (Buffer.byteLength(text) > 20 * 1024) return refuse(9499, 'request too large')
      const timestamp = words(body.timestamp)
      const wanted = hmac(`${timestamp}\n${secret}`, '').digest('base64')
      if (!/^\d{10}$/.test(timestamp) || !isRecent(Number(timestamp) * 1000, now) || !same(words(body.sign), wanted))
        return refuse(19021, 'sign match fail or timestamp is not within one hour from current time')
      const { title, content } = record(record(record(body.content).post).zh_cn)
      const said = (Array.isArray(content) ? content.flat() : []).map(record)
      if (body.msg_type !== 'post' || !words(title) || said.length === 0) return refuse(9499, 'Bad Request')
      if (said.some(({ tag }) => tag !== 'text' && tag !== 'a')) return refuse(9499, 'unknown tag')
      if (!aSecond.take(now) || !aMinute.take(now)) return refuse(11232, 'frequency limited')
      return { text: said.map(({ text, href }) => `${words(text)} ${words(href)}`).join('\n'), to: [] }
    },
  }
}

export function gateway(secret: string): Platform {
  const limit = new Limit(20, MINUTE_MS)
  const refuse = (status: number, code: string) => ({ status, body: { ok: false, code } })
  return {
    path: '/sms',
    done: { ok: true },
    take({ headers, text, body }, now) {
      const timestamp = words(headers['x-timestamp'])
      const wanted = hmac(secret, `${timestamp}\n${text}`).digest('hex')
      if (!isRecent(Number(timestamp) * 1000, now) || !same(words(headers['x-signature']), wanted))
        return refuse(401, 'SIGNATURE')
      if (!/^\+?\d{5,15}$/.test(words(body.to)) || !words(body.text) || !/^[0-9a-f]{32}$/.test(words(body.id)))
        return refuse(400, 'SHAPE')
      if (!limit.take(now)) return refuse(429, 'LIMIT')
      return { text: words(body.text), to: [words(body.to)] }
    },
  }
}
