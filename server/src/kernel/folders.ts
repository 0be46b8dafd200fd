import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import type { SettingField, Settings } from '@tandem/contract'
import { fail } from './errors.ts'

/**
 * Settings with their folders as they lie on this machine. A user names one below the operator's folder, by its whole
 * path or from there; links are followed before they are judged. @throws folder_refused
 */
export function withFolders(fields: readonly SettingField[], settings: Settings, root: string | null): Settings {
  const named = fields.filter(({ key, type }) => type === 'folder' && typeof settings[key] === 'string')
  return { ...settings, ...Object.fromEntries(named.map(({ key }) => [key, folderBelow(root, String(settings[key]))])) }
}

function folderBelow(root: string | null, name: string): string {
  if (root === null) return fail('folder_refused')
  const top = whereIs(root)
  // Beginning at the real root, so that what is not there yet is judged by the same path.
  const folder = whereIs(resolve(top, name))
  return folder.startsWith(top + sep) ? folder : fail('folder_refused')
}

/** The real place; of what is not there (yet) the place that it would have. */
function whereIs(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
