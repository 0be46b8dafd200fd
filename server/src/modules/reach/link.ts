import { encode } from 'uqr'
import { verb } from '../../kernel/verb.ts'
import { linkTo } from '../channels/index.ts'
import { conversationRow } from '../conversations/index.ts'

export const link = verb({
  name: 'reach.link',
  summary: 'The way to the same conversation from another device, also as a QR code for WeChat or a camera',
  scope: 'chat',
  effect: 'write',
  async run(ctx, { conversation }) {
    const { id } = await conversationRow(ctx, conversation)
    const { url, expiresAt } = await linkTo(ctx, id)
    ctx.note(id)
    return { url, expiresAt: expiresAt.toISOString(), code: codeOf(url) }
  },
})

/** The dark modules as one path: a square each. */
function codeOf(url: string): { size: number; path: string } {
  const { size, data } = encode(url, { border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
  return { size, path: squares.join('') }
}
