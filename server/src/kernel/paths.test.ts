import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from './paths.ts'

test('is the same from the sources and from the bundle', () => {
  const root = packageRoot()
  expect(existsSync(join(root, 'src', 'kernel', 'paths.ts'))).toBe(true)
  expect(packageRoot(join(root, 'dist'))).toBe(root)
})

test('says so when there is none', () => {
  expect(() => packageRoot(tmpdir())).toThrow('no @tandem/server package')
})
