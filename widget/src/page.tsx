// First: code that is alike then lies close together, and packs better.
import 'preact/hooks'

import { Chat } from './chat.ts'
import { languageOf, loadTexts } from './i18n.ts'
import { mount } from './mount.tsx'
import { Keep } from './storage.ts'

/** The chat as a page of its own at `/chat/<key>`, also inside a frame. `?lang=` chooses the language. */
async function show(): Promise<void> {
  const key = decodeURIComponent(/^\/chat\/([^/]+)/.exec(location.pathname)?.[1] ?? '')
  takeOver(key)
  const asked = new URLSearchParams(location.search).get('lang')
  const language = languageOf(asked) ?? languageOf(navigator.language) ?? 'zh'
  const chat = new Chat({ origin: location.origin, key, language, page: true })
  await loadTexts(chat.api.origin, chat.api.language)
  mount(chat)
  const entitle = () => {
    const { config, language } = chat.store.state
    document.documentElement.lang = language
    if (config) document.title = config.title[language]
  }
  entitle()
  chat.store.subscribe((state, before) => {
    if (state.config !== before.config || state.language !== before.language) entitle()
  })
  void chat.start()
}

/** A link from another device carries the visit behind its `#`: kept here, and gone from the address. */
function takeOver(key: string): void {
  const token = /^#(v[\w-]{60,70})$/.exec(location.hash)?.[1]
  if (!token) return
  new Keep(key).set('token', token)
  history.replaceState(null, '', location.pathname + location.search)
}

void show()
