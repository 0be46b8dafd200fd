import type { ChannelManifest } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'

/** The channel kinds that this installation carries; `compose.ts` fills it from the integrations. */
const kinds = new Map<string, ChannelManifest>()

export function registerKind(manifest: ChannelManifest): void {
  kinds.set(manifest.kind, manifest)
}

export const allKinds = (): ChannelManifest[] => [...kinds.values()]

export const kindOf = (kind: string): ChannelManifest =>
  kinds.get(kind) ?? fail('bad_input', { problem: `kind: ${kind}` })
