import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SettingField } from '@tandem/contract'
import { afterAll, describe, expect, it } from 'vitest'
import { withFolders } from './folders.ts'

const field: SettingField = { key: 'folder', label: { zh: '夹', en: 'Folder' }, type: 'folder', required: true }
const top = realpathSync(mkdtempSync(join(tmpdir(), 'tandem-models-')))
const root = join(top, 'models')
mkdirSync(join(root, 'small'), { recursive: true })
mkdirSync(join(top, 'models-of-others'))
mkdirSync(join(top, 'secret'))
symlinkSync(join(top, 'secret'), join(root, 'way-out'))
afterAll(() => rmSync(top, { recursive: true }))

const folder = (name: string, of: string | null = root) => withFolders([field], { folder: name }, of).folder

describe('a folder that a user names', () => {
  it('lies below that of the operator, by its whole path or from there, copied already or not yet', () => {
    const small = join(root, 'small')
    expect([folder('small'), folder(small), folder('./small/'), folder('later')]).toEqual([
      small,
      small,
      small,
      join(root, 'later'),
    ])
  })

  it.each(['/etc', '..', '../secret', 'small/../../secret', 'way-out', '.', join(top, 'models-of-others')])(
    'is refused elsewhere: %s',
    (name) => {
      expect(() => folder(name)).toThrow(expect.objectContaining({ code: 'folder_refused' }))
    },
  )

  it('is refused where the operator allows none', () => {
    expect(() => folder('small', null)).toThrow(expect.objectContaining({ code: 'folder_refused' }))
  })
})
