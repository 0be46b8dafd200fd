import { nameIn } from '@tandem/contract/visitor.ts'
import { useLanguage } from './language.ts'

/** What the reader calls a customer: who told no name is a visitor in the reader's language. */
export function useCustomerName(): (name: string) => string {
  const language = useLanguage()
  return (name) => nameIn(name, language)
}
