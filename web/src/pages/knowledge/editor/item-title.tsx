import type { Localized } from '@tandem/contract'
import { useLanguage } from '../../../i18n/language.ts'
import { titleIn } from '../items/listed.ts'
import type { Kind } from '../sections.ts'
import { useArticle, useIntent } from './use-item.ts'

/** An item's title and key by its key alone. */
export function ItemTitle({ kind, itemKey }: { kind: Kind; itemKey: string }) {
  return kind === 'articles' ? <ArticleTitle itemKey={itemKey} /> : <IntentTitle itemKey={itemKey} />
}

const ArticleTitle = ({ itemKey }: { itemKey: string }) => (
  <Title itemKey={itemKey} title={useArticle(itemKey).item?.title} />
)
const IntentTitle = ({ itemKey }: { itemKey: string }) => (
  <Title itemKey={itemKey} title={useIntent(itemKey).item?.content.title} />
)

function Title({ itemKey, title }: { itemKey: string; title: Localized | undefined }) {
  const language = useLanguage()
  return title ? `${titleIn(title, language)} (${itemKey})` : itemKey
}
