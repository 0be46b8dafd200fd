import type { NotifierManifest, NotifyOutside, NotifyPort, Settings } from '@tandem/contract'
import { fail } from '../../../kernel/errors.ts'

/** A way to tell staff something that this installation brings. */
export interface NotifierKind {
  manifest: NotifierManifest
  connect(settings: Settings, outside: NotifyOutside): NotifyPort
}

/** `compose.ts` fills it from the integrations. */
const kinds = new Map<string, NotifierKind>()

export function registerNotifier(kind: NotifierKind): void {
  kinds.set(kind.manifest.kind, kind)
}

export const allKinds = (): NotifierKind[] => [...kinds.values()]

/** @throws bad_input for a kind that is not brought along */
export const notifierKind = (kind: string): NotifierKind =>
  kinds.get(kind) ?? fail('bad_input', { problem: `kind: ${kind}` })
