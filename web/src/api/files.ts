/** Where a stored file is read by a signed-in agent; the session cookie is the permission. */
export const fileUrl = (file: string): string => `/api/v1/files/${file}`

/** Where a picture of a card, or of goods, is read. */
export const pictureUrl = (picture: string): string => `/api/v1/pictures/${picture}`
