/**
 * Whether a conversation is the one on the screen. An answer of the server may come when the user has long gone on to
 * the next: it leads nobody away from there.
 */
export const isOpen = (conversation: string): boolean => location.pathname.split('/').includes(conversation)
