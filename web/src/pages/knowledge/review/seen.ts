/** What a write names of the item it is about: the state that stands on the screen, so that nothing newer is lost. */
export const seenOf = (item: { id: string; updatedAt: string } | undefined) =>
  item && { id: item.id, over: item.updatedAt }
