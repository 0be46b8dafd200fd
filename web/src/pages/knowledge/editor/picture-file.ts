/** Twice the width of a card, for fine screens. */
const WIDTH = 720
const HEIGHT = 405
const QUALITY = 0.86

/**
 * A picture as a card shows it: cut to 16:9 around its middle and made small, in base64. It is drawn anew, so that what a
 * camera notes in a file (place, time, owner) stays here.
 * @throws where the file is no picture that a browser can open
 */
export async function cardPicture(file: File): Promise<string> {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const canvas = document.createElement('canvas')
  const { width, height } = fitted(image)
  canvas.width = width
  canvas.height = height
  const part = middle(image)
  canvas.getContext('2d')?.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, width, height)
  image.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY))
  if (!blob) throw new Error('the picture could not be drawn')
  return base64Of(new Uint8Array(await blob.arrayBuffer()))
}

interface Size {
  width: number
  height: number
}

/** The largest part of 16:9 in the middle of a picture. */
export function middle({ width, height }: Size): Size & { x: number; y: number } {
  const [w, h] =
    width * HEIGHT > height * WIDTH ? [(height * WIDTH) / HEIGHT, height] : [width, (width * HEIGHT) / WIDTH]
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h }
}

/** How large it is kept: a small one is not made larger. */
function fitted(image: Size): Size {
  const width = Math.max(16, Math.min(WIDTH, Math.round(middle(image).width)))
  return { width, height: Math.round((width * HEIGHT) / WIDTH) }
}

const CHUNK = 0x8000

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}
