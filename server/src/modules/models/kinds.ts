import type { Egress, Encoder, LanguageModel, ModelManifest, ModelPort, Settings } from '@tandem/contract'

/** What this installation can connect at each port. */
interface Ports {
  language: LanguageModel
  encoder: Encoder
}

export interface ModelKind<P extends ModelPort> {
  manifest: ModelManifest
  connect(settings: Settings, egress: Egress): Ports[P]
}

type Kinds = { [P in ModelPort]: Map<string, ModelKind<P>> }

/** `compose.ts` fills it from the integrations. */
const kinds: Kinds = { language: new Map(), encoder: new Map() }

export function registerModel<P extends ModelPort>(port: P, kind: ModelKind<P>): void {
  kinds[port].set(kind.manifest.kind, kind)
}

export const kindsOf = (port: ModelPort): ModelManifest[] => [...kinds[port].values()].map(({ manifest }) => manifest)

/** Undefined for a kind that this installation does not offer (any longer). */
export const kindOf = <P extends ModelPort>(port: P, kind: string): ModelKind<P> | undefined => kinds[port].get(kind)

export type Connected<P extends ModelPort> = Ports[P]
