import type { Scope } from '@tandem/contract'

/** The sections of the page and who may open them. */
export const sections = [
  { key: 'figures', scope: 'quality:figures' },
  { key: 'results', scope: 'quality:inspect' },
  { key: 'tasks', scope: 'quality:inspect' },
  { key: 'appeals', scope: 'quality:inspect' },
  { key: 'rules', scope: 'quality:inspect' },
  { key: 'sampling', scope: 'quality:inspect' },
  { key: 'phrases', scope: 'quality:inspect' },
  { key: 'mine', scope: 'quality:own' },
  { key: 'cases', scope: 'conversation:read' },
] as const satisfies { key: string; scope: Scope }[]

export type Section = (typeof sections)[number]['key']
