import { button, element, wordButton } from './dom.ts'
import css from './recorder.css?inline'
import { wave } from './wave.ts'
import type { Words } from './words.ts'

const sheet = new CSSStyleSheet()
sheet.replaceSync(css)

const CROSS = 'M6 6l12 12M18 6 6 18'
const UP = 'M12 19V5.5M6 11l6-6 6 6'

/** What is seen and heard of a recording: it stands in the place of the field. */
export class Bar {
  readonly #field: HTMLElement
  readonly #t: Words
  readonly #cancel: () => void
  /** Read out when it changes. */
  readonly #said = element('p', { class: 'unseen', role: 'status' })
  readonly #shown = element('div', { class: 'shown' })
  readonly #node: HTMLElement

  constructor(field: HTMLElement, t: Words, cancel: () => void) {
    const root = field.getRootNode() as ShadowRoot
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    this.#field = field
    this.#t = t
    this.#cancel = cancel
    const look = { class: 'field recorder', role: 'group', 'aria-label': t.title }
    this.#node = element('div', look, this.#said, this.#shown)
    this.#node.onkeydown = (event) => {
      if (event.key !== 'Escape') return
      // Else it would close the chat.
      event.stopPropagation()
      cancel()
    }
    field.hidden = true
    field.before(this.#node)
  }

  /** The browser asks the customer. */
  asking(): void {
    const cancel = this.#cross()
    this.#show(cancel, cancel, element('p', {}, this.#t.asking))
  }

  /** Returns how to tell how it goes on. */
  recording(send: () => void) {
    const time = element('time')
    const note = element('p')
    const bars = wave()
    const go = this.#arrow(send)
    this.#show(go, this.#cross(), element('span', { class: 'dot' }), time, note, bars.node, go)
    this.#say(this.#t.recording)
    return {
      level: bars.add,
      time: (text: string, isLate: boolean) => {
        time.className = isLate ? 'is-late' : ''
        time.textContent = text
      },
      note: (text: string) => {
        note.textContent = text
        if (text) this.#say(text)
      },
    }
  }

  /** Nothing more is recorded; the customer decides. */
  ready(words: string, send: () => void): void {
    const go = this.#arrow(send)
    this.#show(go, this.#cross(), element('p', {}, words), go)
    this.#say(words)
  }

  /** Why there is nothing, and what can be done: try again, where that helps, or write. */
  hindered(words: string, retry: (() => void) | null): void {
    const back = wordButton('pill', this.#t.back, this.#cancel)
    const again = retry && wordButton('primary', this.#t.retry, retry)
    this.#show(again ?? back, element('p', { role: 'alert' }, words), ...(again ? [again] : []), back)
    this.#node.classList.add('is-hindered')
  }

  remove(): void {
    this.#node.remove()
    this.#field.hidden = false
  }

  /** Draws anew; the keyboard goes on at `at`. */
  #show(at: HTMLElement, ...nodes: HTMLElement[]): void {
    this.#node.classList.remove('is-hindered')
    this.#shown.replaceChildren(...nodes)
    at.focus()
  }

  #say(words: string): void {
    if (this.#said.textContent !== words) this.#said.textContent = words
  }

  #cross = () => button('ghost', this.#t.cancel, CROSS, this.#cancel)
  #arrow = (send: () => void) => button('send', this.#t.send, UP, send)
}
