import { GlobalOutlined } from '@ant-design/icons'
import type { ImportSource } from '@tandem/contract'
import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { save } from '../../../ui/save-file.ts'
import { DropZone } from './drop-zone.tsx'
import { accepted } from './file.ts'
import css from './import.module.css'
import { useTexts } from './texts.ts'

const template = '\ufeffkey,title_zh,title_en,body_zh,body_en,tags,valid_until\r\n'

/** A file, dropped or chosen, or the address of a site. */
export function Source() {
  const t = useTexts()
  const navigate = useNavigate()
  const [url, setUrl] = useState('')
  const start = useVerbMutation('knowledge.startImport', {
    onSuccess: ({ import: id }) => void navigate(`/knowledge/import/${id}`),
  })
  const begin = (source: ImportSource) => start.mutate({ source })
  const read = () => begin({ kind: 'site', url: /^https?:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}` })
  return (
    <div className={css.source}>
      <DropZone
        accept={accepted}
        busy={start.isPending}
        title={t.drop}
        hints={[t.hint]}
        tooLarge={t.tooLarge}
        take={(file) => begin({ kind: 'file', ...file })}
      />
      <Button type="link" className={css.template} onClick={() => save('articles.csv', 'text/csv', template)}>
        {t.template}
      </Button>
      <h2>{t.or}</h2>
      <Space.Compact block>
        <Input
          prefix={<GlobalOutlined />}
          value={url}
          placeholder={t.address}
          aria-label={t.address}
          maxLength={2000}
          inputMode="url"
          onChange={(event) => setUrl(event.target.value)}
          onPressEnter={() => url.trim() && read()}
        />
        <Button type="primary" disabled={url.trim() === ''} loading={start.isPending} onClick={read}>
          {t.fetch}
        </Button>
      </Space.Compact>
    </div>
  )
}
