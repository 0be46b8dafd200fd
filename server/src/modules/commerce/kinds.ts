import type { CommercePort, Egress, Settings, ShopManifest } from '@tandem/contract'
import { fail } from '../../kernel/errors.ts'

/** A kind of shop platform that this installation can connect. */
export interface ShopKind {
  manifest: ShopManifest
  connect(settings: Settings, egress: Egress): CommercePort
  /** Order numbers to try, where the shop is made for practice. */
  samples?(): string[]
}

/** `compose.ts` fills it from the integrations. */
const kinds = new Map<string, ShopKind>()

export function registerShop(kind: ShopKind): void {
  kinds.set(kind.manifest.kind, kind)
}

export const allShops = (): ShopKind[] => [...kinds.values()]

export const shopKind = (kind: string): ShopKind => kinds.get(kind) ?? fail('bad_input', { problem: `kind: ${kind}` })

export const isOffered = (kind: string): boolean => kinds.has(kind)
