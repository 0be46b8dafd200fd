import { PlusOutlined } from '@ant-design/icons'
import type { Rule, RuleBook, RuleGroup, RuleGroups, VerbOutput } from '@tandem/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useCan } from '../../../session/session.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Problem } from '../../../ui/problem.tsx'
import sheet from '../../../ui/sheet.module.css'
import { useLeaveGuard } from '../../knowledge/editor/use-leave-guard.ts'
import { useTexts as useQualityTexts } from '../texts.ts'
import { newRule, withGroup, withoutRule, withRule } from './edits.ts'
import { GroupCard } from './group-card.tsx'
import { GroupDialog } from './group-dialog.tsx'
import { RuleDrawer } from './rule-drawer.tsx'
import css from './rules.module.css'
import { useTexts } from './texts.ts'

/** The rules: edited as a draft, tried on recent conversations, published by a supervisor. */
export function Rules() {
  const rules = useVerb('quality.rules', {})
  if (rules.isPending) return <Skeleton active paragraph={{ rows: 10 }} />
  if (!rules.data) return <Problem problem={rules.error} retry={() => void rules.refetch()} />
  return <Editor books={rules.data} />
}

type Books = VerbOutput<'quality.rules'>

/** What one has changed, and which draft one began with. */
interface Edit {
  groups: RuleGroups
  over: string | null
}

const writtenAt = ({ draft }: Books): string | null => draft?.at ?? null

function Editor({ books }: { books: Books }) {
  const t = useTexts()
  const client = useQueryClient()
  const [edit, setEdit] = useState<Edit | null>(null)
  const attempt = useVerbMutation('quality.tryRules')
  const groups = edit?.groups ?? (books.draft ?? books.published).groups
  useLeaveGuard(edit !== null)
  const saved = (draft: RuleBook) => {
    client.setQueryData(['quality.rules', {}], { ...books, draft })
    setEdit(null)
  }
  return (
    <div className={sheet.page}>
      <Toolbar
        books={books}
        edit={edit}
        trying={attempt.isPending}
        tried={attempt.data?.episodes}
        tryOut={() => attempt.mutate({ groups })}
        saved={saved}
      />
      {edit && edit.over !== writtenAt(books) && (
        <Notice tone="warn">
          {t.otherDraft}{' '}
          <Button size="small" onClick={() => setEdit(null)}>
            {t.loadDraft}
          </Button>
        </Notice>
      )}
      <Groups
        groups={groups}
        trial={attempt.data}
        change={(next) => setEdit({ groups: next, over: edit ? edit.over : writtenAt(books) })}
      />
    </div>
  )
}

interface ToolbarProps {
  books: Books
  edit: Edit | null
  trying: boolean
  tried: number | undefined
  tryOut: () => void
  saved: (draft: RuleBook) => void
}

function Toolbar({ books: { published, draft }, edit, trying, tried, tryOut, saved }: ToolbarProps) {
  const t = useTexts()
  const quality = useQualityTexts()
  const format = useFormat()
  const { message } = App.useApp()
  const mayPublish = useCan('quality:manage')
  const save = useVerbMutation('quality.saveRules', {
    onSuccess: (book) => {
      saved(book)
      void message.success(quality.saved)
    },
  })
  const publish = useVerbMutation('quality.publishRules', {
    refresh: ['quality.rules'],
    toast: quality.published,
  })
  return (
    <div className={css.tools}>
      <p className={css.state}>
        <strong>{quality.inForce(quality.version(published.version))}</strong>
        {draft && <span> · {quality.draft(draft.version)}</span>}
        {edit && <span data-tone="warn"> · {t.unsaved}</span>}
        <small>{tried === undefined ? quality.rulesHint : quality.tried(format.number(tried))}</small>
      </p>
      <Button loading={trying} onClick={tryOut}>
        {quality.tryOut}
      </Button>
      <Button
        type={edit ? 'primary' : 'default'}
        disabled={edit === null}
        loading={save.isPending}
        onClick={() => edit && save.mutate(edit)}
      >
        {quality.saveDraft}
      </Button>
      {mayPublish && draft && (
        <Button
          type={edit ? 'default' : 'primary'}
          disabled={edit !== null}
          loading={publish.isPending}
          onClick={() => publish.mutate({ version: draft.version })}
        >
          {quality.publish}
        </Button>
      )}
    </div>
  )
}

/** What is open for editing: a rule of a group, or the name of a group (a new one without a key). */
type Opened = { rule: Rule; group: string; isNew: boolean } | { title: RuleGroup['title']; key: string | null }

interface GroupsProps {
  groups: RuleGroups
  trial: VerbOutput<'quality.tryRules'> | undefined
  change: (groups: RuleGroups) => void
}

function Groups({ groups, trial, change }: GroupsProps) {
  const t = useTexts()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const take = (next: RuleGroups) => {
    change(next)
    close()
  }
  return (
    <>
      {groups.map((group) => (
        <GroupCard
          key={group.key}
          group={group}
          trial={trial}
          change={(rule) => change(withRule(groups, group.key, rule))}
          open={(rule) => setOpened({ rule, group: group.key, isNew: false })}
          add={(kind) => setOpened({ rule: newRule(groups, kind), group: group.key, isNew: true })}
          rename={() => setOpened(group)}
          {...(group.rules.length === 0 &&
            groups.length > 1 && { remove: () => change(groups.filter(({ key }) => key !== group.key)) })}
        />
      ))}
      <Button
        className={css.more ?? ''}
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() => setOpened({ title: { zh: '', en: '' }, key: null })}
      >
        {t.addGroup}
      </Button>
      {opened && 'rule' in opened && (
        <RuleDrawer
          rule={opened.rule}
          isNew={opened.isNew}
          done={(rule) => take(withRule(groups, opened.group, rule))}
          remove={(key) => take(withoutRule(groups, key))}
          close={close}
        />
      )}
      {opened && 'title' in opened && (
        <GroupDialog title={opened.title} done={(title) => take(withGroup(groups, opened.key, title))} close={close} />
      )}
    </>
  )
}
