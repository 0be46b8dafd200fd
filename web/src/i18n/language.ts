import type { Language } from '@tandem/contract'
import { read, write } from '../ui/storage.ts'
import { createStore, useWhole } from '../ui/store.ts'

const key = 'tandem.language'

function first(): Language {
  const saved = read<string | null>(key, null)
  if (saved === 'zh' || saved === 'en') return saved
  return navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

const store = createStore<Language>(first())

const tell = () => {
  document.documentElement.lang = store.get() === 'zh' ? 'zh-CN' : 'en'
}
tell()

/** The language of the page: sent with every call, so that the server answers in it. */
export const currentLanguage = store.get

export function setLanguage(language: Language): void {
  write(key, language)
  store.set(language)
  tell()
}

export const useLanguage = (): Language => useWhole(store)
