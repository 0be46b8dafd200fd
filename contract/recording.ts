/**
 * Whether a file is a recording without a picture. Browsers record into WebM and MP4 containers, whose content does not
 * say that: then the name does. No zod here, since the widget carries it.
 */
export const isRecording = ({ type, name }: { type: string; name: string }): boolean =>
  type.startsWith('audio/') || /\.(?:weba|m4a|oga)$/i.test(name)
