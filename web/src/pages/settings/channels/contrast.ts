const channel = (hex: string, at: number) => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

/** Relative luminance (WCAG 2.2) of a colour written `#rrggbb`, 0 black to 1 white. */
export const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)

/** The writing that is readable on a colour: white, or near-black where white would contrast less. */
export function inkOn(hex: string): string {
  const light = luminance(hex)
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.055 ? '#ffffff' : '#101414'
}
