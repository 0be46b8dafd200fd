import { verb } from '../../kernel/verb.ts'
import { fileRow } from '../channels/index.ts'
import { heardIn } from './heard.ts'

export const text = verb({
  name: 'media.text',
  summary: 'What was made out in a picture or voice note',
  scope: 'conversation:read',
  effect: 'read',
  async run(ctx, { file }) {
    await fileRow(ctx, file)
    const heard = (await heardIn(ctx, [file])).get(file)
    return { text: heard?.ok ? heard.text : null, why: heard && !heard.ok ? heard.why : null }
  },
})
