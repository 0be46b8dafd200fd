import { bareVerb } from '../../kernel/verb.ts'
import { ask } from './ask.ts'
import { encode } from './encode.ts'
import type { Help } from './guard.ts'

/** Nobody's customer waits: a slow service shall show that it is slow, not that it is none. */
const how = { patienceMs: 10_000, insist: true }
const QUESTION = { instructions: 'Answer with one short sentence.', material: '你好！Hello!' }
const LONGEST = 200

export const tryModel = bareVerb({
  name: 'models.test',
  summary: 'Asks the connected model a small thing; counts as a use',
  scope: 'channel:write',
  effect: 'read',
  async run(ctx, { port }) {
    if (port === 'language') {
      const help = await ask(ctx, { ...QUESTION, maxTokens: 60, json: false, tools: [] }, how)
      return shown(help, ({ text }) => text.trim().slice(0, LONGEST))
    }
    return shown(await encode(ctx, [QUESTION.material], how), ([vector]) => `${vector?.length ?? 0}`)
  },
})

const shown = <T>(help: Help<T>, say: (value: T) => string) => ({
  ok: help.ok,
  millis: help.millis,
  why: help.ok ? null : help.why,
  said: help.ok ? say(help.value) : null,
})
