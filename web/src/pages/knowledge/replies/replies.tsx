import { DeleteOutlined, EditOutlined, PlusOutlined, SearchOutlined } from '@ant-design/icons'
import type { CannedReply } from '@tandem/contract'
import { Button, Input, Skeleton } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useVerb, useVerbMutation } from '../../../api/hooks.ts'
import { useCommon } from '../../../i18n/common.ts'
import { useCan } from '../../../session/session.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Problem } from '../../../ui/problem.tsx'
import { useAsk } from '../../../ui/use-ask.ts'
import { useTexts } from '../texts.ts'
import css from './replies.module.css'
import { ReplyDialog } from './reply-dialog.tsx'

type Reply = z.infer<typeof CannedReply>

const matches = ({ shortcut, title, text }: Reply, query: string) =>
  [shortcut, title.zh, title.en, text.zh, text.en].some((one) => one.toLowerCase().includes(query))

/** What agents insert by `/`: all of them, both languages side by side. */
export function Replies() {
  const t = useTexts()
  const mayWrite = useCan('knowledge:write')
  const replies = useVerb('knowledge.replies', {})
  const [query, setQuery] = useState('')
  const [edited, setEdited] = useState<Reply | 'new' | null>(null)
  const shown = replies.data?.rows.filter((reply) => matches(reply, query.trim().toLowerCase()))
  return (
    <div className={css.page}>
      <div className={css.tools}>
        <Input
          prefix={<SearchOutlined />}
          allowClear
          value={query}
          placeholder={t.search.replies}
          aria-label={t.search.replies}
          onChange={(event) => setQuery(event.target.value)}
        />
        {mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
            {t.create.replies}
          </Button>
        )}
      </div>
      {replies.isPending && <Skeleton active />}
      {replies.isError && !shown && <Problem problem={replies.error} retry={() => void replies.refetch()} />}
      {shown?.length === 0 && <Empty {...t.empty.replies} />}
      {shown?.map((reply) => (
        <Card key={reply.shortcut} reply={reply} edit={mayWrite ? () => setEdited(reply) : undefined} />
      ))}
      {edited !== null && <ReplyDialog reply={edited === 'new' ? undefined : edited} close={() => setEdited(null)} />}
    </div>
  )
}

function Card({ reply, edit }: { reply: Reply; edit: (() => void) | undefined }) {
  return (
    <article className={css.card}>
      <header>
        <code>/{reply.shortcut}</code>
        {edit && <Tools reply={reply} edit={edit} />}
      </header>
      {(['zh', 'en'] as const).map((language) => (
        <div key={language} lang={language}>
          <strong>{reply.title[language]}</strong>
          <p>{reply.text[language]}</p>
        </div>
      ))}
    </article>
  )
}

function Tools({ reply: { shortcut }, edit }: { reply: Reply; edit: () => void }) {
  const t = useTexts()
  const common = useCommon()
  const ask = useAsk()
  const remove = useVerbMutation('knowledge.deleteReply', { refresh: ['knowledge.replies'] })
  const confirm = () =>
    ask({
      title: t.reply.removeAsk(shortcut),
      content: t.reply.removeHint,
      okText: common.remove,
      run: () => remove.mutateAsync({ shortcut }),
    })
  return (
    <span>
      <Button
        type="text"
        size="small"
        icon={<EditOutlined />}
        aria-label={`${common.edit} /${shortcut}`}
        onClick={edit}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`${common.remove} /${shortcut}`}
        onClick={confirm}
      />
    </span>
  )
}
