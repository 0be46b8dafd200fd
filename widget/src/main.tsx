// First: code that is alike then lies close together, and packs better.
import 'preact/hooks'

import { Chat } from './chat.ts'
import type { EventMap, Listener } from './events.ts'
import { languageOf } from './i18n.ts'
import { mount } from './mount.tsx'
import type { User } from './visit.ts'

/** What the embedding page can do with the chat, as `window.Tandem`. */
export interface TandemApi {
  open(): void
  close(): void
  /** Say who the customer is; `signature` is made on the page's server. */
  identify(user: User): void
  /** Returns how to stop listening. */
  on<K extends keyof EventMap>(event: K, listener: Listener<K>): () => void
  /** Take the chat off the page. What the customer has said stays on the server. */
  destroy(): void
}

declare global {
  interface Window {
    Tandem?: TandemApi
  }
}

/** `<script async src="https://host/widget/tandem.js" data-key="…" data-lang="zh"></script>` */
function install(script: HTMLScriptElement, key: string): void {
  const { origin } = new URL(script.src)
  const language =
    languageOf(script.dataset.lang) ??
    languageOf(document.documentElement.lang) ??
    languageOf(navigator.language) ??
    'en'
  const chat = new Chat({ origin, key, language })
  window.Tandem = {
    open: () => chat.open(),
    close: () => chat.close(),
    identify: (user) => chat.identify(user),
    on: (event, listener) => chat.events.on(event, listener),
    destroy: () => {
      chat.destroy()
      unmount()
      delete window.Tandem
    },
  }
  let unmount = () => {}
  void chat.start().then(() => {
    if (window.Tandem) unmount = mount(chat)
  })
  dispatchEvent(new Event('tandem:ready'))
}

const script = document.currentScript
if (script instanceof HTMLScriptElement && script.dataset.key && !window.Tandem) install(script, script.dataset.key)
