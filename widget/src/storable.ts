/** Without what no server can store, as a broken clipboard brings it: null characters and halves of emojis. */
export const storable = (text: string): string => text.replace(/[\p{Cs}\0]/gu, '')
