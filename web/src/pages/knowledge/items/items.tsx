import { FileTextOutlined } from '@ant-design/icons'
import { Empty } from '../../../ui/empty.tsx'
import { ArticleEditor } from '../editor/article-editor.tsx'
import { IntentEditor } from '../editor/intent-editor.tsx'
import type { Kind } from '../sections.ts'
import { useTexts } from '../texts.ts'
import { ItemList } from './item-list.tsx'
import css from './items.module.css'

/** List and editor side by side; on a phone one after the other, which the address remembers. */
export function Items({ kind, selected }: { kind: Kind; selected: string | undefined }) {
  const t = useTexts()
  const Editor = kind === 'articles' ? ArticleEditor : IntentEditor
  return (
    <div className={css.items} data-open={selected !== undefined || undefined}>
      <ItemList kind={kind} selected={selected} />
      <section className={css.editor} aria-label={t.sections[kind]}>
        {selected === undefined ? (
          <Empty icon={<FileTextOutlined />} title={t.choose[kind]} hint={t.chooseHint[kind]} />
        ) : (
          <Editor key={selected} itemKey={selected} />
        )}
      </section>
    </div>
  )
}
