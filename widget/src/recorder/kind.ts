/** AAC is played everywhere, so it comes first; then what the other browsers record. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/** What to record; empty: what the browser likes. */
export const typeFor = (isSupported: (type: string) => boolean): string => TYPES.find(isSupported) ?? ''

/** The name's ending, which tells a recording without a picture from a film (`isRecording` of the contract). */
export const endingOf = (type: string): string => (type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'oga' : 'weba')
