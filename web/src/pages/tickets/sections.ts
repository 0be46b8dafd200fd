export const sections = ['mine', 'open', 'solved'] as const
export type Section = (typeof sections)[number]
