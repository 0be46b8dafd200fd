import type { Language } from '@tandem/contract'
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { Chat } from '../chat.ts'
import { type Texts, texts } from '../i18n.ts'
import type { State } from '../state/model.ts'

export const ChatContext = createContext<Chat | null>(null)

export interface ChatView {
  chat: Chat
  state: State
  t: Texts
}

/** The chat and the texts, for parts that their parent draws anew: a long log must not wake up at every change. */
export function useWords(): Omit<ChatView, 'state'> & { language: Language } {
  const chat = useContext(ChatContext)
  if (!chat) throw new Error('useWords outside of ChatContext')
  const { language } = chat.store.state
  return { chat, language, t: texts[language] }
}

/** The chat, its present state (drawn again when it changes) and the texts in the customer's language. */
export function useChat(): ChatView {
  const chat = useContext(ChatContext)
  if (!chat) throw new Error('useChat outside of ChatContext')
  const [state, setState] = useState(chat.store.state)
  useEffect(() => {
    setState(chat.store.state)
    return chat.store.subscribe(setState)
  }, [chat])
  return { chat, state, t: texts[state.language] }
}
