import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackCourse } from '@tandem/contract'
import { packsFolder } from '../tenants/index.ts'

/** The courses of an industry pack; none when it has none. @throws a zod error names what is malformed */
export function readPackCourses(pack: string, folder = packsFolder()): PackCourse[] {
  const room = join(folder, pack, 'courses')
  if (!/^[a-z][a-z0-9-]*$/.test(pack) || !existsSync(room)) return []
  const files = readdirSync(room).filter((file) => file.endsWith('.json'))
  return files.sort().map((file) => PackCourse.parse(JSON.parse(readFileSync(join(room, file), 'utf8'))))
}
