import { GlobalOutlined, InboxOutlined } from '@ant-design/icons'
import type { ImportSource } from '@tandem/contract'
import { App, Button, Input, Space, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useVerbMutation } from '../../../api/hooks.ts'
import { save } from '../../../ui/save-file.ts'
import { accepted, maxBytes, toBase64 } from './file.ts'
import css from './import.module.css'
import { useTexts } from './texts.ts'

const template = '\ufeffkey,title_zh,title_en,body_zh,body_en,tags,valid_until\r\n'

/** A file, dropped or chosen, or the address of a site. */
export function Source() {
  const t = useTexts()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const [url, setUrl] = useState('')
  const start = useVerbMutation('knowledge.startImport', {
    onSuccess: ({ import: id }) => void navigate(`/knowledge/import/${id}`),
  })
  const begin = (source: ImportSource) => start.mutate({ source })
  const take = async (file: File) => {
    if (file.size > maxBytes) void message.error(t.tooLarge)
    else begin({ kind: 'file', name: file.name, base64: toBase64(await file.arrayBuffer()) })
  }
  const read = () => begin({ kind: 'site', url: /^https?:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}` })
  return (
    <div className={css.source}>
      <Upload.Dragger
        accept={accepted}
        showUploadList={false}
        disabled={start.isPending}
        beforeUpload={(file) => {
          void take(file)
          return false
        }}
      >
        <p className={css.icon}>
          <InboxOutlined spin={start.isPending} />
        </p>
        <strong>{t.drop}</strong>
        <p className={css.hint}>{t.hint}</p>
      </Upload.Dragger>
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
