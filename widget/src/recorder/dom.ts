type Attributes = Record<string, string>

/** An element; its children may be texts. The chat's own library is not in this module. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Array<Node | string>
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children)
  return node
}

const SVG = 'http://www.w3.org/2000/svg'
const LOOK: Attributes = {
  width: '20',
  height: '20',
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.8',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
}

/** An icon as the chat draws them. */
export function icon(shape: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  for (const [key, value] of Object.entries(LOOK)) svg.setAttribute(key, value)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', shape)
  svg.append(path)
  return svg
}

/** A button that says what it does by its picture. */
export function button(look: string, label: string, shape: string, onPress: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: look, 'aria-label': label, title: label }, icon(shape))
  node.onclick = onPress
  return node
}

/** A button that says so in words. */
export function wordButton(look: string, label: string, onPress: () => void): HTMLButtonElement {
  const node = element('button', { type: 'button', class: look }, label)
  node.onclick = onPress
  return node
}
