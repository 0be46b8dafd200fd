import type { Egress, SettingField, Settings } from '@tandem/contract'
import type { Context } from '../context.ts'
import { withFolders } from '../folders.ts'
import { isFailure } from '../verb.ts'
import { egress } from './post.ts'

/** A kind of outside service, which settings connect. */
interface Connectable<T> {
  manifest: { kind: string; settings: readonly SettingField[] }
  connect(settings: Settings, egress: Egress): T
}

/** The service that a tenant's settings name. One that names a folder which the operator no longer allows is none. */
export function connectTo<T>(ctx: Context, { manifest, connect }: Connectable<T>, settings: Settings): T | null {
  const { egressAllow, modelsDir } = ctx.services.config
  try {
    return connect(withFolders(manifest.settings, settings, modelsDir), egress(egressAllow))
  } catch (error) {
    if (!isFailure(error)) throw error
    ctx.services.log.warn({ kind: manifest.kind, code: error.code }, 'an outside service cannot be used')
    return null
  }
}
