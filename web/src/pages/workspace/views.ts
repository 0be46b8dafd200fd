/** The lists of the workspace; part of the address. */
export const views = ['mine', 'snoozed', 'queue', 'bot', 'closed'] as const
export type View = (typeof views)[number]

export const viewOf = (text: string | undefined): View => views.find((view) => view === text) ?? 'mine'
