import { ArrowLeftOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons'
import type { FlowItem } from '@tandem/contract'
import { Button, Dropdown, Input } from 'antd'
import { Link } from 'react-router'
import { useLocalized } from '../../../i18n/dictionary.ts'
import { useCan } from '../../../session/session.tsx'
import { StateTag } from '../../knowledge/items/state-tag.tsx'
import { freshKey } from '../../knowledge/key.ts'
import { ReviewActions } from '../../knowledge/review/review-actions.tsx'
import { seenOf } from '../../knowledge/review/seen.ts'
import { VersionsButton } from '../../knowledge/review/versions-button.tsx'
import { useTexts } from '../texts.ts'
import { type Kind, kinds } from './edits.ts'
import css from './studio.module.css'
import type { FlowEditing } from './use-flow-editing.ts'
import type { FlowSaving } from './use-flow-saving.ts'
import { useGap } from './use-gap.ts'

interface Props {
  /** Undefined: one that has never been saved. */
  item: FlowItem | undefined
  itemKey: string
  setKey: (key: string) => void
  editing: FlowEditing
  saving: FlowSaving
  add: (kind: Kind) => void
}

const isKey = (text: string) => /^[a-z][a-z0-9_]{0,79}$/.test(text)

/** Name and state of the flow, and what can be done with it now. */
export function Toolbar({ item, itemKey, setKey, editing, saving, add }: Props) {
  const t = useTexts()
  const localized = useLocalized()
  const gap = useGap(editing.content)
  // A new one that is left without a key gets one when it is saved.
  const badKey = isKey(itemKey) || (!item && itemKey === '') ? null : t.keyBad
  return (
    <header className={css.header}>
      <Link to="/flows" className={css.back} aria-label={t.back} title={t.back}>
        <ArrowLeftOutlined />
      </Link>
      {item ? (
        <div className={css.identity}>
          <h1>{localized(editing.content.title)}</h1>
          <StateTag state={item.state} />
          <code>{item.key}</code>
          <small>{t.version(item.version)}</small>
          <VersionsButton
            target={{ kind: 'flow', id: item.id }}
            restore={({ flow }) => {
              if (flow) editing.change(flow)
            }}
          />
        </div>
      ) : (
        <div className={css.identity}>
          <h1>{t.create}</h1>
          <Input
            className={css.key}
            value={itemKey}
            maxLength={80}
            placeholder={t.keyHint}
            aria-label={t.key}
            status={itemKey && badKey ? 'error' : ''}
            onChange={(event) => setKey(event.target.value.trim())}
          />
        </div>
      )}
      {useCan('knowledge:write') && <EditButtons editing={editing} add={add} />}
      <ReviewActions
        kind="flow"
        home="/flows"
        item={item}
        dirty={editing.dirty}
        problem={badKey ?? (gap === null ? null : t.incompleteAt(gap.place))}
        saving={saving.isPending}
        save={() => saving.save({ key: itemKey || freshKey('flow'), content: editing.content, ...seenOf(item) })}
        discard={editing.reset}
      />
    </header>
  )
}

function EditButtons({ editing, add }: Pick<Props, 'editing' | 'add'>) {
  const t = useTexts()
  const items = kinds.map((kind) => ({ key: kind, label: t.kinds[kind], onClick: () => add(kind) }))
  return (
    <div className={css.tools}>
      <Button
        type="text"
        icon={<UndoOutlined />}
        title={t.undo}
        aria-label={t.undo}
        disabled={!editing.canUndo}
        onClick={editing.undo}
      />
      <Button
        type="text"
        icon={<RedoOutlined />}
        title={t.redo}
        aria-label={t.redo}
        disabled={!editing.canRedo}
        onClick={editing.redo}
      />
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button icon={<PlusOutlined />}>{t.addStep}</Button>
      </Dropdown>
    </div>
  )
}
