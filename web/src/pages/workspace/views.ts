/** The lists of the workspace; part of the address. */
const views = ['mine', 'snoozed', 'queue', 'bot', 'closed'] as const
export type View = (typeof views)[number]

/** Whoever serves nobody has no conversations, and takes none from the queue: they read along. */
const readers: readonly View[] = ['bot', 'closed']

export const viewsFor = (works: boolean): readonly View[] => (works ? views : readers)

export function viewOf(text: string | undefined, works: boolean): View {
  const shown = viewsFor(works)
  return shown.find((view) => view === text) ?? (works ? 'mine' : 'closed')
}
