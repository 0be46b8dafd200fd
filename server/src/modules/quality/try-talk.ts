import type { Finding, MarkedMessage, TalkLine } from '@tandem/contract'
import { type VerbContext, verb } from '../../kernel/verb.ts'
import { episodeTalk } from '../conversations/index.ts'
import { inspect, responsible, scoreOf } from './checks/inspect.ts'
import type { Talk } from './checks/talk.ts'
import { talkFrom } from './inspect-episode.ts'
import { inspectionOrThrow } from './internal.ts'
import { markedMessages, textWithMarks } from './marked.ts'
import { checkedInspector } from './rulebooks.ts'

export const tryTalk = verb({
  name: 'quality.tryTalk',
  summary: 'What rules find in one talk, a checked one or one that is typed in; nothing is kept',
  scope: 'quality:inspect',
  effect: 'read',
  async run(ctx, { groups, talk: of }) {
    const inspector = checkedInspector(groups)
    const talk = 'lines' in of ? talkOf(of.lines, ctx.now()) : await checkedTalk(ctx, of.episode)
    const findings = inspect(inspector, 0, talk)
    const messages = 'lines' in of ? shownLines(ctx, talk, findings) : await markedMessages(ctx, of.episode, findings)
    return { findings, messages, ...scoreOf(findings, responsible(talk)) }
  },
})

/** Only what was checked may be looked at here, as everywhere on the page. @throws not_found */
async function checkedTalk(ctx: VerbContext, episode: string): Promise<Talk> {
  await inspectionOrThrow(ctx.tx, episode)
  return talkFrom(await episodeTalk(ctx, episode))
}

/** A person without a name said the agent's lines; it ends with the last line. */
const talkOf = (lines: readonly TalkLine[], begin: Date): Talk => ({
  said: lines.map(({ by, text, at }, seq) => ({ seq, at: begin.getTime() + at * 1000, by, agent: null, text })),
  takenOn: [],
})

const shownLines = (ctx: VerbContext, { said }: Talk, findings: readonly Finding[]): MarkedMessage[] =>
  said.map(({ seq, at, by, agent, text }) => ({
    seq,
    at: new Date(at).toISOString(),
    author: by,
    agent,
    name: null,
    internal: false,
    ...textWithMarks(ctx, { seq, text, author: { kind: by } }, findings),
  }))
