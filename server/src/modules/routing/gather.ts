import { type Context, type Services, systemContext } from '../../kernel/context.ts'
import { GroupCommit } from '../../kernel/group-commit.ts'

const MOST = 64

/**
 * What many events ask one by one is answered together: while one answer is on its way, the next questions gather. The
 * answers come in the order of the questions; where one of them fails, each is asked alone.
 */
export function gathering<Answer>(
  answer: (ctx: Context, questions: string[]) => Promise<Answer[]>,
): (ctx: Context, question: string) => Promise<Answer> {
  const groups = new WeakMap<Services, GroupCommit<string, Answer>>()
  return ({ services, tenant }, question) => {
    const group = groups.get(services) ?? groupOf(services, answer)
    groups.set(services, group)
    return group.submit(tenant, tenant, question)
  }
}

const groupOf = <Answer>(
  services: Services,
  answer: (ctx: Context, questions: string[]) => Promise<Answer[]>,
): GroupCommit<string, Answer> =>
  new GroupCommit({
    lanes: 1,
    maxGroup: MOST,
    commit: async (tenant, questions: string[]) => {
      const answers = await answer(systemContext(services, tenant, 'routing'), questions)
      return answers.map((value) => ({ status: 'fulfilled', value }))
    },
  })
