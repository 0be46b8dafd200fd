import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackCourse } from '@tandem/contract'
import type { InTx } from '../../kernel/context.ts'
import { uuidv7 } from '../../kernel/ids.ts'
import { packsFolder } from '../tenants/index.ts'
import { now } from './internal.ts'

/** The courses of an industry pack; none when it has none. @throws a zod error names what is malformed */
export function readPackCourses(pack: string, folder = packsFolder()): PackCourse[] {
  const room = join(folder, pack, 'courses')
  if (!/^[a-z][a-z0-9-]*$/.test(pack) || !existsSync(room)) return []
  const files = readdirSync(room).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => PackCourse.parse(JSON.parse(readFileSync(join(room, file), 'utf8'))))
}

/** Gives a tenant the courses of its pack; what it has already, changed or retired, is left alone. */
export async function installCourses(ctx: InTx, pack: string | null): Promise<void> {
  const courses = pack === null ? [] : readPackCourses(pack)
  if (courses.length === 0) return
  const rows = courses.map(({ key, ...content }) => ({
    tenant_id: ctx.tenant,
    id: uuidv7(ctx.services.clock),
    key,
    state: 'published',
    version: 1,
    content: JSON.stringify(content),
    updated_at: now(ctx),
  }))
  await ctx.tx.db
    .insertInto('training_courses')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing())
    .execute()
}
