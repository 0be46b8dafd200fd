/** Where a stored file is read by a signed-in agent; the session cookie is the permission. */
export const fileUrl = (file: string): string => `/api/v1/files/${file}`
