import { fail } from '../../kernel/errors.ts'
import { verb } from '../../kernel/verb.ts'
import { store } from './store.ts'

export const keep = verb({
  name: 'pictures.keep',
  summary: 'Keeps a picture for the card of an article, which then names it',
  scope: 'knowledge:write',
  effect: 'write',
  async run(ctx, { base64 }) {
    const content = Buffer.from(base64, 'base64')
    const { id, type, bytes } = (await store(ctx, content, null)) ?? fail('internal')
    ctx.note(id, { type, bytes })
    return { file: id, type, bytes }
  },
})
